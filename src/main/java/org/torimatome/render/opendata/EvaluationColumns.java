package org.torimatome.render.opendata;

import static org.torimatome.render.opendata.CsvColumn.full;
import static org.torimatome.render.opendata.CsvColumn.of;
import static org.torimatome.render.opendata.CsvColumn.text;
import static org.torimatome.render.opendata.CsvDatatype.DATE;
import static org.torimatome.render.opendata.CsvDatatype.DECIMAL;
import static org.torimatome.render.opendata.CsvDatatype.FLAG;
import static org.torimatome.render.opendata.CsvDatatype.INTEGER;
import static org.torimatome.render.opendata.CsvDatatype.ORGANISATION_CODE;
import static org.torimatome.render.opendata.CsvDatatype.PERIOD;
import static org.torimatome.render.opendata.CsvDatatype.SHA256;
import static org.torimatome.render.opendata.CsvDatatype.TEXT;
import static org.torimatome.render.opendata.CsvDatatype.flag;
import static org.torimatome.render.opendata.CsvDatatype.oneOf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.KpiEvaluation.PreviousKpi;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.rating.Band;
import org.torimatome.rating.Measure;
import org.torimatome.schema.Column;

/**
 * The columns of {@code evaluation.csv} in their order (docs/spec.md §5; docs/adr/0018 has the
 * rules that they follow).
 *
 * <p>A number's cell holds nothing else; how it is printed stands in the next one, and so does the
 * Western year of a period of an era.
 */
final class EvaluationColumns {

  static final List<CsvColumn> ALL =
      Stream.of(cycle(), indicator(), target(), result(), rating(), comparison(), origin())
          .flatMap(List::stream)
          .toList();

  /** What tells one row from another. */
  static final String KEY = "id";

  private EvaluationColumns() {}

  private static List<CsvColumn> cycle() {
    return List.of(
        of(
            "全国地方公共団体コード",
            "organisationCode",
            ORGANISATION_CODE,
            row ->
                row.report()
                    .evaluation()
                    .plan()
                    .profile()
                    .organisationCode()
                    .map(OrganisationCode::digits)),
        full("団体名", "organisationName", TEXT, row -> row.report().masthead().organisationName()),
        full(Column.PERIOD.label(), "cycle", PERIOD, row -> row.cycle().code()),
        full(
            "年度（西暦）",
            "cycle.fiscalYear",
            INTEGER,
            row -> Integer.toString(row.cycle().fiscalYearNumber())),
        full("期間開始日", "cycle.firstDay", DATE, row -> row.cycle().firstDay().toString()),
        full("期間終了日", "cycle.lastDay", DATE, row -> row.cycle().endDay().minusDays(1).toString()),
        full("評価サイクル", "cycleName", TEXT, row -> row.report().masthead().cycleName()));
  }

  private static List<CsvColumn> indicator() {
    return List.of(
        full(Column.KPI_CODE.label(), KEY, TEXT, row -> row.definition().code().text()),
        full(Column.PROJECT_NUMBER.label(), "project", TEXT, row -> row.definition().project()),
        full(Column.KPI_NAME.label(), "name", TEXT, row -> row.definition().name()),
        text(Column.UNIT.label(), "unit", row -> row.definition().unit()),
        full(
            Column.DIRECTION.label(),
            "direction",
            oneOf(Stream.of(Direction.values()).map(Direction::label)),
            row -> row.definition().direction().label()),
        of(
            Column.NATURE.label(),
            "nature",
            oneOf(Stream.of(Nature.values()).map(Nature::label)),
            row -> row.definition().nature().map(Nature::label)),
        full(
            Column.METHOD.label(),
            "method",
            oneOf(Stream.of(CalculationMethod.values()).map(CalculationMethod::label)),
            row -> row.kpi().method().label()),
        of(
            Column.REPEATS.label(),
            "repeats",
            TEXT,
            row -> row.definition().repeats().map(KpiCode::text)));
  }

  private static List<CsvColumn> target() {
    return List.of(
        period(Column.BASELINE_PERIOD.label(), "baseline.period", CsvRow::baselinePeriod),
        western(Column.BASELINE_PERIOD.label(), "baseline.period", CsvRow::baselinePeriod),
        of(Column.BASELINE.label(), "baseline.value", DECIMAL, row -> row.exact().baseline()),
        text("基準値（表示）", "baseline.value.display", CsvRow::printedBaseline),
        text("目標", "target.text", row -> row.printed().target()),
        of("目標下限", "target.low", DECIMAL, row -> row.exact().low()),
        of("目標上限", "target.high", DECIMAL, row -> row.exact().high()),
        of("期待値", "expected", DECIMAL, row -> row.exact().expected()));
  }

