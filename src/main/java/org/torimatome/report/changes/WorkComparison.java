package org.torimatome.report.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.report.Terms;
import org.torimatome.report.YearWork;
import org.torimatome.report.YearWork.BudgetRow;
import org.torimatome.report.YearWork.BudgetTable;
import org.torimatome.report.YearWork.MeasureSheet;
import org.torimatome.report.changes.Changes.GroupChange;
import org.torimatome.report.changes.Changes.Pair;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Compares the budgets and the 重点施策 in two revisions of a report. */
final class WorkComparison {

  private static final String NAME = Column.NAME.label();
  private static final String UNDERTAKINGS = Column.UNDERTAKINGS.label();
  private static final Set<String> UNITS = Set.of("円", "千円", "百万円", "億円", "事業");

  private WorkComparison() {}

  /** Those that changed, the budgets first. */
  static List<GroupChange> between(YearWork before, YearWork after, Terms terms) {
    return Stream.concat(
            groups(TableName.BUDGETS.japanese(), budgets(before, terms), budgets(after, terms)),
            groups(TableName.MEASURES.japanese(), measures(before), measures(after)))
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
                    named(name, after.containsKey(name) ? after : before),
                    Pairs.changed(
                            Pairs.of(
                                before.getOrDefault(name, Map.of()),
                                after.getOrDefault(name, Map.of())))
                        .stream()
                        .map(
                            pair -> Pair.ofFigures(pair.item(), pair.before(), pair.after(), UNITS))
                        .toList()));
  }

  /** A measure's number with its name, R5 2 テレワークの推進; a budget has none but its year. */
  private static String named(String number, Map<String, Map<String, String>> all) {
    return (number + " " + all.getOrDefault(number, Map.of()).getOrDefault(NAME, "")).strip();
  }

  private static Map<String, Map<String, String>> budgets(YearWork work, Terms terms) {
    return byName(
        work.budgets(),
        budget -> budget.year().table() + budget.stage(),
        budget -> amounts(budget, terms));
  }

  private static Map<String, String> amounts(BudgetTable budget, Terms terms) {
    Map<String, String> amounts = new LinkedHashMap<>();
    for (BudgetRow row : budget.rows()) {
      amounts.put(terms.project() + " " + row.project(), row.display());
      amounts.put(terms.project() + " " + row.project() + " " + UNDERTAKINGS, row.undertakings());
    }
    amounts.put("合計", budget.total());
    amounts.put("合計 " + UNDERTAKINGS, budget.undertakings());
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
    items.put(NAME, measure.name());
    items.put(Column.CLASSIFICATION.label(), measure.kind());
    items.put(Column.GOAL.label(), Pairs.text(measure.goal()));
    items.put(Column.PURPOSE.label(), Pairs.text(measure.purpose()));
    items.put(Column.CONTENT.label(), Pairs.text(measure.content()));
    items.put(Column.RELATED.label(), Pairs.text(measure.related()));
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
