package org.torimatome.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.report.Frame.Amendment;
import org.torimatome.schema.Column;

/** What a 見直し changed between the plans of two cycles, number by number, as printed. */
final class PlanAmendments {

  private static final String NEW = "新規";
  private static final String ENDED = "終了";
  private static final String RENAMED = "名称変更";
  private static final String MOVED = "移動";
  private static final String OTHER_SECTION = "所管変更";
  private static final String REDEFINED = "定義の見直し";
  private static final String REVISED_TARGET = "目標値の見直し";

  /** The columns of KPI beside its name and place that say what is measured. */
  private static final Map<String, Function<KpiDefinition, String>> DEFINITION = definition();

  private final Plan before;
  private final Plan after;
  private final ReportingPeriod from;
  private final List<Amendment> amendments = new ArrayList<>();

  private PlanAmendments(Plan before, Plan after, ReportingPeriod from) {
    this.before = before;
    this.after = after;
    this.from = from;
  }

  /**
   * The visions' first, then the projects' and the KPIs', each in the plan's order.
   *
   * @param from the period from which on {@code after} holds: what was aimed at before is past
   */
  static List<Amendment> between(Plan before, Plan after, ReportingPeriod from) {
    return new PlanAmendments(before, after, from).all();
  }

  private List<Amendment> all() {
    PlanTerms terms = after.profile().terms();
    compare(
        by(Vision::number, before.visions()),
        by(Vision::number, after.visions()),
        vision -> terms.vision() + " " + vision.number() + " " + vision.name(),
        this::vision);
    compare(
        by(Project::number, before.projects()),
        by(Project::number, after.projects()),
        project -> terms.project() + " " + project.number() + " " + project.name(),
        this::project);
    compare(
        by(KpiDefinition::code, before.kpis()),
        by(KpiDefinition::code, after.kpis()),
        kpi -> "KPI " + kpi.code() + " " + kpi.name(),
        this::kpi);
    return List.copyOf(amendments);
  }

  /** Compares two states of one thing. */
  private interface Comparison<T> {
    void of(String subject, T before, T after);
  }

  private <K, T> void compare(
      Map<K, T> old, Map<K, T> current, Function<T, String> subject, Comparison<T> comparison) {
    current.forEach(
        (number, now) -> {
          T then = old.get(number);
          if (then == null) {
            amendments.add(new Amendment(NEW, subject.apply(now), "", ""));
          } else {
            comparison.of(subject.apply(now), then, now);
          }
        });
    old.forEach(
        (number, then) -> {
          if (!current.containsKey(number)) {
            amendments.add(new Amendment(ENDED, subject.apply(then), "", ""));
          }
        });
  }

  private void vision(String subject, Vision then, Vision now) {
    amend(RENAMED, subject, then.name(), now.name());
  }

  private void project(String subject, Project then, Project now) {
    amend(RENAMED, subject, then.name(), now.name());
    amend(
        MOVED,
        subject,
        then.vision() + " " + ProjectSheets.visionName(before, then.vision()),
        now.vision() + " " + ProjectSheets.visionName(after, now.vision()),
        !then.vision().equals(now.vision()));
    amend(OTHER_SECTION, subject, then.section(), now.section());
  }

  private void kpi(String subject, KpiDefinition then, KpiDefinition now) {
    amend(RENAMED, subject, then.name(), now.name());
    amend(
        MOVED,
        subject,
        place(before, then),
        place(after, now),
        !then.project().equals(now.project()));
    amend(OTHER_SECTION, subject, then.section(), now.section());
    DEFINITION.forEach(
        (item, value) ->
            amend(
                REDEFINED,
                subject,
                item + " " + orDash(value.apply(then)),
                item + " " + orDash(value.apply(now))));
    targets(subject, then, now);
  }

  private void targets(String subject, KpiDefinition then, KpiDefinition now) {
    Map<String, String> old = targets(before, then);
    Map<String, String> current = targets(after, now);
    Set<String> periods = new LinkedHashSet<>(old.keySet());
    periods.addAll(current.keySet());
    periods.forEach(
        period ->
            amend(
                REVISED_TARGET,
                subject,
                period + " " + old.getOrDefault(period, "－"),
                period + " " + current.getOrDefault(period, "－")));
  }

  /** The targets to come of a KPI with their units by what they are for, such as R5 and R5目安値. */
  private Map<String, String> targets(Plan plan, KpiDefinition kpi) {
    Map<String, String> targets = new LinkedHashMap<>();
    for (Target target : plan.targetsOf(kpi.code())) {
      if (!target.period().endDay().isAfter(from.firstDay())) {
        continue;
      }
      String period = target.period().table();
      target.value().ifPresent(value -> targets.put(period, PrintedValues.of(kpi).stated(value)));
      target
          .guide()
          .ifPresent(
              value ->
                  targets.put(
                      period + Column.GUIDE_VALUE.label(), PrintedValues.of(kpi).stated(value)));
    }
    return targets;
  }

  private void amend(String kind, String subject, String then, String now) {
    amend(kind, subject, then, now, !then.equals(now));
  }

  private void amend(String kind, String subject, String then, String now, boolean changed) {
    if (changed) {
      amendments.add(new Amendment(kind, subject, orDash(then), orDash(now)));
    }
  }

  private static String place(Plan plan, KpiDefinition kpi) {
    return "(" + kpi.project() + ") " + ReportAssembler.projectName(plan, kpi.project());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "－" : text;
  }

  private static Map<String, Function<KpiDefinition, String>> definition() {
    Map<String, Function<KpiDefinition, String>> items = new LinkedHashMap<>();
    items.put(Column.UNIT.label(), KpiDefinition::unit);
    items.put(Column.NATURE.label(), kpi -> kpi.nature().map(Nature::label).orElse(""));
    items.put(Column.DIRECTION.label(), kpi -> kpi.direction().label());
    items.put(
        Column.METHOD.label(),
        kpi -> kpi.overrides().method().map(CalculationMethod::label).orElse(""));
    items.put(Column.SCHEME.label(), kpi -> kpi.overrides().scheme().orElse(""));
    items.put(Column.BASELINE.label(), KpiLines::baseline);
    items.put(Column.REPEATS.label(), kpi -> kpi.repeats().map(Objects::toString).orElse(""));
    return items;
  }

  private static <K, T> Map<K, T> by(Function<T, K> number, List<T> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(number, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
