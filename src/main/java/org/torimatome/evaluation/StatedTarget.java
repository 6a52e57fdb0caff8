package org.torimatome.evaluation;

import java.util.Optional;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Message;

/** A typed target with its period: what every rule for a target in force starts from. */
record StatedTarget(ReportingPeriod period, Target.Stated stated, boolean guide) {

  /** The 目標値, else the 目安値; empty for a row with neither. */
  static Optional<StatedTarget> of(Target target) {
    return target
        .stated()
        .map(stated -> new StatedTarget(target.period(), stated, target.value().isEmpty()));
  }

  /** Empty for a target in words. */
  Optional<TargetBounds> aim() {
    return TargetBounds.of(stated.value());
  }

  /** Such as R4目標値 10,000. */
  Message named() {
    return DerivationWords.of(
        guide ? "stated.guide" : "stated.target",
        Message.plain(period.table()),
        Message.plain(stated.text()));
  }

  /** This target, as it stands. */
  TargetInForce as(TargetInForce.Origin origin, Message derivation) {
    return new TargetInForce(
        stated.text(),
        aim().flatMap(TargetBounds::low),
        aim().flatMap(TargetBounds::high),
        aim().map(TargetBounds::range).orElse(false),
        origin,
        period,
        Optional.empty(),
        derivation);
  }

  Rational end() {
    return FiscalYears.endOf(period);
  }
}
