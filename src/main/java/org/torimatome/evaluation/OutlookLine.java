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
 * @param extent what the value does not leave
 */
record OutlookLine(Known from, Known now, Extent extent) {

  /** What a KPI's values can be: 0 to 100 for a rate in percent, 0 or more for a count. */
  record Extent(Optional<Rational> least, Optional<Rational> most) {

    static final Extent ALL = new Extent(Optional.empty(), Optional.empty());
    static final Extent NOT_NEGATIVE = new Extent(Optional.of(Rational.ZERO), Optional.empty());
    static final Extent WHOLE =
        new Extent(Optional.of(Rational.ZERO), Optional.of(Rational.HUNDRED));

    boolean holds(Rational value) {
      return keep(value).equals(value);
    }

    Rational keep(Rational value) {
      return least
          .filter(floor -> value.compareTo(floor) < 0)
          .or(() -> most.filter(ceiling -> value.compareTo(ceiling) > 0))
          .orElse(value);
    }
  }

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
    Rational value = extent.keep(onLine(lastYear));
    return Optional.of(new Outlook(lastYear, value, target, direction));
  }

  DerivationStep told(Outlook outlook) {
    boolean isKept = !outlook.value().equals(onLine(outlook.period()));
    String kept = extent.most().isPresent() ? "outlook.kept" : "outlook.not-negative";
    return new DerivationStep(
        DerivationWords.of("step.outlook", Message.plain(outlook.period().table())),
        DerivationWords.of(
            isKept ? kept : "outlook",
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
}
