package org.torimatome.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.chart.Series.Cells;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.OfficePackage.Relationship;
import org.torimatome.workbook.XmlText;

/**
 * A chart with the workbook that holds its data, as it stands in a document or on a slide: edit its
 * data there, and it is drawn anew.
 *
 * @param xml the chart's part, which finds the workbook by {@link #DATA}
 * @param workbook one sheet: a row for each category, a column for each series
 */
public record EmbeddedChart(byte[] xml, byte[] workbook) {
  /** The relationship from the chart's part to the workbook's, of the kind {@code package}. */
  public static final String DATA = "rId1";

  /** The content type of a chart's part. */
  public static final String TYPE = OfficePackage.TYPES + "officedocument.drawingml.chart+xml";

  /** The content type of the workbook's part. */
  public static final String WORKBOOK_TYPE =
      OfficePackage.TYPES + "officedocument.spreadsheetml.sheet";

  private static final String SHEET = "データ";
  private static final String MAIN = "xl/workbook.xml";
  private static final String SHEET_PART = "xl/worksheets/sheet1.xml";
  private static final String STYLES = "xl/styles.xml";

  /** The first number that a format of one's own may have. */
  private static final int FIRST_FORMAT = 164;

  /**
   * @param height of the chart where it stands, in points
   */
  public static EmbeddedChart of(Chart chart, double height) {
    List<Series> held = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      held.add(held(chart.series().get(i), i + 1));
    }
    Chart bound = new Chart(chart.caption(), chart.form(), chart.scale(), chart.typeface(), held);
    return new EmbeddedChart(ChartXml.of(bound, DATA, height), workbook(bound));
  }

  /** Puts both into a package, the chart by a name such as {@code word/charts/chart1.xml}. */
  public void addTo(OfficePackage parts, String name, String workbookName) {
    parts.add(name, TYPE, xml);
    parts.add(workbookName, WORKBOOK_TYPE, workbook);
    parts.relate(name, List.of(Relationship.ofOffice(DATA, "package", "/" + workbookName)));
  }

  private static Series held(Series series, int column) {
    int rows = series.values().values().size();
    return new Series(
        series.name().map(name -> name.at(place(column, 1, 1))),
        series.look(),
        series.labels(),
        series.categories().map(categories -> categories.at(place(0, 2, rows + 1))),
        series.values().at(place(column, 2, rows + 1)));
  }

  private static String place(int column, int first, int last) {
    String letters = letters(column);
    String from = "'" + SHEET + "'!$" + letters + "$" + first;
    return first == last ? from : from + ":$" + letters + "$" + last;
  }

  /** Counted from 0: A, B, …, Z, AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static byte[] workbook(Chart chart) {
    Map<String, Integer> formats = new LinkedHashMap<>();
    OfficePackage parts = new OfficePackage();
    parts.add(SHEET_PART, WORKBOOK_PARTS + "worksheet+xml", sheet(chart, formats));
    parts.add(STYLES, WORKBOOK_PARTS + "styles+xml", styles(formats));
    XmlText main = spreadsheet("workbook").attribute("xmlns:r", OfficePackage.OFFICE);
    main.start("sheets").start("sheet").attribute("name", SHEET).attribute("sheetId", 1);
    main.attribute("r:id", "rId1").end().end();
    parts.add(MAIN, WORKBOOK_PARTS + "sheet.main+xml", main.end().bytes());
    parts.relate("", List.of(Relationship.ofOffice("rId1", "officeDocument", MAIN)));
    parts.relate(
        MAIN,
        List.of(
            Relationship.ofOffice("rId1", "worksheet", "/" + SHEET_PART),
            Relationship.ofOffice("rId2", "styles", "/" + STYLES)));
    return parts.bytes();
  }

  private static final String WORKBOOK_PARTS =
      OfficePackage.TYPES + "officedocument.spreadsheetml.";

  private static XmlText spreadsheet(String root) {
    return new XmlText().start(root).attribute("xmlns", OfficePackage.SPREADSHEET);
  }

  /**
   * @param formats takes up those of its numbers, each with its style's place
   */
  private static byte[] sheet(Chart chart, Map<String, Integer> formats) {
    List<String> categories =
        chart.series().stream()
            .flatMap(series -> series.categories().stream())
            .map(Cells::values)
            .findFirst()
            .orElse(List.of());
    int rows =
        chart.series().stream().mapToInt(series -> series.values().values().size()).max().orElse(0);
    XmlText sheet = spreadsheet("worksheet").start("sheetData");
    sheet.start("row").attribute("r", 1);
    for (int i = 0; i < chart.series().size(); i++) {
      String name = chart.series().get(i).name().map(Cells::values).orElse(List.of("")).get(0);
      text(sheet, letters(i + 1) + 1, name);
    }
    sheet.end();
    for (int row = 0; row < rows; row++) {
      sheet.start("row").attribute("r", row + 2);
      if (row < categories.size()) {
        text(sheet, "A" + (row + 2), categories.get(row));
      }
      for (int i = 0; i < chart.series().size(); i++) {
        number(sheet, letters(i + 1) + (row + 2), chart.series().get(i).values(), row, formats);
      }
      sheet.end();
    }
    return sheet.end().end().bytes();
  }

  private static void text(XmlText sheet, String at, String text) {
    sheet.start("c").attribute("r", at).attribute("t", "inlineStr");
    sheet.start("is").element("t", text).end().end();
  }

  private static void number(
      XmlText sheet, String at, Cells numbers, int row, Map<String, Integer> formats) {
    if (row < numbers.values().size() && !numbers.values().get(row).isEmpty()) {
      int style = formats.computeIfAbsent(numbers.formats().get(row), key -> formats.size() + 1);
      sheet.start("c").attribute("r", at).attribute("s", style);
      sheet.element("v", numbers.values().get(row)).end();
    }
  }

  private static byte[] styles(Map<String, Integer> formats) {
    XmlText styles = spreadsheet("styleSheet");
    if (!formats.isEmpty()) {
      styles.start("numFmts").attribute("count", formats.size());
      formats.forEach(
          (format, style) ->
              styles
                  .start("numFmt")
                  .attribute("numFmtId", FIRST_FORMAT + style)
                  .attribute("formatCode", format)
                  .end());
      styles.end();
    }
    styles.start("fonts").attribute("count", 1).start("font").end().end();
    styles.start("fills").attribute("count", 2); // Excel takes the first two for its own
    for (String pattern : List.of("none", "gray125")) {
      styles.start("fill").start("patternFill").attribute("patternType", pattern).end().end();
    }
    styles.end();
    styles.start("borders").attribute("count", 1).start("border").end().end();
    styles.start("cellStyleXfs").attribute("count", 1).start("xf").end().end();
    styles.start("cellXfs").attribute("count", formats.size() + 1).start("xf").end();
    formats.forEach(
        (format, style) ->
            styles
                .start("xf")
                .attribute("numFmtId", FIRST_FORMAT + style)
                .attribute("applyNumberFormat", 1)
                .end());
    return styles.end().end().bytes();
  }
}
