package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          written                      | in the file                          | value
          {a}+{b}                      | A1+B1                                | 3
          SUM({a}:{b})                 | SUM(A1:B1)                           | 3
          SUM({numbers})               | SUM(A1:B1)                           | 3
          SUM({$a$}:{b$})              | SUM($A$1:B$1)                        | 3
          SUM({other}:{another})       | SUM('別''s シート'!A1:A2)            | 11
          SUM({others})                | SUM('別''s シート'!A1:A2)            | 11
          IF({a}=1,"{a}","")           | IF(A1=1,"{a}","")                    | {a}
          SUM({1,2})                   | SUM({1,2})                           | 3
          {a}&"県"                     | A1&"県"                              | 1県
          合計                         | 合計                                 | 3
          COUNTIF({texts},"◎")        | COUNTIF(A2:C2,"◎")                  | 2
          """)
  void ids_become_addresses_and_the_value_is_computed(
      String written, String inTheFile, String value) throws Exception {
    try (XSSFWorkbook workbook =
        WorkbookFile.of(
                """
                <workbook>
                  <name name="合計" refers="SUM({numbers})"/>
                  <sheet name="表">
                    <row>
                      <cell id="a" in="numbers"><number>1</number></cell>
                      <cell id="b" in="numbers"><number>2</number></cell>
                      <cell><formula>%s</formula></cell>
                    </row>
                    <row><cell in="texts">◎</cell><cell in="texts">△</cell><cell in="texts">◎</cell></row>
                  </sheet>
                  <sheet name="別's シート">
                    <row><cell id="other" in="others"><number>5</number></cell></row>
                    <row><cell id="another" in="others"><number>6</number></cell></row>
                  </sheet>
                </workbook>
                """
                    .formatted(written.replace("&", "&amp;")))
            .workbook()) {
      XSSFCell cell = workbook.getSheet("表").getRow(0).getCell(2);

      assertThat(cell.getCellFormula().replace('’', '\'')).isEqualTo(inTheFile.replace("''", "'"));
      assertThat(cell.getRawValue()).isEqualTo(value);
    }
  }

  @Test
  void a_merged_cell_is_referred_to_by_the_cell_that_holds_its_value() {
    XSSFSheet sheet =
        WorkbookFile.ofRows(
                "<row><cell id='a' span='3' rows='2'><number>1</number></cell></row><row/><row><cell><formula>{a}*2</formula></cell></row>")
            .workbook()
            .getSheetAt(0);

    assertThat(sheet.getRow(2).getCell(0).getCellFormula()).isEqualTo("A1*2");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          number,                  in the file
          11354,                   11354
          69.8,                    69.8
          0.1,                     0.1
          100.00,                  100
          -0.5,                    -0.5
          +7,                      7
          1234567890.12345,        1234567890.12345
          123456789012345678,      123456789012346000
          0.000001,                0.000001
          1.2E8,                   120000000
          0,                       0
          """)
  void numbers_stand_in_the_file_as_written_to_15_digits(String number, String inTheFile) {
    XSSFSheet sheet =
        WorkbookFile.ofRows("<row><cell><number>" + number + "</number></cell></row>")
            .workbook()
            .getSheetAt(0);

    assertThat(sheet.getRow(0).getCell(0).getRawValue()).isEqualTo(inTheFile);
  }

  @Test
  void a_value_expected_is_compared_to_what_is_computed() {
    String xml =
        "<row><cell id='a'><number>2884</number></cell><cell id='b'><number>4300</number></cell></row>"
            + "<row><cell><formula expect='%s'>{a}/{b}</formula></cell></row>";

    assertThat(WorkbookFile.ofRows(xml.formatted("0.67069767441860465116")).bytes()).isNotEmpty();
    assertThat(Faults.of(xml.formatted("0.6706976744")))
        .isEqualTo("1行目 <formula expect>: 「A1/B1 → 0.67069767441860462」は使えません。使えるもの: 0.6706976744");
  }

  @Test
  void a_cell_may_give_way_to_the_value_expected_and_others_follow() {
    XSSFSheet sheet =
        WorkbookFile.ofRows(
                "<row><cell><formula>{b}*10</formula></cell>"
                    + "<cell id='b'><formula expect='3' on-difference='value'>1+1</formula></cell>"
                    + "<cell><formula expect='－' on-difference='value'>1/0</formula></cell></row>")
            .workbook()
            .getSheetAt(0);

    assertThat(sheet.getRow(0).getCell(0).getRawValue()).isEqualTo("30");
    assertThat(sheet.getRow(0).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(sheet.getRow(0).getCell(1).getRawValue()).isEqualTo("3");
    assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("－");
  }
}
