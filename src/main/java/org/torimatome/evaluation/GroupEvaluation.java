package org.torimatome.evaluation;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.RollupMeasure;

/**
 * The result of a vision or a project over the KPIs below it.
 *
 * @param number the vision's or project's 番号
 * @param rollup its own rating; empty when the scheme has no 集約区分 or none held
 * @param finalRating 最終判定 of a project's review, beside the mechanical one
 */
public record GroupEvaluation(
    String number,
    String name,
    Headline headline,
    Optional<RollupResult> rollup,
    Optional<TypedRating> finalRating,
    Optional<PreviousGroup> previous) {

  /**
   * A class of 集約区分 whose rows all held.
   *
   * @param tested one per row, in the plan's order
   */
  public record RollupResult(Rollup rollup, List<Tested> tested) {

    public RollupResult {
      tested = List.copyOf(tested);
    }

    public String symbol() {
      return rollup.symbol();
    }

    /** What the first row tested, which stands for them all in the open data. */
    public Tested first() {
      return tested.get(0);
    }
  }

  /**
   * What one row tested.
   *
   * @param value a fraction for 割合 and 得点率, else points or percent
   * @param counted KPIs in the named bands for 割合, else the KPIs added up
   * @param of rated KPIs of the row's 対象分類 below, 再掲 left out
   */
  public record Tested(RollupCriterion criterion, Rational value, int counted, int of) {

    public RollupMeasure measure() {
      return criterion.measure();
    }
  }

  /**
   * The same group in the cycle compared with.
   *
   * @param rating its roll-up; empty without one
   */
  public record PreviousGroup(ReportingPeriod period, int achieved, Optional<RatingName> rating) {

    /** Empty text without a roll-up. */
    public String symbol() {
      return rating.map(RatingName::symbol).orElse("");
    }
  }
}
