package org.torimatome.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.report.Changes.GroupChange;
import org.torimatome.report.Changes.KpiChange;
import org.torimatome.report.Changes.Pair;

/** Compares two revisions of a report, line by line as they are printed; pure. */
public final class RevisionComparison {

  private static final Map<String, Function<KpiLine, String>> FIGURES = figures();
  private static final Map<String, Function<KpiLine, String>> TEXTS = texts();

  private RevisionComparison() {}

  /**
   * What the newer revision changed.
   *
   * @param templatesChanged whether other templates were used
   */
  public static Changes between(
      Report before, Report after, String reason, boolean templatesChanged) {
    return new Changes(
        after.masthead(),
        before.masthead().revision(),
        before.masthead().issuedText(),
        reason,
        new Pair("総括", headline(before).text(), headline(after).text()),
        counts(headline(before), headline(after)),
        groups(before, after),
        kpis(before.results().kpis(), after.results().kpis()),
        changed(pairs(rules(before), rules(after))),
        basis(before, after, templatesChanged));
  }

  private static HeadlineView headline(Report report) {
    return report.results().headline();
  }

  private static List<Pair> counts(HeadlineView before, HeadlineView after) {
    return pairs(counts(before), counts(after));
  }

  private static Map<String, String> counts(HeadlineView headline) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("KPI", items(headline.total()));
    counts.put("評価の対象", items(headline.rated()));
    counts.put("評価の対象外", items(headline.excluded()));
    counts.put("目標を達成", items(headline.achieved()));
    headline
        .atLeast()
        .forEach(each -> counts.put("目標値の" + each.threshold() + "%以上", items(each.count())));
    headline
        .bands()
        .forEach(band -> counts.put(band.symbol() + " " + band.label(), items(band.count())));
    return counts;
  }

  private static String items(int count) {
    return count + "項目";
  }

  private static List<GroupChange> groups(Report before, Report after) {
    Map<String, VisionResult> oldVisions = by(VisionResult::number, before.results().visions());
    Map<String, ProjectSheet> oldProjects = by(ProjectSheet::number, before.results().projects());
    Stream<GroupChange> visions =
        after.results().visions().stream()
            .map(
                vision ->
                    new GroupChange(
                        "ビジョン",
                        vision.number(),
                        vision.name(),
                        changed(
                            pairs(
                                Optional.ofNullable(oldVisions.get(vision.number()))
                                    .map(old -> result(old.headline(), old.rollup()))
                                    .orElse(Map.of()),
                                result(vision.headline(), vision.rollup())))));
    Stream<GroupChange> projects =
        after.results().projects().stream()
            .map(
                project ->
                    new GroupChange(
                        "プロジェクト",
                        project.number(),
                        project.name(),
                        changed(
                            pairs(
                                Optional.ofNullable(oldProjects.get(project.number()))
                                    .map(RevisionComparison::sheet)
                                    .orElse(Map.of()),
                                sheet(project)))));
    return Stream.concat(visions, projects).filter(group -> !group.items().isEmpty()).toList();
  }

  private static Map<String, String> sheet(ProjectSheet project) {
    Map<String, String> items = result(project.headline(), project.rollup());
    items.put("計画", text(project.plan()));
    items.put("実施状況", text(project.progress()));
    items.put("評価", text(project.assessment()));
    items.put("今後の方針", text(project.policy()));
    return items;
  }

  private static Map<String, String> result(HeadlineView headline, RollupView rollup) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("目標を達成", headline.achieved() + " / " + headline.rated() + "項目");
    items.put("集約評価", rollup.symbol());
    items.put("最終判定", rollup.finalSymbol());
    return items;
  }

  private static List<KpiChange> kpis(List<KpiLine> before, List<KpiLine> after) {
    Map<String, KpiLine> old = by(KpiLine::code, before);
    Map<String, KpiLine> current = by(KpiLine::code, after);
    return Stream.concat(after.stream(), before.stream())
        .map(KpiLine::code)
        .distinct()
        .map(
            code -> kpi(Optional.ofNullable(old.get(code)), Optional.ofNullable(current.get(code))))
        .filter(change -> !change.figures().isEmpty() || !change.texts().isEmpty())
        .toList();
  }

  private static KpiChange kpi(Optional<KpiLine> before, Optional<KpiLine> after) {
    KpiLine shown = after.or(() -> before).orElseThrow();
    return new KpiChange(
        shown.code(),
        shown.name(),
        shown.project(),
        changed(pairs(lines(before, FIGURES), lines(after, FIGURES))),
        changed(pairs(lines(before, TEXTS), lines(after, TEXTS))));
  }

  private static Map<String, String> lines(
      Optional<KpiLine> kpi, Map<String, Function<KpiLine, String>> items) {
    Map<String, String> lines = new LinkedHashMap<>();
    kpi.ifPresent(line -> items.forEach((item, value) -> lines.put(item, value.apply(line))));
    return lines;
  }

  private static Map<String, Function<KpiLine, String>> figures() {
    Map<String, Function<KpiLine, String>> items = new LinkedHashMap<>();
    items.put("指標名", KpiLine::name);
    items.put("基準値", kpi -> kpi.goal().baseline());
    items.put("目標", kpi -> kpi.goal().target());
    items.put("実績", kpi -> kpi.result().actual());
    items.put("区分", kpi -> kpi.result().status());
    items.put("時点", kpi -> kpi.result().asOf());
    items.put("補足", kpi -> kpi.result().note());
    items.put("達成率", kpi -> kpi.verdict().rate());
    items.put("判定", kpi -> (kpi.verdict().symbol() + " " + kpi.verdict().label()).strip());
    items.put("評価しない理由", kpi -> kpi.verdict().reason());
    items.put("最終判定", kpi -> kpi.verdict().finalSymbol());
    return items;
  }

  private static Map<String, Function<KpiLine, String>> texts() {
    Map<String, Function<KpiLine, String>> items = new LinkedHashMap<>();
    items.put("主な取組", kpi -> text(kpi.texts().initiatives()));
    items.put("事例", kpi -> text(kpi.texts().examples()));
    items.put("成果", kpi -> text(kpi.texts().outcomes()));
    items.put("課題・要因", kpi -> text(kpi.texts().issues()));
    items.put("今後の取組方針", kpi -> text(kpi.texts().policy()));
    return items;
  }

  private static Map<String, String> rules(Report report) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Annex.SchemeRules scheme : report.annex().rules()) {
      String name = "評価方式「" + scheme.name() + "」";
      rules.put(
          name,
          String.join(
              "、",
              scheme.method(),
              scheme.rounding(),
              scheme.rangeBound(),
              scheme.partYear(),
              scheme.targetFill(),
              scheme.missing(),
              scheme.thresholds()));
      scheme
          .bands()
          .forEach(
              band ->
                  rules.merge(
                      name + " " + band.symbol(),
                      band.label() + " " + band.condition(),
                      (one, other) -> one + "、" + other));
      scheme
          .rollups()
          .forEach(
              rollup ->
                  rules.merge(
                      name + " 集約区分 " + rollup.symbol(),
                      rollup.label() + " " + rollup.condition(),
                      (one, other) -> one + "、" + other));
    }
    return rules;
  }

  private static List<Pair> basis(Report before, Report after, boolean templatesChanged) {
    List<Pair> basis = new ArrayList<>(changed(pairs(inputs(before), inputs(after))));
    if (templatesChanged) {
      basis.add(new Pair("テンプレート", "前の版のもの", "変更あり"));
    }
    return basis;
  }

  private static Map<String, String> inputs(Report report) {
    return report.annex().inputs().stream()
        .collect(
            Collectors.toMap(
                Annex.InputRow::file, Annex.InputRow::sha256, (a, b) -> a, LinkedHashMap::new));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  private static List<Pair> pairs(Map<String, String> before, Map<String, String> after) {
    Set<String> items = new LinkedHashSet<>(after.keySet());
    items.addAll(before.keySet());
    return items.stream()
        .map(item -> new Pair(item, before.getOrDefault(item, ""), after.getOrDefault(item, "")))
        .toList();
  }

  private static List<Pair> changed(List<Pair> pairs) {
    return pairs.stream().filter(Pair::changed).toList();
  }

  private static <T> Map<String, T> by(Function<T, String> key, List<T> items) {
    return items.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a));
  }
}
