package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules would be no witness if they saw nothing: each is broken in turn. */
class ExcelRulesTest {

  private static final String SHEETS =
      """
      <workbook>
      <styles><style name='money' format='#,##0.000' bold='yes' fill='#FFEEDD' border='thin'/></styles>
      <sheet name='表'>
      <columns><column width='10'/><column width='12'/></columns>
      <row><cell id='a' style='money'><number>1</number></cell><cell link='#b'>甲</cell></row>
      <row><cell span='2' id='b'>乙</cell></row>
      <row><cell><formula>{a}+1</formula></cell></row>
      </sheet></workbook>
      """;

  private final WorkbookFile good = WorkbookFile.of(SHEETS);

  @Test
  void has_nothing_against_a_good_file() {
    assertThat(ExcelRules.faults(good)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          part               | from              | to                 | fault
          xl/workbook.xml    | name="表"         | name="表/裏"       | sheet name
          xl/workbook.xml    | r:id="rId         | r:id="rId9         | no such relationship
          xl/workbook.xml    | activeTab="0"     | activeTab="3"      | the active sheet
          Content_Types      | sheet1.xml        | sheet7.xml         | no such part
          workbook.xml.rels  | styles.xml        | stiles.xml         | leads nowhere
          xl/styles.xml      | fontId="1"        | fontId="99"        | no such font
          xl/styles.xml      | fillId="          | fillId="9          | no such fill
          sheet1.xml         | <row r="2"        | <row r="1"         | rows out of order
          sheet1.xml         | <c r="B1"         | <c r="A1"          | a cell out of order
          sheet1.xml         | ref="A2:B2"       | ref="A2"           | one cell merged
          sheet1.xml         | <v>0</v>          | <v>99</v>          | no such text
          sheet1.xml         | location="'表'!   | location="'裏'!    | no such sheet
          sheet1.xml         | <f>               | <f>=               | a formula with its sign
          sheet1.xml         | <col min="2"      | <col min="1"       | columns out of order
          """)
  void names_what_excel_would_repair(String part, String from, String to, String fault) {
    WorkbookFile broken =
        good.withParts((name, xml) -> name.contains(part) ? xml.replace(from, to) : xml);

    assertThat(ExcelRules.faults(broken)).anyMatch(found -> found.contains(fault));
  }
}
