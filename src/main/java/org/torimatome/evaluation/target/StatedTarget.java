package org.torimatome.evaluation.target;

import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Message;

/** A typed target with its period: what every rule for a target in force starts from. */
public record StatedTarget(ReportingPeriod period, Target.Stated stated, boolean guide) {

  /** The 目標値, else the 目安値; empty for a row with neither. */
  public static Optional<StatedTarget> of(Target target) {
    return target
        .stated()
        .map(stated -> new StatedTarget(target.period(), stated, target.value().isEmpty()));
  }

  /** Empty for a target in words. */
  public Optional<TargetBounds> bounds() {
    return TargetBounds.of(stated.value());
  }

  /** As printed with 小数桁数, such as 8.0 for 8; words as they are. */
  public String printed(OptionalInt digits) {
    return bounds().map(of -> of.printed(stated.text(), digits)).orElse(stated.text());
  }

  /** Such as R4目標値 10,000. */
  public Message named() {
    return DerivationWords.of(
        guide ? "stated.guide" : "stated.target",
        Message.plain(period.table()),
        Message.plain(stated.text()));
  }

  /** This target, as it stands. */
  public TargetInForce as(TargetInForce.Origin origin, Message derivation) {
    return new TargetInForce(stated.text(), bounds(), origin, period, period, derivation);
  }

  public Rational end() {
    return FiscalYears.endOf(period);
  }
}
