package org.torimatome.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
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
      <chart type="column" axes="categories" min="0">
        <series name="実績" color="#0a4c7d" labels="yes">
          <point name="R3" value="2884" color="#7d8fa0" fill="outlined" format="#,##0"/>
          <point name="R4" value="4300.5" color="#0a4c7d" format="#,##0.0"/>
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
    EmbeddedChart embedded = EmbeddedChart.of(chart(HISTORY));
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
    EmbeddedChart embedded = EmbeddedChart.of(chart(HISTORY));
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
  void equal_descriptions_give_equal_bytes() {
    assertThat(EmbeddedChart.of(chart(HISTORY)).workbook())
        .isEqualTo(EmbeddedChart.of(chart(HISTORY)).workbook());
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
