package org.torimatome.render.excel.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.excel.WorkbookFile;

class SheetLayoutTest {
  @Test
  void cells_fill_the_sheet_as_in_an_html_table() {
    XSSFSheet sheet =
        sheet(
            """
            <row><cell rows="2">A1</cell><cell span="2">B1</cell><cell>D1</cell></row>
            <row><cell>B2</cell><gap/><cell>D2</cell></row>
            <row><gap span="3"/><cell>D3</cell></row>
            """);

    assertThat(sheet.getMergedRegions())
        .containsExactlyInAnyOrder(
            CellRangeAddress.valueOf("A1:A2"), CellRangeAddress.valueOf("B1:C1"));
    sheet.forEach(
        row ->
            row.forEach(
                cell ->
                    assertThat(cell.getStringCellValue())
                        .isIn("", cell.getAddress().formatAsString())));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          characters, width, lines
          10,         20,    1
          11,         20,    2
          100,        20,    12
          400,        80,    10
          """)
  void a_row_is_as_high_as_its_wrapped_text(int characters, int width, int lines) {
    XSSFSheet sheet =
        sheet(
            "<columns><column width='"
                + width
                + "'/></columns><row><cell style='wrap'>"
                + "県".repeat(characters)
                + "</cell></row>");

    assertThat(sheet.getRow(0).getHeightInPoints()).isBetween(lines * 13f, (lines + 1) * 13.5f + 4);
  }

  @Test
  void merged_cells_count_with_their_whole_width_and_height() {
    String text = "県".repeat(100);

    XSSFSheet wide =
        sheet(
            "<columns><column width='10' repeat='20'/></columns>"
                + "<row><cell style='wrap' span='20'>%s</cell></row>".formatted(text));
    XSSFSheet deep =
        sheet(
            "<columns><column width='20'/></columns>"
                + "<row><cell style='wrap' rows='3'>%s</cell></row>".formatted(text)
                + "<row/><row/>");

    assertThat(wide.getRow(0).getHeightInPoints()).isLessThan(35);
    float all = 0;
    for (int row = 0; row < 3; row++) {
      all += deep.getRow(row).getHeightInPoints();
    }
    assertThat(all).isGreaterThan(130);
  }

  @Test
  void a_row_beyond_the_greatest_height_takes_several() {
    XSSFSheet sheet =
        sheet(
            "<columns><column width='20' repeat='2'/></columns><row><cell style='wrap'>%s</cell><cell>横</cell></row><row><cell id='end'>末</cell></row>"
                .formatted("県".repeat(2000)));

    int last = sheet.getLastRowNum();
    float all = 0;
    for (int row = 0; row < last; row++) {
      assertThat(sheet.getRow(row).getHeightInPoints()).isLessThanOrEqualTo(409);
      all += sheet.getRow(row).getHeightInPoints();
    }
    assertThat(all).isGreaterThan(200 * 13);
    assertThat(sheet.getMergedRegions())
        .containsExactlyInAnyOrder(
            new CellRangeAddress(0, last - 1, 0, 0), new CellRangeAddress(0, last - 1, 1, 1));
    assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).isEqualTo("末");
  }

  @Test
  void the_height_of_a_row_is_the_least_it_gets() {
    XSSFSheet sheet =
        sheet(
            "<row height='6'/><row height='6'><cell>字</cell></row><row height='60'><cell>字</cell></row>");

    assertThat(List.of(0, 1, 2))
        .extracting(row -> sheet.getRow(row).getHeightInPoints())
        .containsExactly(6f, 17.5f, 60f);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          wished,                                                  tab
          推移,                                                    推移
          PDCA 1/2: [県]*?\\,                                      PDCA 1／2： ［県］＊？＼
          1234567890123456789012345678901234,                      1234567890123456789012345678901
          History,                                                 History_
          """)
  void names_are_made_fit_for_tabs(String wished, String tab) {
    assertThat(SheetNames.fit(List.of(wished))).containsExactly(tab);
  }

  @Test
  void names_that_differ_only_in_case_or_beyond_the_limit_are_numbered() {
    String name = "12345678901234567890123456789012";

    assertThat(SheetNames.fit(List.of("A", "a", name + "x", name + "y")))
        .containsExactly(
            "A", "a(2)", "1234567890123456789012345678901", "1234567890123456789012345678(2)");
  }

  private static XSSFSheet sheet(String content) {
    return WorkbookFile.of(
            "<workbook><styles><style name='wrap' wrap='yes'/></styles><sheet name='表'>"
                + content
                + "</sheet></workbook>")
        .workbook()
        .getSheetAt(0);
  }
}
