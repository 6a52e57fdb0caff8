package org.torimatome.evaluation.target;

import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.target.TargetInForce.Origin;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.TargetFill;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/**
 * Finds the target in force of one KPI in one cycle: typed for the period, else the year's, else by
 * 年度目標の補い方.
 *
 * <p>Source: docs/spec.md §4 The target in force, docs/adr/0004-judging-choices.md.
 */
public final class TargetRule {

  private final Nature nature;
  private final KpiTargets targets;
  private final TargetFill fill;
  private final PartYearTarget partYear;
  private final TargetLine line;

  /** The period whose typed target comes first. */
  private final ReportingPeriod own;

  public TargetRule(Plan plan, KpiDefinition kpi, RatingScheme scheme, Cycle cycle) {
    this.nature = kpi.nature().orElse(Nature.QUALITATIVE);
    this.targets = KpiTargets.of(plan, kpi);
    this.fill = kpi.overrides().targetFill().orElse(scheme.targetFill());
    this.partYear = scheme.partYear();
    this.line = TargetLine.of(plan, kpi, targets);
    this.own = cycle.aimedAt();
  }

  public Optional<TargetInForce> inForce() {
    return targets
        .typedFor(own)
        .map(TargetRule::typed)
        .or(() -> FiscalYears.isWholeYear(own) ? filled() : ofYear().map(this::forPartYear));
  }

  /** The whole target of the fiscal year, typed or filled in. */
  public Optional<TargetInForce> ofYear() {
    return targets.typedFor(own.fiscalYear()).map(TargetRule::typed).or(this::filled);
  }

  /** The plan's last target as it stands. */
  public Optional<StatedTarget> last() {
    return targets.last();
  }

  /** The 目安値 typed for the period, else the straight line from the baseline to the last target. */
  public Optional<TargetOnLine> guide() {
    Optional<StatedTarget> typed = targets.guideFor(own);
    return typed.isPresent()
        ? typed.flatMap(
            guide ->
                guide
                    .bounds()
                    .map(bounds -> new TargetOnLine(bounds, guide.stated().text(), guide.named())))
        : guideOnLine();
  }

  private Optional<TargetOnLine> guideOnLine() {
    boolean expected = partYear == PartYearTarget.EXPECTED;
    if (expected && nature == Nature.ANNUAL) {
      return last()
          .flatMap(last -> line.fromBaseline(last, FiscalYears.endOf(own.fiscalYear())))
          .map(year -> line.byMonths(year.bounds(), year.derivation(), own));
    }
    Rational end = FiscalYears.endOf(expected ? own : own.fiscalYear());
    return last().flatMap(last -> line.fromBaseline(last, end));
  }

  /** Why there is no target in force. */
  public Message whyNone() {
    Message none = DerivationWords.of("target.none", Message.plain(own.table()));
    return switch (fill) {
      case NONE, FINAL_TARGET -> none;
      case STRAIGHT_LINE -> targets.last().isEmpty() ? none : DerivationWords.of("target.no-line");
      case ELAPSED_YEARS -> targets.last().isEmpty() ? none : DerivationWords.of("target.no-share");
    };
  }

  private static TargetInForce typed(StatedTarget target) {
    return target.guide()
        ? target.as(Origin.GUIDE, DerivationWords.of("target.guide", target.named()))
        : target.as(Origin.TYPED, target.named());
  }

  /** The year has no target of its own. */
  private Optional<TargetInForce> filled() {
    Optional<StatedTarget> next = targets.nextAfter(own);
    if (next.isEmpty()) {
      return last()
          .map(
              last ->
                  last.as(
                      Origin.LAST_STANDING,
                      DerivationWords.of("target.last-standing", last.named())));
    }
    StatedTarget later = next.get();
    if (fill != TargetFill.NONE && later.bounds().isEmpty()) {
      return Optional.of(later.as(Origin.LATER_TARGET, later.named()));
    }
    Rational end = FiscalYears.endOf(own.fiscalYear());
    return switch (fill) {
      case NONE -> Optional.empty();
      case FINAL_TARGET ->
          Optional.of(
              later.as(Origin.LATER_TARGET, DerivationWords.of("target.later", later.named())));
      case STRAIGHT_LINE ->
          line.fromBaseline(later, end).map(point -> forYear(later, Origin.STRAIGHT_LINE, point));
      case ELAPSED_YEARS ->
          line.elapsedShare(later, end).map(point -> forYear(later, Origin.ELAPSED_YEARS, point));
    };
  }

  private TargetInForce forPartYear(TargetInForce whole) {
    Optional<TargetBounds> bounds = whole.bounds();
    if (partYear == PartYearTarget.WHOLE || bounds.isEmpty()) {
      return taken(whole, "target.whole");
    }
    return switch (nature) {
      case ANNUAL -> {
        TargetOnLine point = line.byMonths(bounds.get(), whole.derivation(), own);
        yield forPart(whole, Origin.YEAR_EXPECTED, point);
      }
      case CUMULATIVE, RATE, POINT_IN_TIME -> onTheWay(whole);
      case QUALITATIVE -> taken(whole, "target.whole-without-nature");
    };
  }

  /** Where the year's target lies on a line, the value expected at the period's end. */
  private TargetInForce onTheWay(TargetInForce whole) {
    Rational end = FiscalYears.endOf(own);
    return switch (whole.origin()) {
      case STRAIGHT_LINE ->
          targets
              .nextAfter(own)
              .flatMap(later -> line.fromBaseline(later, end))
              .map(point -> forPart(whole, Origin.STRAIGHT_LINE, point))
              .orElse(whole);
      case ELAPSED_YEARS ->
          targets
              .nextAfter(own)
              .flatMap(later -> line.elapsedShare(later, end))
              .map(point -> forPart(whole, Origin.ELAPSED_YEARS, point))
              .orElse(whole);
      case LATER_TARGET, LAST_STANDING -> whole;
      default ->
          targets
              .typedFor(own.fiscalYear())
              .flatMap(target -> expected(target, end))
              .map(point -> forPart(whole, Origin.YEAR_EXPECTED, point))
              .orElseGet(() -> taken(whole, "target.whole-without-start"));
    };
  }

  private Optional<TargetOnLine> expected(StatedTarget target, Rational end) {
    return targets
        .typedFor(ReportingPeriod.year(own.fiscalYearNumber() - 1))
        .flatMap(before -> line.fromYearBefore(before, target, own))
        .or(() -> line.fromBaseline(target, end));
  }

  private static TargetInForce taken(TargetInForce whole, String how) {
    boolean typed = whole.origin() == Origin.TYPED || whole.origin() == Origin.GUIDE;
    return typed
        ? new TargetInForce(
            whole.text(),
            whole.bounds(),
            Origin.YEAR_WHOLE,
            whole.from(),
            whole.by(),
            DerivationWords.of(how, whole.derivation()))
        : whole;
  }

  /** For the year as a whole. */
  private TargetInForce forYear(StatedTarget from, Origin origin, TargetOnLine line) {
    return computed(from.period(), own.fiscalYear(), origin, line);
  }

  /** For the part of the year. */
  private TargetInForce forPart(TargetInForce whole, Origin origin, TargetOnLine line) {
    return computed(whole.from(), own, origin, line);
  }

  private static TargetInForce computed(
      ReportingPeriod from, ReportingPeriod by, Origin origin, TargetOnLine line) {
    return new TargetInForce(
        line.text(), Optional.of(line.bounds()), origin, from, by, line.derivation());
  }
}
