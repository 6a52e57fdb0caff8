package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
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

/** Reads the table 評価方式 and gathers its 評価区分 and 集約区分. */
final class SchemeReader {

  private final PlanTables tables;
  private final PeriodReader periods;

  SchemeReader(PlanTables tables, PeriodReader periods) {
    this.tables = tables;
    this.periods = periods;
  }

  RatingSchemes read() {
    Map<SchemeKey, Entry> rows = new LinkedHashMap<>();
    Seen<SchemeKey> seen = new Seen<>();
    for (Entry entry : tables.rows(TableName.SCHEMES)) {
      SchemeKey.of(entry, periods)
          .filter(key -> seen.isNew(key, entry, Column.SCHEME))
          .ifPresent(key -> rows.put(key, entry));
    }
    Map<SchemeKey, List<Band>> bands = new BandReader(tables, periods).read(rows.keySet());
    Map<SchemeKey, List<Rollup>> rollups =
        new RollupReader(tables, periods, KpiReader.categories(tables)).read(rows.keySet(), bands);
    List<RatingScheme> schemes = new ArrayList<>();
    rows.forEach(
        (key, entry) ->
            schemes.add(
                scheme(
                    key,
                    entry,
                    bands.getOrDefault(key, List.of()),
                    rollups.getOrDefault(key, List.of()))));
    return new RatingSchemes(schemes);
  }

  private static RatingScheme scheme(
      SchemeKey key, Entry entry, List<Band> bands, List<Rollup> rollups) {
    RatingScheme defaults = RatingScheme.withDefaults(entry.text(Column.SCHEME));
    return new RatingScheme(
        defaults.name(),
        key.validFrom(),
        entry
            .choice(Column.METHOD, CalculationMethod.class, CalculationMethod::label)
            .orElse(defaults.method()),
        format(entry, defaults.format()),
        entry
            .choice(Column.RANGE_BOUND, RangeBound.class, RangeBound::label)
            .orElse(defaults.rangeBound()),
        entry
            .choice(Column.PART_YEAR, PartYearTarget.class, PartYearTarget::label)
            .orElse(defaults.partYear()),
        entry
            .choice(Column.TARGET_FILL, TargetFill.class, TargetFill::label)
            .orElse(defaults.targetFill()),
        entry
            .choice(Column.MISSING_HANDLING, MissingHandling.class, MissingHandling::label)
            .orElse(defaults.missing()),
        entry
            .choice(Column.SHARE_MODE, ShareMode.class, ShareMode::label)
            .orElse(defaults.shares()),
        entry
            .choice(
                Column.INTERMEDIATE_ROUNDING,
                IntermediateRounding.class,
                IntermediateRounding::label)
            .orElse(defaults.intermediateRounding()),
        new SummaryReader(entry, bands).read(),
        bands,
        rollups);
  }

  private static RateFormat format(Entry entry, RateFormat defaults) {
    return new RateFormat(
        entry.choice(Column.ROUNDING, Rounding.class, Rounding::label).orElse(defaults.rounding()),
        entry.decimals().orElse(defaults.digits()),
        entry.choice(Column.RATE_FORM, RateForm.class, RateForm::label).orElse(defaults.form()));
  }
}
