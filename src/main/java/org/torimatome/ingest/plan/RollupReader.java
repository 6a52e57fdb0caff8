package org.torimatome.ingest.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.ProblemCode;
import org.torimatome.rating.Band;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the table 集約区分; rows of the same 順 are the conditions of one class. */
final class RollupReader {

  private final PlanTables tables;
  private final PeriodReader periods;
  private final List<String> categories;

  /**
   * @param categories every 分類 that a KPI of the plan has
   */
  RollupReader(PlanTables tables, PeriodReader periods, List<String> categories) {
    this.tables = tables;
    this.periods = periods;
    this.categories = categories;
  }

  /** The roll-ups of each scheme, by 順. */
  Map<SchemeKey, List<Rollup>> read(Set<SchemeKey> schemes, Map<SchemeKey, List<Band>> bands) {
    Map<SchemeKey, Map<Integer, Rollup>> rollups = new LinkedHashMap<>();
    for (RowReader row : tables.rows(TableName.ROLLUPS)) {
      Optional<SchemeKey> key = SchemeKey.of(row, periods, schemes);
      List<Band> counted =
          key.map(scheme -> bands.getOrDefault(scheme, List.of())).orElse(List.of());
      Optional<Rollup> rollup = rollup(row, counted);
      if (key.isPresent() && rollup.isPresent()) {
        rollups
            .computeIfAbsent(key.get(), scheme -> new LinkedHashMap<>())
            .merge(rollup.get().order(), rollup.get(), (first, next) -> joined(first, next, row));
      }
    }
    Map<SchemeKey, List<Rollup>> ordered = new LinkedHashMap<>();
    rollups.forEach(
        (key, of) ->
            ordered.put(
                key, of.values().stream().sorted(Comparator.comparingInt(Rollup::order)).toList()));
    return ordered;
  }

  private Optional<Rollup> rollup(RowReader row, List<Band> bands) {
    OptionalInt order = row.order();
    String symbol = row.required(Column.SYMBOL);
    String label = row.required(Column.NAME);
    row.required(Column.MEASURE);
    Optional<RollupMeasure> measure =
        row.choice(Column.MEASURE, RollupMeasure.class, RollupMeasure::label);
    String category = row.reference(Column.COUNTED_CATEGORY, categories, "kpi-category").orElse("");
    if (order.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    Bounds bounds = Bounds.of(row, measure.get().scale());
    RollupCriterion criterion =
        new RollupCriterion(
            measure.get(),
            measure.get() == RollupMeasure.SHARE ? counted(row, bands) : List.of(),
            category,
            bounds.lower(),
            bounds.upper());
    return Optional.of(new Rollup(order.getAsInt(), symbol, label, List.of(criterion)));
  }

  private static Rollup joined(Rollup first, Rollup next, RowReader row) {
    if (!next.name().equals(first.name())) {
      row.problem(ProblemCode.BAND_ROWS_DISAGREE, Column.SYMBOL, first.name().inFull());
    }
    return new Rollup(
        first.order(),
        first.symbol(),
        first.label(),
        Stream.concat(first.criteria().stream(), next.criteria().stream()).toList());
  }

  private static List<String> counted(RowReader row, List<Band> bands) {
    String listed = row.required(Column.COUNTED_SYMBOLS);
    return SymbolList.read(listed, row, Column.COUNTED_SYMBOLS, bands);
  }
}
