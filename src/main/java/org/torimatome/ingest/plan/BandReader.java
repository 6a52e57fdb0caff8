package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.torimatome.ingest.cell.BoundReader;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.Rational;
import org.torimatome.period.PeriodReader;
import org.torimatome.problem.ProblemCode;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Measure;
import org.torimatome.rating.Scale;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/** Reads the table 評価区分; rows of the same 順 are the conditions of one band. */
final class BandReader {

  private static final Pattern COLOUR = Pattern.compile("#?([0-9a-f]{6})");

  private final PlanTables tables;
  private final PeriodReader periods;

  BandReader(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  /** The bands of each scheme, by 順; a scheme without any has no entry. */
  Map<SchemeKey, List<Band>> read(Collection<SchemeKey> schemes) {
    Map<SchemeKey, Map<Integer, Band>> bands = new LinkedHashMap<>();
    for (RowReader row : tables.rows(TableName.BANDS)) {
      Optional<SchemeKey> key = SchemeKey.of(row, periods, schemes);
      Optional<Band> band = band(row);
      if (key.isPresent() && band.isPresent()) {
        bands
            .computeIfAbsent(key.get(), scheme -> new LinkedHashMap<>())
            .merge(band.get().order(), band.get(), (first, next) -> joined(first, next, row));
      }
    }
    Map<SchemeKey, List<Band>> ordered = new LinkedHashMap<>();
    bands.forEach(
        (key, of) ->
            ordered.put(
                key, of.values().stream().sorted(Comparator.comparingInt(Band::order)).toList()));
    return ordered;
  }

  private static Optional<Band> band(RowReader row) {
    OptionalInt order = row.order();
    String symbol = row.required(Column.SYMBOL);
    String label = row.required(Column.NAME);
    row.required(Column.MEASURE);
    Optional<Measure> measure = row.choice(Column.MEASURE, Measure.class, Measure::label);
    if (order.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    Bounds bounds = Bounds.of(row, measure.get().scale());
    return Optional.of(
        new Band(
            order.getAsInt(),
            symbol,
            label,
            List.of(new BandTest(measure.get(), bounds.lower(), bounds.upper())),
            row.isMarked(Column.ACHIEVED),
            points(row),
            colour(row),
            row.text(Column.DESCRIPTION)));
  }

  private static Band joined(Band first, Band next, RowReader row) {
    if (!next.name().equals(first.name())) {
      row.problem(ProblemCode.BAND_ROWS_DISAGREE, Column.SYMBOL, first.name().inFull());
    }
    List<BandTest> tests = new ArrayList<>(first.tests());
    tests.addAll(next.tests());
    return new Band(
        first.order(),
        first.symbol(),
        first.label(),
        tests,
        first.achieved() || next.achieved(),
        first.points().or(next::points),
        first.colour().isEmpty() ? next.colour() : first.colour(),
        first.description().isEmpty() ? next.description() : first.description());
  }

  private static Optional<Rational> points(RowReader row) {
    return row.value(Column.POINTS, new BoundReader(Scale.POINTS).read(row.content(Column.POINTS)));
  }

  private static String colour(RowReader row) {
    String typed = Folding.label(row.text(Column.COLOUR)).toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return "";
    }
    var matcher = COLOUR.matcher(typed);
    if (matcher.matches()) {
      return "#" + matcher.group(1);
    }
    row.problem(ProblemCode.COLOUR_UNREADABLE, Column.COLOUR, "#005a9c");
    return "";
  }
}
