package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.KeyMeasure;
import org.torimatome.plan.KeyMeasure.Milestone;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the tables 重点施策 and 施策工程. */
final class KeyMeasureReader {

  private record Key(ReportingPeriod year, String number) {}

  private record OrderedMilestone(int order, Milestone milestone) {}

  private final PlanTables tables;
  private final PeriodReader periods;

  KeyMeasureReader(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  List<KeyMeasure> read() {
    Map<Key, RowReader> rows = new LinkedHashMap<>();
    DuplicateCheck<Key> seen = new DuplicateCheck<>();
    for (RowReader row : tables.rows(TableName.MEASURES)) {
      key(row, Column.NUMBER)
          .filter(key -> seen.isNew(key, row, Column.NUMBER))
          .ifPresent(key -> rows.put(key, row));
    }
    Map<Key, List<OrderedMilestone>> milestones = milestones(rows);
    List<KeyMeasure> measures = new ArrayList<>();
    rows.forEach(
        (key, row) -> measures.add(measure(key, row, milestones.getOrDefault(key, List.of()))));
    return measures;
  }

  private Map<Key, List<OrderedMilestone>> milestones(Map<Key, RowReader> measures) {
    Map<Key, List<OrderedMilestone>> milestones = new LinkedHashMap<>();
    for (RowReader row : tables.rows(TableName.MILESTONES)) {
      Optional<Key> key = key(row, Column.MEASURE_NUMBER);
      OrderedMilestone milestone = milestone(row);
      if (key.isPresent() && !measures.containsKey(key.get())) {
        row.problem(
            ProblemCode.REFERENCE_UNKNOWN,
            Column.MEASURE_NUMBER,
            ProblemWords.of("measure-of-year"));
      }
      key.ifPresent(of -> milestones.computeIfAbsent(of, none -> new ArrayList<>()).add(milestone));
    }
    return milestones;
  }

  private static OrderedMilestone milestone(RowReader row) {
    OptionalInt order = row.order();
    return new OrderedMilestone(
        order.orElse(0),
        new Milestone(
            row.required(Column.NAME),
            row.text(Column.TIMING),
            row.text(Column.CONTENT),
            row.choice(Column.PROGRESS).orElse("")));
  }

  private static KeyMeasure measure(Key key, RowReader row, List<OrderedMilestone> milestones) {
    row.required(Column.CLASSIFICATION);
    return new KeyMeasure(
        key.year(),
        key.number(),
        row.choice(Column.CLASSIFICATION).orElse(""),
        row.required(Column.NAME),
        row.text(Column.GOAL),
        row.text(Column.PURPOSE),
        row.text(Column.CONTENT),
        row.text(Column.RELATED),
        milestones.stream()
            .sorted(Comparator.comparingInt(OrderedMilestone::order))
            .map(OrderedMilestone::milestone)
            .toList());
  }

  private Optional<Key> key(RowReader row, Column number) {
    row.required(Column.FISCAL_YEAR);
    Optional<ReportingPeriod> year = row.period(Column.FISCAL_YEAR, periods, PeriodKind.YEAR);
    String typed = row.requiredKey(number);
    return typed.isEmpty() ? Optional.empty() : year.map(known -> new Key(known, typed));
  }
}
