package org.torimatome.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.TargetFill;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.Wording;
import org.torimatome.rating.RatingSchemes;
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
    List<Entry> rows = tables.requiredRows(TableName.KPIS);
    for (Entry entry : rows) {
      entry.required(Column.KPI_CODE);
      entry
          .kpi(Column.KPI_CODE)
          .ifPresent(code -> kpis.add(code, entry, () -> definition(code, entry)));
    }
    checkRepeats(rows, kpis.numbers());
    return kpis;
  }

  /** The 分類 that the table gives its KPIs, each once. */
  static List<String> categories(PlanTables tables) {
    return tables
        .allRows(TableName.KPIS)
        .map(entry -> entry.text(Column.CATEGORY))
        .filter(category -> !category.isEmpty())
        .distinct()
        .toList();
  }

  private KpiDefinition definition(KpiCode code, Entry entry) {
    String unit = unit(entry);
    Optional<Nature> nature = entry.choice(Column.NATURE, Nature.class, Nature::label);
    Direction direction =
        entry
            .choice(Column.DIRECTION, Direction.class, Direction::label)
            .orElse(Direction.INCREASE);
    KpiDefinition.Overrides overrides = overrides(entry);
    checkMethod(entry, direction, overrides);
    return new KpiDefinition(
        code,
        entry.requiredReference(Column.PROJECT_NUMBER, projects, "project-number").orElse(""),
        entry.required(Column.KPI_NAME),
        unit,
        nature,
        direction,
        overrides,
        baseline(entry, unit, nature),
        entry.isMarked(Column.MAIN_KPI),
        entry.kpi(Column.REPEATS),
        entry.text(Column.CATEGORY),
        entry.text(Column.OWNER),
        entry.text(Column.PROVENANCE),
        entry.text(Column.REMARK),
        entry.at(Column.KPI_CODE));
  }

  /** As printed, in narrow letters; empty for a lone dash. */
  private static String unit(Entry entry) {
    String unit = Folding.narrow(entry.required(Column.UNIT));
    return MissingMark.isMissing(unit) ? "" : unit;
  }

  private KpiDefinition.Overrides overrides(Entry entry) {
    return new KpiDefinition.Overrides(
        entry.choice(Column.METHOD, CalculationMethod.class, CalculationMethod::label),
        entry.reference(Column.SCHEME, schemes, "scheme-name"),
        entry.choice(Column.TARGET_FILL, TargetFill.class, TargetFill::label),
        entry.decimals());
  }

  /** A method that pulls against 望ましい方向 is used as named, but hardly meant. */
  private static void checkMethod(
      Entry entry, Direction direction, KpiDefinition.Overrides overrides) {
    overrides
        .method()
        .filter(method -> method.pullsAgainst(direction))
        .ifPresent(
            method ->
                entry.problem(
                    ProblemCode.METHOD_AGAINST_DIRECTION,
                    Column.METHOD,
                    Wording.of(
                        "method-for-direction",
                        direction.label(),
                        Stream.of(CalculationMethod.values())
                            .filter(other -> !other.pullsAgainst(direction))
                            .map(CalculationMethod::label)
                            .collect(Collectors.joining("・")))));
  }

  private KpiDefinition.Baseline baseline(Entry entry, String unit, Optional<Nature> nature) {
    Optional<ReportingPeriod> period = entry.anyPeriod(Column.BASELINE_PERIOD, periods);
    // The baseline of a KPI in words is words too, and nothing is computed from it.
    boolean inWords = nature.filter(Nature.QUALITATIVE::equals).isPresent();
    return new KpiDefinition.Baseline(
        period, inWords ? Optional.empty() : entry.number(Column.BASELINE, new NumberReader(unit)));
  }

  private static void checkRepeats(List<Entry> rows, List<KpiCode> codes) {
    for (Entry entry : rows) {
      Optional<KpiCode> original = entry.kpi(Column.REPEATS);
      boolean known =
          original.isEmpty()
              || (codes.contains(original.get()) && !original.equals(entry.kpi(Column.KPI_CODE)));
      if (!known) {
        entry.problem(ProblemCode.REFERENCE_UNKNOWN, Column.REPEATS, Wording.of("other-kpi"));
      }
    }
  }
}
