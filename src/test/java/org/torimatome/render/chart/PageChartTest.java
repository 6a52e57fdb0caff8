package org.torimatome.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.pdf.source.PageParser;

class PageChartTest {
  private static final String HISTORY =
      """
      <chart type="column" axes="categories" min="0" overlap="100">
        <series name="実績" color="#0a4c7d" labels="yes">
          <point name="R3" value="2884" color="#7d8fa0" fill="outlined" format="#,##0"/>
          <point name="R4" value="4300.5" color="#0a4c7d" format="#,##0.0" bold="yes"/>
          <point name="R6見込" value="5000" color="#6f7a85" fill="dashed" format="#,##0"/>
        </series>
        <series name="目標 &lt;&amp;&gt;" as="line" line="none" marker="dash">
          <point name="R3"/><point name="R4" value="4300"/><point name="R6見込"/>
        </series>
      </chart>
      """;

  @Test
  void a_drawing_without_a_description_is_no_chart() {
    assertThat(PageChart.in(PageParser.parse("<svg/>").getDocumentElement(), "", e -> null))
        .isEmpty();
  }

  @Test
  void its_alt_text_is_the_drawings() {
    assertThat(chart(HISTORY).caption().alt()).isEqualTo("推移");
  }

  @Test
  void it_is_valid_by_the_office_schemas_and_so_is_its_workbook() {
    EmbeddedChart embedded = embedded();
    WorkbookFile workbook = new WorkbookFile(embedded.workbook());

    assertThat(
            OfficeSchema.faults(
                Map.of("xl/charts/chart1.xml", new String(embedded.xml(), StandardCharsets.UTF_8))))
        .isEmpty();
    assertThat(workbook.parts()).isNotEmpty();
    assertThat(OfficeSchema.faults(workbook)).isEmpty();
  }

  @Test
  void the_workbook_holds_what_is_drawn_where_the_chart_says() throws IOException {
    EmbeddedChart embedded = embedded();
    String xml = new String(embedded.xml(), StandardCharsets.UTF_8);

    assertThat(xml).contains("<c:f>'データ'!$B$2:$B$4</c:f>", "<c:f>'データ'!$C$1</c:f>");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(embedded.workbook()))) {
      XSSFSheet sheet = workbook.getSheet("データ");
      assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("目標 <&>");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("R3");
      assertThat(sheet.getRow(1).getCell(2)).isNull();
      assertThat(new DataFormatter(Locale.ROOT).formatCellValue(sheet.getRow(2).getCell(1)))
          .isEqualTo("4,300.5");
    }
  }

  @Test
  void one_label_is_bold_where_the_point_says_so() {
    String xml = new String(embedded().xml(), StandardCharsets.UTF_8);

    assertThat(xml.split("<c:dLbl>", -1)).hasSize(2);
    assertThat(xml.substring(xml.indexOf("<c:dLbl>"), xml.indexOf("</c:dLbl>")))
        .contains("<c:idx val=\"1\"/>", "#,##0.0", "b=\"1\"");
  }

  @Test
  void over_the_highest_column_is_room_for_its_label_and_below_for_all_lines_of_a_name() {
    double[] one = room(HISTORY, 100);
    double[] two = room(HISTORY.replace("name=\"R4\"", "name=\"R4&#10;未集計\""), 100);

    assertThat(one[0]).isGreaterThanOrEqualTo(Chart.USUAL_SIZE / 100);
    assertThat(one[0] + one[1]).isLessThanOrEqualTo(1 - Chart.USUAL_SIZE / 100);
    assertThat(two[0]).isEqualTo(one[0]);
    assertThat(two[1]).isLessThanOrEqualTo(one[1] - Chart.USUAL_SIZE / 100);
  }

  @Test
  void a_chart_with_too_little_height_is_left_to_the_program() {
    assertThat(new String(EmbeddedChart.of(chart(HISTORY), 30).xml(), StandardCharsets.UTF_8))
        .contains("<c:layout/>");
  }

  /** Where the columns begin, and how high they may be, in parts of the chart's height. */
  private static double[] room(String description, double height) {
    String xml =
        new String(EmbeddedChart.of(chart(description), height).xml(), StandardCharsets.UTF_8);
    return Pattern.compile("<c:(?:y|h) val=\"([0-9.]+)\"")
        .matcher(xml)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .toArray();
  }

  private static EmbeddedChart embedded() {
    return EmbeddedChart.of(chart(HISTORY), 100);
  }

  @Test
  void equal_descriptions_give_equal_bytes() {
    assertThat(embedded().workbook()).isEqualTo(embedded().workbook());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <chart type="pie"><series/></chart>                                | <chart type>
          <chart type="bar"/>                                                | <chart>
          <chart type="bar" min="low"><series/></chart>                      | <chart min>
          <chart type="bar"><series color="red"/></chart>                    | <series color>
          <chart type="bar"><series><point value="1,000"/></series></chart>  | <point value>
          <chart type="bar"><series><point color="#000000" fill="x"/></series></chart> | <point fill>
          """)
  void what_is_no_chart_is_refused_by_its_place(String description, String at) {
    assertThatThrownBy(() -> chart(description))
        .isInstanceOfSatisfying(
            MarkupException.class,
            fault -> {
              assertThat(fault.at()).isEqualTo(at);
              assertThat(fault.place()).isEqualTo(new TextPlace(7, 1));
            });
  }

  private static Chart chart(String description) {
    String svg = "<svg aria-label=\"推移\"><metadata>" + description + "</metadata></svg>";
    return PageChart.in(
            PageParser.parse(svg).getDocumentElement(),
            "BIZ UDPGothic",
            element -> new TextPlace(7, 1))
        .orElseThrow();
  }
}
