package org.torimatome.ingest.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.plan.check.PlanCells;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.period.PeriodReader;
import org.torimatome.plan.Cycle;
import org.torimatome.problem.SourceLocation;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/**
 * Finds the rows of a plan book again that what was read from it came from. A table is walked a
 * second time only when there is something to tell about it.
 */
final class PlanPlaces implements PlanCells {

  private final PlanTables tables;
  private final PeriodReader periods;

  /** The rows that define something, by the cell at which it knows itself. */
  private final Map<Column, Map<SourceLocation, RowReader>> rows = new EnumMap<>(Column.class);

  PlanPlaces(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  @Override
  public PlanCell of(KpiDefinition kpi, Column column) {
    return cell(row(TableName.KPIS, Column.KPI_CODE, kpi.at()), column);
  }

  @Override
  public PlanCell of(Target target, Column column) {
    return cell(row(TableName.TARGETS, Column.TARGET, target.at()), column);
  }

  @Override
  public PlanCell of(Cycle cycle, Column column) {
    return cell(
        definitions(TableName.CYCLES)
            .filter(
                row -> row.anyPeriod(Column.PERIOD, periods).equals(Optional.of(cycle.period())))
            .findFirst(),
        column);
  }

  @Override
  public PlanCell of(RatingScheme scheme, TableName table, int order, int nth, Column column) {
    Optional<SchemeKey> key =
        Optional.of(new SchemeKey(Folding.label(scheme.name()), scheme.validFrom()));
    List<RowReader> ofClass =
        definitions(table)
            .filter(row -> SchemeKey.of(row, periods).equals(key))
            .filter(row -> row.order().orElse(-1) == order)
            .toList();
    return cell(ofClass.stream().skip(nth).findFirst(), column);
  }

  @Override
  public boolean isSound(TableName table) {
    return tables.isSound(table);
  }

  private Stream<RowReader> definitions(TableName table) {
    return tables.quietRows(table).stream().filter(row -> !row.row().aside());
  }

  private Optional<RowReader> row(TableName table, Column defining, SourceLocation at) {
    return Optional.ofNullable(
        rows.computeIfAbsent(
                defining,
                column -> {
                  Map<SourceLocation, RowReader> byPlace = new HashMap<>();
                  tables.quietRows(table).forEach(row -> byPlace.putIfAbsent(row.at(column), row));
                  return byPlace;
                })
            .get(at));
  }

  private PlanCell cell(Optional<RowReader> row, Column column) {
    return row.map(entry -> new PlanCell(entry.at(column), entry.cell(column).shown()))
        .orElseGet(() -> new PlanCell(tables.place(), ""));
  }
}
