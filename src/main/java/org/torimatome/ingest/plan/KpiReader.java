package org.torimatome.ingest.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.HeadingUnits;
import org.torimatome.ingest.cell.MissingMark;
import org.torimatome.ingest.cell.NumberReader;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.TargetFill;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.RatingSchemes;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/**
 * Reads the table KPI.
 *
 * <p>A row with a KPI番号 becomes a definition even where other cells are wrong, so that returns for
 * it are not called unknown.
 */
final class KpiReader {

  private final PlanTables tables;
  private final PeriodReader periods;
  private final List<String> projects;
  private final List<String> schemes;

  KpiReader(PlanTables tables, PeriodReader periods, List<String> projects, RatingSchemes schemes) {
    this.tables = tables;
    this.periods = periods;
    this.projects = projects;
    this.schemes = schemes.names();
  }

  DatedRows<KpiCode, KpiDefinition> read() {
    DatedRows<KpiCode, KpiDefinition> kpis = new DatedRows<>(tables, periods, Column.KPI_CODE);
    List<RowReader> rows = tables.requiredRows(TableName.KPIS);
    for (RowReader row : rows) {
      row.required(Column.KPI_CODE);
      row.kpi(Column.KPI_CODE).ifPresent(code -> kpis.add(code, row, () -> definition(code, row)));
    }
    checkRepeats(rows, kpis.numbers());
    return kpis;
  }

  /** The 分類 that the table gives its KPIs, each once. */
  static List<String> categories(PlanTables tables) {
    return tables
        .allRows(TableName.KPIS)
        .map(row -> row.text(Column.CATEGORY))
        .filter(category -> !category.isEmpty())
        .distinct()
        .toList();
  }

  private KpiDefinition definition(KpiCode code, RowReader row) {
    String unit = unit(row);
    Optional<Nature> nature = row.choice(Column.NATURE, Nature.class, Nature::label);
    Direction direction =
        row.choice(Column.DIRECTION, Direction.class, Direction::label).orElse(Direction.INCREASE);
    KpiDefinition.Overrides overrides = overrides(row);
    checkMethod(row, direction, overrides);
    return new KpiDefinition(
        code,
        row.requiredReference(Column.PROJECT_NUMBER, projects, "project-number").orElse(""),
        row.required(Column.KPI_NAME),
        unit,
        nature,
        direction,
        overrides,
        baseline(row, unit, nature),
        row.isMarked(Column.MAIN_KPI),
        row.kpi(Column.REPEATS),
        row.text(Column.CATEGORY),
        row.text(Column.OWNER),
        row.text(Column.PROVENANCE),
        row.text(Column.REMARK),
        row.at(Column.KPI_CODE));
  }

  /** As printed, in narrow letters; empty for a lone dash. */
  private static String unit(RowReader row) {
    String unit = Folding.narrow(row.required(Column.UNIT));
    return MissingMark.isMissing(unit) ? "" : unit;
  }

  private KpiDefinition.Overrides overrides(RowReader row) {
    return new KpiDefinition.Overrides(
        row.choice(Column.METHOD, CalculationMethod.class, CalculationMethod::label),
        row.reference(Column.SCHEME, schemes, "scheme-name"),
        row.choice(Column.TARGET_FILL, TargetFill.class, TargetFill::label),
        row.decimals());
  }

  /** A method that pulls against 望ましい方向 is used as named, but hardly meant. */
  private static void checkMethod(
      RowReader row, Direction direction, KpiDefinition.Overrides overrides) {
    overrides
        .method()
        .filter(method -> method.pullsAgainst(direction))
        .ifPresent(
            method ->
                row.problem(
                    ProblemCode.METHOD_AGAINST_DIRECTION,
                    Column.METHOD,
                    ProblemWords.of(
                        "method-for-direction",
                        direction.label(),
                        Stream.of(CalculationMethod.values())
                            .filter(other -> !other.pullsAgainst(direction))
                            .map(CalculationMethod::label)
                            .collect(Collectors.joining("・")))));
  }

  private KpiDefinition.Baseline baseline(RowReader row, String unit, Optional<Nature> nature) {
    Optional<ReportingPeriod> period = row.anyPeriod(Column.BASELINE_PERIOD, periods);
    // The baseline of a KPI in words is words too, and nothing is computed from it.
    new HeadingUnits(List.of(unit))
        .check(row, Column.BASELINE, unit, row.cell(Column.KPI_NAME).shown());
    boolean inWords = nature.filter(Nature.QUALITATIVE::equals).isPresent();
    return new KpiDefinition.Baseline(
        period, inWords ? Optional.empty() : row.number(Column.BASELINE, new NumberReader(unit)));
  }

  private static void checkRepeats(List<RowReader> rows, List<KpiCode> codes) {
    for (RowReader row : rows) {
      Optional<KpiCode> original = row.kpi(Column.REPEATS);
      boolean known =
          original.isEmpty()
              || (codes.contains(original.get()) && !original.equals(row.kpi(Column.KPI_CODE)));
      if (!known) {
        row.problem(ProblemCode.REFERENCE_UNKNOWN, Column.REPEATS, ProblemWords.of("other-kpi"));
      }
    }
  }
}