  private static List<CsvColumn> result() {
    return List.of(
        of(
            Column.ACTUAL.label(),
            "actual",
            DECIMAL,
            row -> CsvRow.number(row.kpi().returned().measurement())),
        text("実績値（表示）", "actual.display", row -> row.printed().figure()),
        full(
            Column.CLASSIFICATION.label(),
            "status",
            oneOf(Stream.of(ValueStatus.values()).map(ValueStatus::label)),
            row -> row.kpi().status().label()),
        text(Column.AS_OF.label(), "asOf", row -> row.kpi().returned().asOf().printed()),
        text("時点（西暦）", "asOf.western", row -> row.kpi().returned().asOf().western()),
        text(Column.NOTE.label(), "note", row -> row.exact().note()));
  }

  private static List<CsvColumn> rating() {
    return List.of(
        of("達成率", "rate", DECIMAL, row -> row.exact().rate()),
        text("達成率（表示）", "rateDisplay", row -> row.kpi().printedRate()),
        of(
            Column.MEASURE.label(),
            "measure",
            oneOf(Stream.of(Measure.values()).map(Measure::label)),
            row -> row.exact().measure().map(Measure::label)),
        of("測度の値", "measureValue", DECIMAL, row -> row.exact().measureValue()),
        of("判定", "symbol", TEXT, row -> row.exact().band().map(Band::symbol)),
        of("判定名称", "label", TEXT, row -> row.exact().band().map(Band::label)),
        of(
            Column.ACHIEVED.label(),
            "achieved",
            FLAG,
            row ->
                row.kpi().isRated() ? Optional.of(flag(row.kpi().isAchieved())) : Optional.empty()),
        full("評価対象", "rated", FLAG, row -> flag(row.kpi().isRated())),
        text("理由", "reason", row -> row.exact().reason()),
        of(
            Column.FINAL_RATING.label(),
            "final.symbol",
            TEXT,
            row -> row.finalRating().map(TypedRating::symbol)),
        of(
            Column.FINAL_REASON.label(),
            "final.reason",
            TEXT,
            row -> row.finalRating().map(TypedRating::reason)));
  }

  private static List<CsvColumn> comparison() {
    return List.of(
        period("前回", "previous.period", CsvRow::previousPeriod),
        western("前回", "previous.period", CsvRow::previousPeriod),
        of(
            "前回実績値",
            "previous.actual",
            DECIMAL,
            row -> row.kpi().previousResult().flatMap(CsvRow::number)),
        text("前回実績値（表示）", "previous.actual.display", CsvRow::printedPrevious),
        of("前回判定", "previous.symbol", TEXT, row -> row.kpi().previous().map(PreviousKpi::symbol)),
        period("見込み年度", "outlook.period", CsvRow::outlookPeriod),
        western("見込み年度", "outlook.period", CsvRow::outlookPeriod),
        of(
            "見込み値",
            "outlook.value",
            DECIMAL,
            row -> row.kpi().outlook().map(Outlook::value).map(Rational::toPlainString)),
        text("見込み値（表示）", "outlook.value.display", row -> row.printed().outlook()),
        of(
            "見込み到達",
            "outlook.reached",
            FLAG,
            row -> row.kpi().outlook().map(outlook -> flag(outlook.reached()))));
  }

  private static List<CsvColumn> origin() {
    return List.of(
        text("ファイル", "source.file", row -> row.at().file()),
        text("シート", "source.sheet", row -> row.at().sheet()),
        text("セル", "source.cell", row -> row.at().cell()),
        new CsvColumn(
            "SHA-256",
            "source.sha256",
            SHA256,
            false,
            row -> row.kpi().returned().source().sha256()),
        text(Column.PROVENANCE.label(), "provenance", row -> row.definition().provenance()));
  }

  private static CsvColumn period(
      String title, String name, Function<CsvRow, Optional<ReportingPeriod>> period) {
    return of(title, name, PERIOD, row -> period.apply(row).map(ReportingPeriod::code));
  }

  private static CsvColumn western(
      String title, String name, Function<CsvRow, Optional<ReportingPeriod>> period) {
    return of(
        title + "（西暦）",
        name + ".western",
        TEXT,
        row -> period.apply(row).map(ReportingPeriod::western));
  }
}
