package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.workbook.CellText;

class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM",
        "'5"
      })
  void text_that_looks_like_a_formula_is_a_quoted_string(String text) {
    Cell cell = cellOf(text.replace("\"", "&quot;"));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          text,            shown
          11354,           11354
          １－１,          １－１
          <br/>前<br/>後,  '前
          後'
          　字下げ,        　字下げ
          _x000D_,         _x000D_
          _x005F_x000D_,   _x005F_x000D_
          髙𠮷,            髙𠮷
          &#9;=1,          =1
          """)
  void text_is_shown_as_it_stands(String text, String shown) {
    Cell cell = cellOf(text);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(shown.replace("\r", ""));
  }

  @Test
  void characters_that_xml_cannot_hold_are_shown_as_unreadable() {
    Cell cell = cellOf("a\u0000b\u000Bc\uD800d\uFFFE");

    assertThat(cell.getStringCellValue()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  }

  @Test
  void a_text_beyond_the_limit_of_a_cell_goes_on_in_the_cells_below() {
    String text =
        IntStream.range(0, 9_000)
            .mapToObj(i -> i + "行目" + Integer.toString(i * 7919, 36))
            .collect(Collectors.joining("\n"));

    XSSFSheet sheet = sheetOf("<row><cell>" + text + "</cell><cell>横</cell></row>");

    StringBuilder read = new StringBuilder();
    sheet.forEach(
        row -> {
          String piece = row.getCell(0).getStringCellValue();
          assertThat(piece.length()).isLessThanOrEqualTo(CellText.LONGEST);
          read.append(read.isEmpty() || piece.isEmpty() ? "" : "\n").append(piece);
        });
    assertThat(read).hasToString(text);
  }

  @Test
  void a_text_beyond_the_limit_is_never_cut_within_a_character() {
    String text = "𠮷".repeat(40_000);

    assertThat(CellText.pieces(text))
        .hasSize(3)
        .allSatisfy(piece -> assertThat(piece).doesNotEndWith("\uD842"));
    assertThat(String.join("", CellText.pieces(text))).isEqualTo(text);
  }

  private static Cell cellOf(String content) {
    return sheetOf("<row><cell>" + content + "</cell></row>").getRow(0).getCell(0);
  }

  private static XSSFSheet sheetOf(String rows) {
    return WorkbookFile.ofRows(rows).workbook().getSheetAt(0);
  }
}
