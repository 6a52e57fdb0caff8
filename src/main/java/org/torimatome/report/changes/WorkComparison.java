package org.torimatome.report.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.report.Terms;
import org.torimatome.report.YearWork;
import org.torimatome.report.YearWork.BudgetTable;
import org.torimatome.report.YearWork.MeasureSheet;
import org.torimatome.report.changes.Changes.GroupChange;

/** Compares the budgets and the 重点施策 in two revisions of a report. */
final class WorkComparison {

  private WorkComparison() {}

  /** Those that changed, the budgets first. */
  static List<GroupChange> between(YearWork before, YearWork after, Terms terms) {
    return Stream.concat(
            groups("予算", budgets(before, terms), budgets(after, terms)),
            groups("重点施策", measures(before), measures(after)))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  private static Stream<GroupChange> groups(
      String kind,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after) {
    return Stream.concat(after.keySet().stream(), before.keySet().stream())
        .distinct()
        .map(
            name ->
                new GroupChange(
                    kind,
                    "",
                    name,
                    Pairs.changed(
                        Pairs.of(
                            before.getOrDefault(name, Map.of()),
                            after.getOrDefault(name, Map.of())))));
  }

  private static Map<String, Map<String, String>> budgets(YearWork work, Terms terms) {
    return byName(
        work.budgets(),
        budget -> budget.year().table() + budget.stage(),
        budget -> amounts(budget, terms));
  }

  private static Map<String, String> amounts(BudgetTable budget, Terms terms) {
    Map<String, String> amounts = new LinkedHashMap<>();
    budget
        .rows()
        .forEach(
            row ->
                amounts.put(
                    terms.project() + " " + row.project(),
                    (row.display() + " " + row.undertakings()).strip()));
    amounts.put("合計", (budget.total() + " " + budget.undertakings()).strip());
    return amounts;
  }

  private static Map<String, Map<String, String>> measures(YearWork work) {
    return byName(
        work.measures(),
        measure -> measure.year().table() + " " + measure.number(),
        WorkComparison::items);
  }

  private static Map<String, String> items(MeasureSheet measure) {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("名称", measure.name());
    items.put("区分", measure.kind());
    items.put("目標", Pairs.text(measure.goal()));
    items.put("趣旨", Pairs.text(measure.purpose()));
    items.put("内容", Pairs.text(measure.content()));
    items.put("関連", Pairs.text(measure.related()));
    measure
        .steps()
        .forEach(
            step ->
                items.put(
                    step.name(),
                    Stream.concat(
                            Stream.of((step.time() + " " + step.state()).strip()),
                            step.content().stream())
                        .collect(Collectors.joining("\n"))));
    return items;
  }

  private static <T> Map<String, Map<String, String>> byName(
      List<T> all, Function<T, String> name, Function<T, Map<String, String>> items) {
    return all.stream()
        .collect(Collectors.toMap(name, items, (one, other) -> one, LinkedHashMap::new));
  }
}
