package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.ingest.BoundReader.Scale;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.Wording;
import org.torimatome.rating.Band;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupMeasure;

/** Reads the table 集約区分. */
final class RollupReader {

  private final PlanTables tables;
  private final PeriodReader periods;

  RollupReader(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  /** The roll-ups of each scheme, by 順. */
  Map<SchemeKey, List<Rollup>> read(Set<SchemeKey> schemes, Map<SchemeKey, List<Band>> bands) {
    Map<SchemeKey, List<Rollup>> rollups = new LinkedHashMap<>();
    for (Entry entry : tables.rows(TableName.ROLLUPS)) {
      Optional<SchemeKey> key = SchemeKey.of(entry, periods, schemes);
      List<Band> counted =
          key.map(scheme -> bands.getOrDefault(scheme, List.of())).orElse(List.of());
      Optional<Rollup> rollup = rollup(entry, counted);
      if (key.isPresent() && rollup.isPresent()) {
        rollups.computeIfAbsent(key.get(), scheme -> new ArrayList<>()).add(rollup.get());
      }
    }
    rollups.values().forEach(rows -> rows.sort(Comparator.comparingInt(Rollup::order)));
    return rollups;
  }

  private static Optional<Rollup> rollup(Entry entry, List<Band> bands) {
    OptionalInt order = entry.order();
    String symbol = entry.required(Column.SYMBOL);
    String label = entry.required(Column.NAME);
    entry.required(Column.MEASURE);
    Optional<RollupMeasure> measure =
        entry.choice(Column.MEASURE, RollupMeasure.class, RollupMeasure::label);
    if (order.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    Bounds bounds = Bounds.of(entry, scale(measure.get()));
    return Optional.of(
        new Rollup(
            order.getAsInt(),
            symbol,
            label,
            measure.get(),
            measure.get() == RollupMeasure.SHARE ? counted(entry, bands) : List.of(),
            bounds.lower(),
            bounds.upper()));
  }

  /** The symbols of 対象区分 as the bands write them. */
  private static List<String> counted(Entry entry, List<Band> bands) {
    List<String> counted = new ArrayList<>();
    for (String typed : entry.required(Column.COUNTED_SYMBOLS).split("[,，、､・\\s　]+")) {
      Optional<Band> band =
          bands.stream().filter(one -> Symbols.same(typed, one.symbol())).findFirst();
      band.ifPresent(found -> counted.add(found.symbol()));
      if (band.isEmpty() && !typed.isEmpty()) {
        entry.problem(
            ProblemCode.REFERENCE_UNKNOWN,
            Column.COUNTED_SYMBOLS,
            typed,
            Wording.of(
                "band-symbol",
                bands.stream().map(Band::symbol).distinct().collect(Collectors.joining("・"))));
      }
    }
    return counted.stream().distinct().toList();
  }

  private static Scale scale(RollupMeasure measure) {
    return switch (measure) {
      case SHARE -> Scale.SHARE;
      case MEAN_RATE -> Scale.PERCENT;
      case TOTAL_POINTS, MEAN_POINTS -> Scale.PLAIN;
    };
  }
}
