package org.torimatome.report;

import java.math.BigDecimal;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Rounding;

/** The numbers behind one KPI's line. */
final class Arithmetics {

  private Arithmetics() {}

  static KpiLine.Arithmetic of(KpiEvaluation kpi) {
    return new KpiLine.Arithmetic(
        kpi.definition().baseline().value().orElse(null),
        kpi.targetOfRate().map(Arithmetics::decimal).orElse(null),
        kpi.target().map(TargetInForce::isRange).orElse(false),
        kpi.returned().measurement().number().orElse(null),
        kpi.rate().map(rate -> decimal(rate.dividedBy(Rational.HUNDRED))).orElse(null),
        kpi.rates().rate().map(Rate::rounding).orElse(Rounding.HALF_UP).label());
  }

  static BigDecimal decimal(Rational number) {
    return new BigDecimal(number.toPlainString());
  }
}
