package org.torimatome.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.TargetInForce;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.Rounding;

/** The numbers behind one KPI's line. */
final class Arithmetics {

  private Arithmetics() {}

  static KpiLine.Arithmetic of(KpiEvaluation kpi) {
    Optional<BigDecimal> actual =
        kpi.returned()
            .measurement()
            .fold(
                reported -> Optional.of(reported.value()),
                described -> Optional.empty(),
                missing -> Optional.empty());
    return new KpiLine.Arithmetic(
        kpi.definition().baseline().value().orElse(null),
        kpi.targetOfRate().map(Arithmetics::decimal).orElse(null),
        kpi.target().map(TargetInForce::range).orElse(false),
        actual.orElse(null),
        kpi.rates().rate().map(rate -> decimal(rate.dividedBy(Rational.HUNDRED))).orElse(null),
        rounding(kpi).label());
  }

  /** A rate that would be carried across a bound is cut off, whatever the scheme rounds by. */
  private static Rounding rounding(KpiEvaluation kpi) {
    String printed = kpi.rates().display().replace("%", "").replace(",", "").replace('△', '-');
    return kpi.rates()
        .rate()
        .map(rate -> isPercent(kpi) ? rate : rate.dividedBy(Rational.HUNDRED))
        .map(rate -> roundingTo(new BigDecimal(printed), rate))
        .orElse(Rounding.HALF_UP);
  }

  private static Rounding roundingTo(BigDecimal printed, Rational exact) {
    if (exact.round(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0) {
      return Rounding.HALF_UP;
    }
    return exact.round(printed.scale(), RoundingMode.DOWN).compareTo(printed) == 0
        ? Rounding.DOWN
        : Rounding.UP;
  }

  private static boolean isPercent(KpiEvaluation kpi) {
    return kpi.scheme().format().form() == RateForm.PERCENT;
  }

  private static BigDecimal decimal(Rational number) {
    return new BigDecimal(number.toPlainString());
  }
}
