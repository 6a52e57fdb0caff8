package org.torimatome.render.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.KpiEvaluation.PreviousKpi;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Nature;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.report.Report;
import org.torimatome.schema.Column;

/**
 * {@code evaluation.csv}: the KPIs of evaluation.json, a row each, under Japanese headers.
 *
 * <p>UTF-8 with BOM and CRLF, as Excel opens it; a text that a spreadsheet would take for a formula
 * is led by {@code '}.
 */
public final class EvaluationCsv {

  private static final String CODE = "全国地方公共団体コード";
  private static final Map<String, Function<ExactFigures, String>> COLUMNS = columns();
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private EvaluationCsv() {}

  public static byte[] write(Report report) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    String code =
        report
            .evaluation()
            .plan()
            .profile()
            .organisationCode()
            .map(OrganisationCode::digits)
            .orElse(null);
    try (CSVPrinter rows = new CSVPrinter(csv, CSVFormat.DEFAULT)) {
      row(rows, CODE, COLUMNS.keySet().stream());
      for (KpiEvaluation kpi : report.evaluation().kpis()) {
        ExactFigures figures = new ExactFigures(kpi);
        row(rows, code, COLUMNS.values().stream().map(column -> column.apply(figures)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param first missing where there is none: an empty text would be quoted
   */
  private static void row(CSVPrinter rows, @Nullable String first, Stream<String> others)
      throws IOException {
    rows.print(first);
    rows.printRecord(others);
  }

  private static Map<String, Function<ExactFigures, String>> columns() {
    Map<String, Function<ExactFigures, String>> columns = new LinkedHashMap<>();
    columns.put(Column.KPI_CODE.label(), exact -> text(exact.definition().code().text()));
    columns.put(Column.PROJECT_NUMBER.label(), exact -> text(exact.definition().project()));
    columns.put(Column.KPI_NAME.label(), exact -> text(exact.definition().name()));
    columns.put(Column.UNIT.label(), exact -> text(exact.definition().unit()));
    columns.put(Column.DIRECTION.label(), exact -> exact.definition().direction().label());
    columns.put(
        Column.NATURE.label(), exact -> text(exact.definition().nature().map(Nature::label)));
    columns.put(Column.METHOD.label(), exact -> exact.kpi().method().label());
    columns.put(
        Column.REPEATS.label(), exact -> text(exact.definition().repeats().map(KpiCode::text)));
    columns.put(
        Column.BASELINE_PERIOD.label(),
        exact -> text(exact.definition().baseline().period().map(p -> p.code())));
    columns.put(Column.BASELINE.label(), exact -> exact.baseline().orElse(""));
    columns.put("目標", exact -> text(new PrintedFigures(exact.kpi()).target()));
    columns.put("目標下限", exact -> exact.low().orElse(""));
    columns.put("目標上限", exact -> exact.high().orElse(""));
    columns.put("期待値", exact -> exact.expected().orElse(""));
    columns.put(Column.ACTUAL.label(), EvaluationCsv::actual);
    columns.put(Column.CLASSIFICATION.label(), exact -> exact.kpi().status().label());
    columns.put(Column.AS_OF.label(), exact -> text(exact.kpi().returned().asOf().printed()));
    columns.put(Column.NOTE.label(), exact -> text(exact.note()));
    columns.put("達成率", exact -> exact.rate().orElse(""));
    columns.put("達成率（表示）", exact -> exact.kpi().printedRate());
    columns.put(
        Column.MEASURE.label(), exact -> text(exact.measure().map(measure -> measure.label())));
    columns.put("測度の値", exact -> exact.measureValue().orElse(""));
    columns.put("判定", exact -> text(exact.band().map(band -> band.symbol())));
    columns.put("判定名称", exact -> text(exact.band().map(band -> band.label())));
    columns.put(Column.ACHIEVED.label(), exact -> exact.kpi().isAchieved() ? "○" : "");
    columns.put("評価対象", exact -> exact.kpi().isRated() ? "○" : "");
    columns.put("理由", exact -> text(exact.reason()));
    columns.put(
        Column.FINAL_RATING.label(), exact -> text(finalRating(exact).map(TypedRating::symbol)));
    columns.put(
        Column.FINAL_REASON.label(), exact -> text(finalRating(exact).map(TypedRating::reason)));
    columns.put("前回", exact -> text(exact.kpi().previous().map(p -> p.period().code())));
    columns.put(
        "前回実績値",
        exact ->
            exact
                .kpi()
                .previousResult()
                .flatMap(result -> ExactFigures.actual(result))
                .map(EvaluationCsv::figureOrText)
                .orElse(""));
    columns.put("前回判定", exact -> text(exact.kpi().previous().map(PreviousKpi::symbol)));
    columns.put("見込み年度", exact -> text(exact.kpi().outlook().map(o -> o.period().code())));
    columns.put(
        "見込み値",
        exact -> exact.kpi().outlook().map(Outlook::value).map(v -> v.toPlainString()).orElse(""));
    columns.put(
        "見込み到達", exact -> exact.kpi().outlook().filter(Outlook::reached).map(o -> "○").orElse(""));
    columns.put("ファイル", exact -> text(exact.kpi().returned().source().at().file()));
    columns.put("シート", exact -> text(exact.kpi().returned().source().at().sheet()));
    columns.put("セル", exact -> text(exact.kpi().returned().source().at().cell()));
    columns.put("SHA-256", exact -> exact.kpi().returned().source().sha256());
    columns.put(Column.PROVENANCE.label(), exact -> text(exact.definition().provenance()));
    return columns;
  }

  private static Optional<TypedRating> finalRating(ExactFigures exact) {
    return exact.kpi().returned().finalRating();
  }

  private static String actual(ExactFigures exact) {
    return exact.actual().map(EvaluationCsv::figureOrText).orElse("");
  }

  /** A number stays one, minus sign and all; only words are guarded. */
  private static String figureOrText(String actual) {
    return actual.matches("-?\\d+(\\.\\d+)?") ? actual : text(actual);
  }

  private static String text(Optional<String> value) {
    return text(value.orElse(""));
  }

  private static String text(String value) {
    boolean dangerous = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return dangerous ? "'" + value : value;
  }
}
