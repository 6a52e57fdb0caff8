package org.torimatome.report.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.report.Annex;
import org.torimatome.report.HeadlineView;
import org.torimatome.report.KpiLine;
import org.torimatome.report.ProjectSheet;
import org.torimatome.report.Report;
import org.torimatome.report.RollupView;
import org.torimatome.report.Terms;
import org.torimatome.report.changes.Changes.GroupChange;
import org.torimatome.report.changes.Changes.KpiChange;
import org.torimatome.report.changes.Changes.Pair;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Compares two revisions of a report, line by line as they are printed; pure. */
public final class RevisionComparison {

  private RevisionComparison() {}

  /**
   * What the newer revision changed.
   *
   * @param means what both were made with, such as the templates' and the program's versions
   */
  public static Changes between(Report before, Report after, String reason, List<Pair> means) {
    return new Changes(
        after.masthead().title() + "　新旧対照表",
        after.masthead(),
        before.masthead().revision(),
        before.masthead().issuedText(),
        reason,
        new Pair("総括", headline(before).text(), headline(after).text()),
        SummaryComparison.between(before.results(), after.results()),
        groups(before, after),
        WorkComparison.between(before.work(), after.work(), after.terms()),
        kpis(before.results().kpis(), after.results().kpis(), after.terms()),
        Pairs.changed(Pairs.of(rules(before), rules(after))),
        basis(before, after, means));
  }

  private static HeadlineView headline(Report report) {
    return report.results().headline();
  }

  private static List<GroupChange> groups(Report before, Report after) {
    Map<String, Report.VisionResult> oldVisions =
        by(Report.VisionResult::number, before.results().visions());
    Map<String, ProjectSheet> oldProjects = by(ProjectSheet::number, before.results().projects());
    Stream<GroupChange> visions =
        after.results().visions().stream()
            .map(
                vision ->
                    new GroupChange(
                        after.terms().vision(),
                        vision.number(),
                        vision.name(),
                        Pairs.changed(
                            Pairs.of(
                                Optional.ofNullable(oldVisions.get(vision.number()))
                                    .map(old -> result(old.headline(), old.rollup()))
                                    .orElse(Map.of()),
                                result(vision.headline(), vision.rollup())))));
    Stream<GroupChange> projects =
        after.results().projects().stream()
            .map(
                project ->
                    new GroupChange(
                        after.terms().project(),
                        project.number(),
                        project.name(),
                        Pairs.changed(
                            Pairs.of(
                                Optional.ofNullable(oldProjects.get(project.number()))
                                    .map(old -> sheet(old, after.terms()))
                                    .orElse(Map.of()),
                                sheet(project, after.terms())))));
    return Stream.concat(visions, projects).filter(group -> !group.items().isEmpty()).toList();
  }

  private static Map<String, String> sheet(ProjectSheet project, Terms terms) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put(Column.NAME.label(), project.name());
    items.put(terms.vision(), project.visionName());
    items.put(Column.OWNER.label(), project.section());
    items.putAll(result(project.headline(), project.rollup()));
    items.put(Column.PLANNED.label(), Pairs.text(project.plan()));
    items.put(Column.DONE.label(), Pairs.text(project.progress()));
    items.put(Column.REVIEW.label(), Pairs.text(project.assessment()));
    items.put(Column.NEXT_POLICY.label(), Pairs.text(project.policy()));
    return items;
  }

  private static Map<String, String> result(HeadlineView headline, RollupView rollup) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put(headline.achievedName(), headline.achieved() + " / " + headline.rated() + "項目");
    items.put("総合判定", (rollup.symbol() + " " + rollup.label()).strip());
    items.put(Column.FINAL_RATING.label(), rollup.finalSymbol());
    items.put(Column.FINAL_REASON.label(), rollup.finalReason());
    return items;
  }

  private static List<KpiChange> kpis(List<KpiLine> before, List<KpiLine> after, Terms terms) {
    Map<String, KpiLine> old = by(KpiLine::code, before);
    Map<String, KpiLine> current = by(KpiLine::code, after);
    return Stream.concat(after.stream(), before.stream())
        .map(KpiLine::code)
        .distinct()
        .map(
            code ->
                new KpiComparison(
                    Optional.ofNullable(old.get(code)),
                    Optional.ofNullable(current.get(code)),
                    terms))
        .flatMap(kpi -> kpi.change().stream())
        .toList();
  }

  private static Map<String, String> rules(Report report) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Annex.SchemeRules scheme : report.annex().rules()) {
      String name = Column.SCHEME.label() + "「" + scheme.name() + "」";
      rules.put(
          name,
          joined(
              scheme.method(),
              scheme.rounding(),
              scheme.rangeBound(),
              scheme.partYear(),
              scheme.targetFill(),
              scheme.missing(),
              scheme.thresholds(),
              scheme.groups(),
              scheme.achievement()));
      scheme
          .bands()
          .forEach(
              band ->
                  rules.merge(
                      name + " " + band.symbol(),
                      (band.label() + " " + band.condition()).strip(),
                      (one, other) -> one + "、" + other));
      scheme
          .rollups()
          .forEach(
              rollup ->
                  rules.merge(
                      name + " " + TableName.ROLLUPS.japanese() + " " + rollup.symbol(),
                      (rollup.label() + " " + rollup.condition()).strip(),
                      (one, other) -> one + "、" + other));
    }
    return rules;
  }

  private static String joined(String... settings) {
    return Stream.of(settings)
        .filter(setting -> !setting.isEmpty())
        .collect(Collectors.joining("、"));
  }

  private static List<Pair> basis(Report before, Report after, List<Pair> means) {
    return Stream.of(Pairs.of(inputs(before), inputs(after)), means)
        .flatMap(List::stream)
        .filter(Pair::changed)
        .toList();
  }

  private static Map<String, String> inputs(Report report) {
    return report.annex().inputs().stream()
        .collect(
            Collectors.toMap(
                Annex.InputRow::file, Annex.InputRow::sha256, (a, b) -> a, LinkedHashMap::new));
  }

  private static <T> Map<String, T> by(Function<T, String> key, List<T> items) {
    return items.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a));
  }
}
