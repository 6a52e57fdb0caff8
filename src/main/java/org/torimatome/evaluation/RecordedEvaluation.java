package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.rating.Band;

/**
 * What is recorded of one KPI of an issued revision, as the revision says it; empty texts for what
 * there is not.
 *
 * @param actual the number or words that were judged; empty where an earlier program judged them,
 *     which recorded the measurement alone
 * @param rate exact: a decimal where it terminates, else a fraction
 * @param ratePrinted such as 114%
 * @param reason why it was not rated
 */
public record RecordedEvaluation(
    Optional<String> actual,
    String target,
    String rate,
    String ratePrinted,
    String symbol,
    String label,
    String reason) {

  /** Whether a KPI judged again comes to the same. */
  public boolean isConfirmedBy(KpiEvaluation again) {
    return ratePrinted.equals(again.rates().rate().map(Rate::text).orElse(""))
        && symbol.equals(again.band().map(Band::symbol).orElse(""));
  }
}
