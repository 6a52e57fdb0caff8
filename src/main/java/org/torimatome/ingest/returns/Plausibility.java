package org.torimatome.ingest.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/**
 * Notices values that are possible but not likely, against those last issued, else against the
 * earlier books of the input, and where there is neither against the plan's own figures. Source:
 * docs/spec.md §3.3 Plausibility.
 */
public final class Plausibility {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A value of an earlier period. */
  private record Earlier(ReportingPeriod period, BigDecimal value) {}

  private final PlanBook plans;
  private final IssuedValues issued;
  private final SortedMap<ReportingPeriod, PeriodBook> books;

  public Plausibility(
      PlanBook plans, IssuedValues issued, SortedMap<ReportingPeriod, PeriodBook> books) {
    this.plans = plans;
    this.issued = issued;
    this.books = books;
  }

  public List<Problem> check(PeriodBook book) {
    RulesInForce rules = RulesInForce.of(plans, plans.cycleOf(book.period()));
    List<Problem> notices = new ArrayList<>();
    List<ReportingPeriod> earlier = before(book.period());
    for (KpiReturn row : book.returns()) {
      Optional<KpiDefinition> kpi = rules.plan().kpi(row.kpi()).filter(KpiDefinition::isCounted);
      reported(row.measurement())
          .ifPresent(
              value ->
                  kpi.ifPresent(
                      definition -> check(definition, row, value, earlier, rules, notices)));
      kpi.ifPresent(definition -> checkFinal(definition, row, notices));
    }
    return notices;
  }

  private void check(
      KpiDefinition kpi,
      KpiReturn row,
      Reported value,
      List<ReportingPeriod> earlier,
      RulesInForce rules,
      List<Problem> notices) {
    int told = notices.size();
    boolean rate = kpi.isPercent() && kpi.nature().filter(Nature.RATE::equals).isPresent();
    if (rate && (value.value().signum() < 0 || value.value().compareTo(HUNDRED) > 0)) {
      notices.add(
          notice(ProblemCode.RATE_OUT_OF_RANGE, row, found(value), Message.plain("0～100%")));
    }
    Optional<Earlier> previous = previous(kpi, row.period(), earlier);
    boolean cumulative = kpi.nature().filter(Nature.CUMULATIVE::equals).isPresent();
    previous
        .filter(last -> cumulative && value.value().compareTo(last.value()) < 0)
        .ifPresent(
            last ->
                notices.add(
                    notice(
                        ProblemCode.CUMULATIVE_FELL,
                        row,
                        found(value),
                        ProblemWords.of("or-more", shown(kpi, last)))));
    PlanFigures figures = PlanFigures.of(kpi, rules);
    scale(kpi, row, value, previous, figures).ifPresent(notices::add);
    if (notices.size() == told) {
      sign(kpi, row, value, earlier, figures).ifPresent(notices::add);
    }
  }

  /**
   * A value of another order of magnitude than the last, or where there is none, than the plan's.
   */
  private static Optional<Problem> scale(
      KpiDefinition kpi,
      KpiReturn row,
      Reported value,
      Optional<Earlier> previous,
      PlanFigures figures) {
    BigDecimal now = value.value();
    Stream<BigDecimal> known =
        previous.map(last -> Stream.of(last.value())).orElseGet(figures::all);
    if (kpi.isPercent() && PlanFigures.isFraction(now, known)) {
      String percent = Figures.group(now.multiply(HUNDRED).stripTrailingZeros());
      return Optional.of(
          notice(
              ProblemCode.RATE_AS_FRACTION,
              row,
              found(value),
              ProblemWords.of("percent-of", percent)));
    }
    if (previous.isPresent()) {
      return previous
          .filter(last -> isTenfold(now.abs(), last.value().abs()))
          .map(
              last ->
                  notice(
                      ProblemCode.CHANGED_TENFOLD,
                      row,
                      found(value),
                      ProblemWords.of("same-scale", shown(kpi, last))));
    }
    // Part of a year's count says nothing beside a whole year's baseline.
    return figures.isOfOtherScale(now) && !kpi.isPartOfYear(row.period())
        ? Optional.of(
            notice(ProblemCode.SCALE_UNLIKE_PLAN, row, found(value), scaleOf(kpi, figures)))
        : Optional.empty();
  }

  private static Message scaleOf(KpiDefinition kpi, PlanFigures figures) {
    String target = figures.target() + kpi.unit();
    return figures
        .baseline()
        .map(value -> ProblemWords.of("scale-of-both", figure(kpi, value), target))
        .orElseGet(() -> ProblemWords.of("scale-of-target", target));
  }

