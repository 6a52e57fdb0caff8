package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A4 landscape with the usual margins has room for 487 points of rows, and type of 10 points can be
 * drawn in to 0.8.
 */
class PageBreaksTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          rows, squeeze, pages
          3,    1.2,     1
          27,   1.2,     1
          34,   1.2,     0
          29,   1.5,     1
          34,   1.5,     0
          50,   1.2,     2
          """)
  void a_little_left_over_is_drawn_in(int rows, String squeeze, int pages) {
    XSSFSheet sheet = sheet("squeeze='" + squeeze + "'", rows(rows));

    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) pages);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          rows, ends
          3,    ''
          22,   ''
          25,   13
          60,   '20, 40'
          400,  '22, 44, 67, 89, 111, 133, 156, 178, 200, 222, 244, 267, 289, 311, 333, 356, 378'
          """)
  void a_long_table_is_spread_evenly(int rows, String ends) {
    XSSFSheet sheet = sheet("repeat-rows='heads'", rows(rows));

    assertThat(sheet.getRowBreaks()).containsExactly(numbers(ends));
  }

  @Test
  void neither_merged_cells_nor_a_head_and_its_first_row_are_parted() {
    assertThat(sheet("repeat-rows='heads'", rows(27)).getRowBreaks()).containsExactly(14);

    String one = rows(1);
    String merged =
        "<row height='20'><cell rows='3'/><cell/></row>"
            + "<row height='20'><cell/></row>".repeat(2);
    String head = "<row height='20'><cell span='2'/></row>";

    assertThat(
            sheet("repeat-rows='heads'", one.repeat(12) + merged + one.repeat(12)).getRowBreaks())
        .containsExactly(15);
    assertThat(sheet("repeat-rows='heads'", one.repeat(13) + head + one.repeat(13)).getRowBreaks())
        .containsExactly(15);
  }

  @Test
  void a_row_higher_than_a_page_leaves_the_breaks_to_the_spreadsheet() {
    assertThat(
            sheet("repeat-rows='heads'", "<row height='600'><cell/></row>" + rows(40))
                .getRowBreaks())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          first, second, third, ends
          5,     8,      9,     ''
          10,    20,     3,     10
          10,    10,     10,    20
          16,    20,     20,    '16, 36'
          10,    20,     10,    ''
          5,     30,     10,    ''
          """)
  void a_part_is_not_cut_where_that_takes_no_more_pages(
      int first, int second, int third, String ends) {
    String part = "<row height='20' break='if-needed'><cell>章</cell></row>";

    XSSFSheet sheet = sheet("", rows(first) + part + rows(second - 1) + part + rows(third - 1));

    assertThat(sheet.getRowBreaks()).containsExactly(numbers(ends));
  }

  @Test
  void a_part_is_cut_where_its_sheet_is_drawn_in_to_one_page() {
    String part = "<row height='20' break='if-needed'><cell>章</cell></row>";

    assertThat(sheet("squeeze='1.5'", rows(20) + part + rows(7)).getRowBreaks()).isEmpty();
    assertThat(sheet("squeeze='1.5'", rows(20) + part + rows(20)).getRowBreaks())
        .containsExactly(20);
  }

  private static int[] numbers(String ends) {
    return Arrays.stream(ends.split(", "))
        .filter(end -> !end.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(row -> "<row height='20'><cell>" + row + "</cell></row>")
        .collect(Collectors.joining());
  }

  private static XSSFSheet sheet(String attributes, String rows) {
    return WorkbookFile.of(
            "<workbook><sheet name='表' "
                + attributes
                + "><row id='heads' height='20'><cell>番号</cell></row>"
                + rows
                + "</sheet></workbook>")
        .workbook()
        .getSheetAt(0);
  }
}
