package org.torimatome.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.NumberReader;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget;
import org.torimatome.plan.Budget.Line;
import org.torimatome.plan.Budget.Money;
import org.torimatome.plan.Budget.Total;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the tables 予算 and 予算総括 and holds the one against the other. */
final class BudgetReader {

  private static final int MOST_UNDERTAKINGS = 99_999;

  /** What identifies a total, and with a project a line. */
  private record Key(ReportingPeriod year, String stage, String project) {}

  private final PlanTables tables;
  private final PeriodReader periods;
  private final List<String> projects;

  BudgetReader(PlanTables tables, PeriodReader periods, List<String> projects) {
    this.tables = tables;
    this.periods = periods;
    this.projects = projects;
  }

  Budget read() {
    List<Line> lines = lines();
    return new Budget(lines, totals(lines));
  }

  private List<Line> lines() {
    DuplicateCheck<Key> seen = new DuplicateCheck<>();
    List<Line> lines = new ArrayList<>();
    for (RowReader row : tables.rows(TableName.BUDGETS)) {
      Optional<ReportingPeriod> year = year(row);
      Optional<String> project =
          row.requiredReference(Column.PROJECT_NUMBER, projects, "project-number");
      Optional<Money> money = money(row);
      String stage = stage(row);
      OptionalInt undertakings = row.whole(Column.UNDERTAKINGS, MOST_UNDERTAKINGS, "事業");
      if (year.isPresent()
          && project.isPresent()
          && money.isPresent()
          && (stage.equals(Budget.SUPPLEMENTARY)
              || seen.isNew(
                  new Key(year.get(), stage, project.get()), row, Column.PROJECT_NUMBER))) {
        lines.add(new Line(year.get(), project.get(), money.get(), stage, undertakings));
      }
    }
    return lines;
  }

  private List<Total> totals(List<Line> lines) {
    DuplicateCheck<Key> seen = new DuplicateCheck<>();
    List<Total> totals = new ArrayList<>();
    for (RowReader row : tables.rows(TableName.BUDGET_TOTALS)) {
      Optional<ReportingPeriod> year = year(row);
      Optional<Money> money = money(row);
      String stage = stage(row);
      OptionalInt undertakings = row.whole(Column.UNDERTAKINGS, MOST_UNDERTAKINGS, "事業");
      if (year.isPresent()
          && money.isPresent()
          && seen.isNew(new Key(year.get(), stage, ""), row, Column.FISCAL_YEAR)) {
        Total total = new Total(year.get(), money.get(), stage, undertakings);
        check(total, lines, row);
        totals.add(total);
      }
    }
    return totals;
  }

  private static void check(Total total, List<Line> lines, RowReader row) {
    List<Line> summed =
        lines.stream()
            .filter(line -> line.year().equals(total.year()) && line.stage().equals(total.stage()))
            .toList();
    if (summed.isEmpty()) {
      return;
    }
    BigDecimal sum =
        summed.stream().map(line -> line.amount().yen()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(total.amount().yen()) != 0) {
      row.problem(
          ProblemCode.BUDGET_TOTAL_DIFFERS,
          Column.AMOUNT,
          ProblemWords.of("budget-sum", Money.ofYen(sum, total.amount()).display()));
    }
    boolean counted = summed.stream().allMatch(line -> line.undertakings().isPresent());
    int undertakings = summed.stream().mapToInt(line -> line.undertakings().orElse(0)).sum();
    if (counted
        && total.undertakings().isPresent()
        && total.undertakings().getAsInt() != undertakings) {
      row.problem(
          ProblemCode.BUDGET_TOTAL_DIFFERS,
          Column.UNDERTAKINGS,
          ProblemWords.of("budget-sum", undertakings + "事業"));
    }
  }

  private Optional<ReportingPeriod> year(RowReader row) {
    row.required(Column.FISCAL_YEAR);
    return row.period(Column.FISCAL_YEAR, periods, PeriodKind.YEAR);
  }

  private static Optional<Money> money(RowReader row) {
    row.required(Column.AMOUNT);
    row.required(Column.UNIT);
    return row.choice(Column.UNIT)
        .flatMap(
            unit ->
                row.number(Column.AMOUNT, new NumberReader(unit))
                    .map(amount -> new Money(amount, unit)));
  }

  private static String stage(RowReader row) {
    return row.choice(Column.CLASSIFICATION).orElse("");
  }
}
