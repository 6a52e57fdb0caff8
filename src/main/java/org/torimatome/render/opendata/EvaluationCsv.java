package org.torimatome.render.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.report.Report;

/**
 * {@code evaluation.csv}: the KPIs of evaluation.json, a row each, under one row of Japanese heads.
 *
 * <p>UTF-8 with BOM and CRLF, as Excel opens it. {@link EvaluationCsvMetadata} says it to programs.
 */
public final class EvaluationCsv {

  public static final String NAME = "evaluation.csv";

  private EvaluationCsv() {}

  public static byte[] write(Report report) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    try (CSVPrinter rows = new CSVPrinter(csv, CSVFormat.DEFAULT)) {
      row(rows, CsvColumn::title);
      for (KpiEvaluation kpi : report.evaluation().kpis()) {
        CsvRow row = new CsvRow(report, kpi);
        row(rows, column -> column.written(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void row(CSVPrinter rows, Function<CsvColumn, String> cell) throws IOException {
    for (CsvColumn column : EvaluationColumns.ALL) {
      String written = cell.apply(column);
      // An empty text at the head of a row would be quoted.
      rows.print(written.isEmpty() ? null : written);
    }
    rows.println();
  }
}
