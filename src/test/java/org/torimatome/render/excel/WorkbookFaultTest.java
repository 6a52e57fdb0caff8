package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          xml                                                       | fault
          <row><cel/></row>                                         | <cel>: 「cel（rowの中）」は使えません。使えるもの: <cell> <gap>
          <row><cell colour='red'/></row>                           | <cell colour>: 「colour」は使えません。使えるもの: id in style span rows link format
          <row><cell span='0'/></row>                               | <cell span>: 「0」は使えません。使えるもの: 1–1000
          <row height='high'/>                                      | <row height>: 「high」は使えません。使えるもの: 0–4000 (decimal)
          <row><cell id='1-1'/></row>                               | <cell id>: 「1-1」は使えません。使えるもの: id
          <row><cell style='head'/></row>                           | <cell style>: 「head」は使えません。使えるもの: plain
          <row><cell><number>1,000</number></cell></row>            | <number>: 「1,000」は使えません。使えるもの: number
          <row><cell><number></number></cell></row>                 | <number>: 「（空）」は使えません。使えるもの: number
          <row><cell><date>R5.4.28</date></cell></row>              | <date>: 「R5.4.28」は使えません。使えるもの: YYYY-MM-DD
          <row><cell>字<number>1</number></cell></row>              | <cell>: 「2つ以上の値」は使えません。使えるもの: 文字、<number>、<date>、<formula>のうち1つ
          <row><cell><formula>SUM({nowhere})</formula></cell></row> | <formula formula>: 「nowhere」は使えません。使えるもの: idまたはinにある名前
          <row><cell><formula>SUM(</formula></cell></row>           | <formula>: 「SUM(」は使えません。使えるもの: Excelの数式
          <row><cell><formula>1/0</formula></cell></row>            | <formula>: 「1/0 → #DIV/0!」は使えません。使えるもの: エラーにならない数式
          <row><cell><formula>=1</formula></cell></row>             | <formula>: 「=1」は使えません。使えるもの: formula
          <row><cell link='javascript:alert(1)'/></row>             | <cell link>: 「javascript:alert(1)」は使えません。使えるもの: #id, https://…, http://…, mailto:…, relative path
          <row><cell link='\\server'/></row>                       | <cell link>: 「\\server」は使えません。使えるもの: #id, https://…, http://…, mailto:…, relative path
          <row><cell link='R4/50%達成.xlsx'/></row>                 | <cell link>: 「R4/50%達成.xlsx」は使えません。使えるもの: URIとして読めるアドレス（記号はURLエンコードする）
          <row><cell><number>1e308</number></cell></row>            | <number>: 「1e308」は使えません。使えるもの: number
          <row><cell><date>+10000-01-01</date></cell></row>         | <date>: 「+10000-01-01」は使えません。使えるもの: YYYY-MM-DD
          <row id='a'/><condition on='a' when='SUM(' style='plain'/> | <condition when>: 「SUM(」は使えません。使えるもの: Excelの数式
          <row id='a'/><row id='a'/>                                | <row id>: 「a（2度目）」は使えません。使えるもの: まだ使っていない名前
          <row>字</row>                                             | <row>: 「字」は使えません。使えるもの: <cell> <gap>
          <chart type='pie' at='a'/>                                | <chart type>: 「pie」は使えません。使えるもの: column, stacked-column, share-column, bar, stacked-bar, share-bar, line
          <chart type='bar'/>                                       | <chart at>: 「（なし）」は使えません。使えるもの: id, id:id
          <row id='a'/><chart type='bar' at='a'/>                   | <chart>: 「（空）」は使えません。使えるもの: <series>が1つ以上
          <row><cell><number>1<br/></number></cell></row>           | <br>: 「br（numberの中）」は使えません。使えるもの: （空の要素）
          <row in='abcd'/><validation on='abce'/>                   | <validation on>: 「abce」は使えません。使えるもの: idまたはinにある名前（近いもの: abcd）
          <row id='a'/><validation on='a' type='whole'/>            | <validation min>: 「（minもmaxもなし）」は使えません。使えるもの: minかmaxの少なくとも一方
          <row id='a'/><validation on='a' type='whole' min='one'/>  | <validation min>: 「one」は使えません。使えるもの: number
          <row id='a'/><validation on='a'><option>a,b</option></validation> | <validation>: 「a,b」は使えません。使えるもの: 255字までの、「,」と「\"」のない<option>。それ以外はセルに並べてsourceで指す
          <row id='a'/><validation on='a' prompt-title='一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三'/> | <validation prompt-title>: 「一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三」は使えません。使えるもの: text (at most 32)
          <row><cell><formula>PHONETIC(1)</formula></cell></row>    | <formula>: 「PHONETIC(1)」は使えません。使えるもの: この版で計算できる関数だけの数式
          """)
  void a_fault_names_line_place_and_what_is_allowed(String xml, String fault) {
    String said =
        Faults.ofWorkbook(
            "<workbook>\n<styles><style name='plain'/></styles>\n<sheet name='表'>\n"
                + xml
                + "\n</sheet></workbook>");

    assertThat(said).isEqualTo("4行目 " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          xml                                                                   | fault
          <styles><style name='a'/><style name='a'/></styles>                   | <style name>: 「a（2度目）」は使えません。使えるもの: まだ使っていない名前
          <name name='R1' refers='1'/>                                          | <name name>: 「R1」は使えません。使えるもの: 文字で始まり、文字・数字・_・.だけの、番地に似ない、まだ使っていない名前
          <name name='税率' refers='SUM('/>                                     | <name refers>: 「SUM(」は使えません。使えるもの: Excelの数式
          <sheet name='次'><row id='b' in='群'/></sheet>                        | <row in>: 「群」は使えません。使えるもの: 1つのシートの中だけにある名前
          <sheet name='次'><row id='b'/><validation on='a:b'/></sheet>          | <validation on>: 「a:b」は使えません。使えるもの: 同じシートにある2つのid
          <sheet name='次'><row/><validation on='a'/></sheet>                   | <validation on>: 「a」は使えません。使えるもの: このシートにあるid
          <sheet name='次' print-area='a'><row/></sheet>                        | <sheet print-area>: 「a」は使えません。使えるもの: このシートにあるid
          <sheet name='次'><row/><chart type='bar' at='a'><series values='a'/></chart></sheet> | <chart at>: 「a」は使えません。使えるもの: このシートにあるid
          <book/>                                                               | <book>: 「book（workbookの中）」は使えません。使えるもの: <styles> <name> <sheet>
          """)
  void a_fault_between_the_sheets_is_told_likewise(String xml, String fault) {
    String said =
        Faults.ofWorkbook(
            "<workbook>\n"
                + xml
                + "\n<sheet name='表'><row id='a' in='群'><cell>字</cell></row></sheet></workbook>");

    assertThat(said).contains("行目 " + fault);
  }

  @Test
  void what_exceeds_the_limits_of_excel_is_refused() {
    assertThat(Faults.of("<header left='" + "字".repeat(254) + "'/>"))
        .isEqualTo("1行目 <header>: 「256字」は使えません。使えるもの: 255字まで");
    assertThat(Faults.of("<row>" + "<cell span='1000'/>".repeat(17) + "</row>"))
        .isEqualTo("1行目 <cell span>: 「1000」は使えません。使えるもの: 16384列まで");
    assertThat(
            Faults.of("<columns>" + "<column width='1' repeat='1000'/>".repeat(17) + "</columns>"))
        .isEqualTo("1行目 <column repeat>: 「17000」は使えません。使えるもの: 16384列まで");
    assertThat(Faults.of("<row><cell><formula>1" + "+1".repeat(4_096) + "</formula></cell></row>"))
        .isEqualTo("1行目 <formula>: 「8193字」は使えません。使えるもの: 8192字まで");
    assertThat(Faults.of("<row/>".repeat(1_048_577)))
        .isEqualTo("1行目 <sheet>: 「1048577行」は使えません。使えるもの: 1048576行まで");
  }

  @Test
  void xml_that_is_not_well_formed_is_refused_with_its_line() {
    assertThat(Faults.ofWorkbook("<workbook>\n<sheet></workbook>")).startsWith("2行目 XML: ");
  }

  @Test
  void a_document_type_is_refused_before_it_can_reach_a_file() {
    String xml =
        "<!DOCTYPE workbook [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<workbook><sheet name='表'><row><cell>&x;</cell></row></sheet></workbook>";

    assertThat(Faults.ofWorkbook(xml)).startsWith("1行目 XML: ").contains("DOCTYPE");
  }

  @Test
  void a_workbook_needs_a_sheet_that_shows() {
    assertThat(Faults.ofWorkbook("<workbook><sheet name='表' hidden='yes'/></workbook>"))
        .isEqualTo("1行目 <workbook>: 「見えるシートなし」は使えません。使えるもの: hiddenでない<sheet>が1つ以上");
  }
}
