package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.TargetFill;
import org.torimatome.period.PeriodReader;
import org.torimatome.rating.Band;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.MissingHandling;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RangeBound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.RateFormat;
import org.torimatome.rating.RatingSchemes;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.Rounding;
import org.torimatome.rating.ShareMode;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the table 評価方式 and gathers its 評価区分 and 集約区分. */
final class SchemeReader {

  private final PlanTables tables;
  private final PeriodReader periods;

  SchemeReader(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  RatingSchemes read() {
    Map<SchemeKey, RowReader> rows = new LinkedHashMap<>();
    DuplicateCheck<SchemeKey> seen = new DuplicateCheck<>();
    for (RowReader row : tables.rows(TableName.SCHEMES)) {
      SchemeKey.of(row, periods)
          .filter(key -> seen.isNew(key, row, Column.SCHEME))
          .ifPresent(key -> rows.put(key, row));
    }
    Map<SchemeKey, List<Band>> bands = new BandReader(tables, periods).read(rows.keySet());
    Map<SchemeKey, List<Rollup>> rollups =
        new RollupReader(tables, periods, KpiReader.categories(tables)).read(rows.keySet(), bands);
    List<RatingScheme> schemes = new ArrayList<>();
    rows.forEach(
        (key, row) ->
            schemes.add(
                scheme(
                    key,
                    row,
                    bands.getOrDefault(key, List.of()),
                    rollups.getOrDefault(key, List.of()))));
    return new RatingSchemes(schemes);
  }

  private static RatingScheme scheme(
      SchemeKey key, RowReader row, List<Band> bands, List<Rollup> rollups) {
    RatingScheme defaults = RatingScheme.withDefaults(row.text(Column.SCHEME));
    return new RatingScheme(
        defaults.name(),
        key.validFrom(),
        row.choice(Column.METHOD, CalculationMethod.class, CalculationMethod::label)
            .orElse(defaults.method()),
        format(row, defaults.format()),
        row.choice(Column.RANGE_BOUND, RangeBound.class, RangeBound::label)
            .orElse(defaults.rangeBound()),
        row.choice(Column.PART_YEAR, PartYearTarget.class, PartYearTarget::label)
            .orElse(defaults.partYear()),
        row.choice(Column.TARGET_FILL, TargetFill.class, TargetFill::label)
            .orElse(defaults.targetFill()),
        row.choice(Column.MISSING_HANDLING, MissingHandling.class, MissingHandling::label)
            .orElse(defaults.missing()),
        row.choice(Column.SHARE_MODE, ShareMode.class, ShareMode::label).orElse(defaults.shares()),
        row.choice(
                Column.INTERMEDIATE_ROUNDING,
                IntermediateRounding.class,
                IntermediateRounding::label)
            .orElse(defaults.intermediateRounding()),
        new SummaryReader(row, bands).read(),
        bands,
        rollups);
  }

  private static RateFormat format(RowReader row, RateFormat defaults) {
    return new RateFormat(
        row.choice(Column.ROUNDING, Rounding.class, Rounding::label).orElse(defaults.rounding()),
        row.decimals().orElse(defaults.digits()),
        row.choice(Column.RATE_FORM, RateForm.class, RateForm::label).orElse(defaults.form()));
  }
}