  /** A minus that was lost, or typed for a dash. */
  private Optional<Problem> sign(
      KpiDefinition kpi,
      KpiReturn row,
      Reported value,
      List<ReportingPeriod> earlier,
      PlanFigures figures) {
    List<BigDecimal> others =
        Stream.concat(
                earlier.stream()
                    .filter(period -> isMeasuredAs(kpi, period))
                    .flatMap(period -> value(period, kpi.code()).stream()),
                figures.all())
            .toList();
    return PlanFigures.isOfOtherSign(value.value(), others)
        ? Optional.of(
            notice(
                ProblemCode.SIGN_UNLIKE_OTHERS,
                row,
                found(value),
                ProblemWords.of("sign-of-others", figure(kpi, value.value().negate()))))
        : Optional.empty();
  }

  /**
   * A value that was issued as 確定 is expected to stay as it is, and to stay 確定. One that did not
   * come has not changed: it is told as missing.
   */
  private void checkFinal(KpiDefinition kpi, KpiReturn row, List<Problem> notices) {
    if (row.measurement().status() == ValueStatus.NOT_SUBMITTED) {
      return;
    }
    issued
        .of(row.period(), row.kpi())
        .flatMap(Plausibility::reported)
        .filter(last -> last.status() == ValueStatus.FINAL)
        .filter(last -> !reported(row.measurement()).map(now -> isSame(now, last)).orElse(false))
        .ifPresent(
            last ->
                notices.add(
                    notice(
                        ProblemCode.FINAL_CHANGED,
                        row,
                        reported(row.measurement())
                            .map(Plausibility::found)
                            .orElse(row.measurement().status().label()),
                        Message.plain(figure(kpi, last.value())))));
  }

  private static boolean isSame(Reported now, Reported last) {
    return now.value().compareTo(last.value()) == 0 && now.status() == last.status();
  }

  private static boolean isTenfold(BigDecimal now, BigDecimal last) {
    return now.signum() != 0
        && last.signum() != 0
        && (now.compareTo(last.multiply(TEN)) > 0 || last.compareTo(now.multiply(TEN)) > 0);
  }

  /** The last value of those that were measured as the KPI is now, over as long a time. */
  private Optional<Earlier> previous(
      KpiDefinition kpi, ReportingPeriod now, Collection<ReportingPeriod> earlier) {
    return earlier.stream()
        .filter(period -> kpi.isOfLikeLength(period, now))
        .filter(period -> isMeasuredAs(kpi, period))
        .flatMap(
            period -> value(period, kpi.code()).map(value -> new Earlier(period, value)).stream())
        .findFirst();
  }

  private boolean isMeasuredAs(KpiDefinition kpi, ReportingPeriod period) {
    return plans.kpi(kpi.code(), period).map(kpi::isMeasuredAs).orElse(true);
  }

  private Optional<BigDecimal> value(ReportingPeriod period, KpiCode kpi) {
    return issued
        .of(period, kpi)
        .or(
            () ->
                Optional.ofNullable(books.get(period))
                    .flatMap(book -> book.of(kpi))
                    .map(KpiReturn::measurement))
        .flatMap(Plausibility::reported)
        .map(Reported::value);
  }

  /** The periods to compare with: 対前回 first, then the others from the latest back. */
  private List<ReportingPeriod> before(ReportingPeriod period) {
    TreeSet<ReportingPeriod> known = new TreeSet<>(Comparator.reverseOrder());
    known.addAll(books.keySet());
    plans.cycles().stream().map(Cycle::period).forEach(known::add);
    List<ReportingPeriod> before = new ArrayList<>();
    plans.cycle(period).flatMap(Cycle::comparedWith).ifPresent(before::add);
    known.stream().filter(other -> other.compareTo(period) < 0).forEach(before::add);
    return before;
  }

  private static Optional<Reported> reported(Measurement measurement) {
    return measurement.fold(
        Optional::of, described -> Optional.empty(), missing -> Optional.empty());
  }

  private static Problem notice(ProblemCode code, KpiReturn row, String found, Message expected) {
    return new Problem(code, row.source().at(), found, expected);
  }

  /** Every digit that the cell holds, which may be more than a page shows. */
  private static String found(Reported value) {
    return value.value().toPlainString();
  }

  private static Message shown(KpiDefinition kpi, Earlier last) {
    return ProblemWords.of("figure-of", last.period().table(), figure(kpi, last.value()));
  }

  private static String figure(KpiDefinition kpi, BigDecimal value) {
    return PrintedValues.of(kpi).figure(value);
  }
}
