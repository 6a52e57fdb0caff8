package org.torimatome.render.opendata;

import java.util.List;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;

/**
 * {@code evaluation.csv-metadata.json}: what {@code evaluation.csv} holds, told to programs as CSV
 * on the Web, under the name by which they find it (W3C, Model for Tabular Data, 5.2).
 */
public final class EvaluationCsvMetadata {

  public static final String NAME = EvaluationCsv.NAME + "-metadata.json";

  private static final String LANGUAGE = "ja";

  private final Json json;

  private EvaluationCsvMetadata(Json json) {
    this.json = json;
  }

  public static byte[] write(Report report) {
    return Json.document(
        json -> json.object(() -> new EvaluationCsvMetadata(json).table(report.masthead())));
  }

  private void table(Masthead masthead) {
    json.list(
        "@context",
        () -> {
          json.item("http://www.w3.org/ns/csvw");
          json.object(() -> json.text("@language", LANGUAGE));
        });
    json.text("url", EvaluationCsv.NAME);
    json.text("dc:title", masthead.planName() + " " + masthead.title());
    json.text(
        "dc:description",
        "KPIごとに1行。列の name は evaluation.json の項目の場所で、意味は " + EvaluationSchema.NAME + " にある。");
    json.text("dc:publisher", masthead.organisationName());
    json.text("dc:language", LANGUAGE);
    json.object(
        "dc:issued",
        () -> {
          json.text("@value", masthead.issued().toString());
          json.text("@type", "xsd:date");
        });
    json.object("dialect", this::dialect);
    json.object("tableSchema", this::schema);
  }

  private void dialect() {
    json.text("encoding", "utf-8");
    json.texts("lineTerminators", List.of("\r\n"));
    json.text("delimiter", ",");
    json.text("quoteChar", "\"");
    json.flag("doubleQuote", true);
    json.flag("header", true);
    json.number("headerRowCount", 1);
    json.flag("skipInitialSpace", false);
    json.flag("trim", false);
  }

  private void schema() {
    json.text("lang", LANGUAGE);
    json.texts("null", List.of(""));
    json.list("columns", EvaluationColumns.ALL, this::column);
    json.text("primaryKey", EvaluationColumns.KEY);
  }

  private void column(CsvColumn column) {
    json.text("name", column.name());
    json.text("titles", column.title());
    CsvDatatype datatype = column.datatype();
    if (datatype.format().isEmpty()) {
      json.text("datatype", datatype.base());
    } else {
      json.object(
          "datatype",
          () -> {
            json.text("base", datatype.base());
            json.text("format", datatype.format());
          });
    }
    json.flag("required", column.required());
  }
}
