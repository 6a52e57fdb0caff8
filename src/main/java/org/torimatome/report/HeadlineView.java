package org.torimatome.report;

import java.util.List;
import org.torimatome.evaluation.Headline;

/**
 * The computed sentence and its counts, over the plan, a vision or a project.
 *
 * @param achievedShare achieved of rated in percent with one decimal; empty when none is rated
 */
public record HeadlineView(
    String text,
    int total,
    int rated,
    int excluded,
    int achieved,
    String achievedShare,
    List<ThresholdCount> atLeast,
    List<Headline.BandCount> bands) {

  /** How many KPIs reach a threshold, such as 80, 18. */
  public record ThresholdCount(String threshold, int count) {}
}
