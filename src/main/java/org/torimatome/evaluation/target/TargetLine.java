package org.torimatome.evaluation.target;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.text.Message;

/**
 * Targets between those that were typed: on a straight line, by years elapsed, by months.
 *
 * @param digits 小数桁数 of the KPI
 * @param decimals otherwise: one more than the figures it is drawn between
 */
record TargetLine(BaselinePoint start, OptionalInt digits, int decimals) {

  static TargetLine of(Plan plan, KpiDefinition kpi, KpiTargets targets) {
    BaselinePoint start = BaselinePoint.of(plan, kpi);
    int ofStart = start.value().map(TargetLine::decimalsOf).orElse(0);
    int ofTargets =
        targets
            .aims()
            .flatMap(bounds -> bounds.bounds())
            .mapToInt(TargetLine::decimalsOf)
            .max()
            .orElse(0);
    return new TargetLine(start, kpi.overrides().digits(), Math.max(ofStart, ofTargets) + 1);
  }

  /** From the baseline to {@code target}; empty without a baseline, before it or with words. */
  Optional<TargetOnLine> fromBaseline(StatedTarget target, Rational moment) {
    return start
        .value()
        .flatMap(
            value ->
                share(target, moment)
                    .flatMap(
                        share ->
                            target
                                .bounds()
                                .map(
                                    bounds ->
                                        bounds.onLineFrom(TargetBounds.at(value), share.part()))
                                .map(
                                    bounds ->
                                        point(
                                            bounds,
                                            "target.on-line",
                                            target.named(),
                                            start.text(),
                                            DerivationWords.term(share.elapsed()),
                                            DerivationWords.term(share.all())))));
  }

  /** {@code target} × years elapsed ÷ all years. */
  Optional<TargetOnLine> elapsedShare(StatedTarget target, Rational moment) {
    return share(target, moment)
        .flatMap(
            share ->
                target
                    .bounds()
                    .map(bounds -> bounds.times(share.part()))
                    .map(
                        bounds ->
                            point(
                                bounds,
                                "target.elapsed",
                                target.named(),
                                DerivationWords.term(share.elapsed()),
                                DerivationWords.term(share.all()))));
  }

  /** From the target of the year before to the year's, at the end of a period within the year. */
  Optional<TargetOnLine> fromYearBefore(
      StatedTarget before, StatedTarget target, ReportingPeriod period) {
    int months = period.monthsElapsedInYear();
    return before
        .bounds()
        .flatMap(
            from -> target.bounds().map(bounds -> bounds.onLineFrom(from, Rational.of(months, 12))))
        .map(
            bounds ->
                point(
                    bounds,
                    "target.expected",
                    before.named(),
                    target.named(),
                    Message.plain(String.valueOf(months))));
  }

  /** A year's target × months ÷ 12. */
  TargetOnLine byMonths(TargetBounds whole, Message derivation, ReportingPeriod period) {
    int months = period.monthsElapsedInYear();
    return point(
        whole.times(Rational.of(months, 12)),
        "target.by-months",
        derivation,
        Message.plain(String.valueOf(months)));
  }

  private TargetOnLine point(TargetBounds bounds, String how, Message... parts) {
    Message[] all = Arrays.copyOf(parts, parts.length + 1);
    all[parts.length] = Message.plain(bounds.inSentence());
    return new TargetOnLine(bounds, printed(bounds), DerivationWords.of(how, all));
  }

  private String printed(TargetBounds bounds) {
    if (!bounds.range()) {
      return number(bounds.low().orElseThrow());
    }
    return bounds.isTwoSided()
        ? bounds.low().map(this::number).orElseThrow()
            + "～"
            + bounds.high().map(this::number).orElseThrow()
        : bounds
            .low()
            .map(low -> number(low) + "以上")
            .orElseGet(() -> number(bounds.high().orElseThrow()) + "以下");
  }

  private String number(Rational value) {
    return digits.isPresent()
        ? Figures.number(value, digits.getAsInt())
        : Figures.number(value.round(decimals, RoundingMode.HALF_UP), OptionalInt.empty());
  }

  private record Share(Rational elapsed, Rational all) {
    Rational part() {
      return elapsed.dividedBy(all);
    }

    /** A line ends at its target. */
    Share upToTheEnd() {
      return elapsed.isAtLeast(all) ? new Share(all, all) : this;
    }
  }

  private Optional<Share> share(StatedTarget target, Rational moment) {
    return start
        .yearsUntil(moment)
        .filter(elapsed -> elapsed.signum() >= 0)
        .flatMap(elapsed -> start.yearsUntil(target.end()).map(all -> new Share(elapsed, all)))
        .filter(share -> share.all().signum() > 0)
        .map(Share::upToTheEnd);
  }

  private static int decimalsOf(Rational number) {
    return number.exactDecimal().map(decimal -> decimal.scale()).orElse(0);
  }
}
