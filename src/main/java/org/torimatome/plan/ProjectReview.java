package org.torimatome.plan;

import java.util.Optional;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Source;

/** A row of プロジェクト評価: one project's Plan, Do, Check and Act in words, for one period. */
public record ProjectReview(
    String project,
    String plan,
    String progress,
    String assessment,
    String policy,
    Optional<TypedRating> finalRating,
    Source source) {

  /** Whether both say the same, wherever it was typed. */
  public boolean saysTheSameAs(ProjectReview other) {
    return equals(
        new ProjectReview(
            other.project,
            other.plan,
            other.progress,
            other.assessment,
            other.policy,
            other.finalRating,
            source));
  }
}
