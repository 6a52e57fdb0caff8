package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Exact;
import org.torimatome.evaluation.target.FiscalYears;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Message;

/**
 * Goes on at the present pace to the plan's last year, such as from 102 in R2 and 2,884 in R4 to
 * 4,275 in R5.
 *
 * <p>Never mixed into the rating. Source: docs/spec.md §4 Outlook.
 *
 * @param withinWhole a rate in percent does not leave 0 to 100, where it has stayed so far
 */
record OutlookLine(Known from, Known now, boolean withinWhole) {

  /**
   * A value that the line runs through.
   *
   * @param end of its period, as {@link FiscalYears} counts
   * @param text where it comes from, such as 基準値 102（R2）
   */
  record Known(Rational end, Rational value, Message text) {}

  /** Empty where the last year has come. */
  Optional<Outlook> until(ReportingPeriod lastYear, TargetBounds target, Direction direction) {
    if (FiscalYears.endOf(lastYear).compareTo(now.end()) <= 0) {
      return Optional.empty();
    }
    Rational value = kept(onLine(lastYear));
    return Optional.of(new Outlook(lastYear, value, target.isMet(value, direction)));
  }

  DerivationStep told(Outlook outlook) {
    boolean isKept = !outlook.value().equals(onLine(outlook.period()));
    return new DerivationStep(
        DerivationWords.of("step.outlook", Message.plain(outlook.period().table())),
        DerivationWords.of(
            isKept ? "outlook.kept" : "outlook",
            DerivationWords.term(now.value()),
            DerivationWords.term(now.value()),
            DerivationWords.term(from.value()),
            DerivationWords.term(now.end().minus(from.end())),
            DerivationWords.term(FiscalYears.endOf(outlook.period()).minus(now.end())),
            from.text()),
        DerivationWords.of(
            outlook.reached() ? "outlook.reached" : "outlook.not-reached",
            Message.plain(Exact.result(outlook.value()))));
  }

  private Rational onLine(ReportingPeriod lastYear) {
    Rational perYear = now.value().minus(from.value()).dividedBy(now.end().minus(from.end()));
    return now.value().plus(perYear.times(FiscalYears.endOf(lastYear).minus(now.end())));
  }

  private Rational kept(Rational value) {
    if (!withinWhole || !isWithin(from.value()) || !isWithin(now.value()) || isWithin(value)) {
      return value;
    }
    return value.signum() < 0 ? Rational.ZERO : Rational.HUNDRED;
  }

  private static boolean isWithin(Rational value) {
    return value.signum() >= 0 && Rational.HUNDRED.isAtLeast(value);
  }
}
