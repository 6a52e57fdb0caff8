package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.engine.LayoutFault;
import org.torimatome.render.engine.LayoutFault.Defect;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.TextPlace;

class LayoutInspectorTest {
  private static final String PAGE = "@page { size: A4 landscape; margin: 15mm }\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          css                                                  | body                                                            | kind     | element
          #a { width: 20mm; white-space: pre }                 | <p id="a">Digi-PoC-TOYAMA-2023</p>                              | OVERFLOW | p#a「Digi-PoC-TOYAMA-…」
          #a { height: 5mm }                                   | <div id="a">一<br/>二<br/>三<br/>四</div>                       | OVERFLOW | div#a「一二三四」
          #a { height: 5mm; overflow: hidden }                 | <div id="a">一<br/>二</div>                                     | CLIPPED  | div#a「一二」
          #a { width: 20mm; overflow: hidden; white-space: pre } | <div id="a"><b class="x y">Digi-PoC-TOYAMA</b></div>            | CLIPPED  | b.x.y「Digi-PoC-TOYAMA」 in div#a「Digi-PoC-TOYAMA」
          div { width: 30mm } p { width: 60mm }                | <div>狭<p>囲みより広い段落がここにあるのである</p></div>        | OVERFLOW | p「囲みより広い段落がここにあるので…」 in div「狭囲みより広い段落がここにあるの…」
          p { width: 400mm }                                   | <p>紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。紙より広い段落。</p> | CLIPPED | p「紙より広い段落。紙より広い段落。…」
          #a { position: absolute; top: -90mm }                | <p>本文</p><p id="a">紙の外</p>                                 | CLIPPED  | p#a「紙の外」
          #a, #b { position: absolute; top: 10mm; left: 10mm } | <p id="a">重なる</p><p id="b">文字</p>                          | OVERLAP  | p#b「文字」 over p#a「重なる」
          #b { margin-top: -8mm }                              | <p id="a">重なる</p><p id="b">文字</p>                          | OVERLAP  | p#b「文字」 over p#a「重なる」
          img { width: 900mm; height: 9mm }                    | <p><img id="a" src="a.png"/></p>                                | CLIPPED  | img#a
          """,
      useHeadersInDisplayName = true)
  void names_what_is_cut_off_or_sticks_out_or_lies_over_another(
      String css, String body, Defect kind, String element) {
    RenderedFile pdf = PdfPages.render(PAGE + css, body);

    assertThat(pdf.faults())
        .extracting(LayoutFault::kind, LayoutFault::element, LayoutFault::page)
        .contains(tuple(kind, element, 1));
    assertThat(pdf.faults()).extracting(LayoutFault::kind).containsOnly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <tbody><tr><th>1-2</th><td>見出しと値</td></tr></tbody>                                      | 1-2 td「見出しと値」
          <thead><tr><th>番号</th><th colspan="2">実績</th></tr></thead><tbody><tr><td>1-2</td><td/><td>長い値</td></tr></tbody> | 1-2・実績 td「長い値」
          <thead><tr><th>枠</th></tr></thead><tbody><tr><td>枠の中</td></tr></tbody>                  | td「枠の中」
          <tbody><tr data-datum="KPI 1-2 実績"><td><b>長い値</b></td></tr></tbody>                     | KPI 1-2 実績 b「長い値」
          """)
  void whoever_typed_it_is_told_what_it_is(String rows, String element) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE
                + "td { white-space: pre } div { width: 1mm } table { table-layout: fixed; width: 9mm }",
            "<div><table>" + rows + "</table></div>");

    assertThat(pdf.faults())
        .extracting(LayoutFault::element)
        .anyMatch(name -> name.startsWith(element));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why              | body                                | character  | element
          in no font       | <p id="a">次へ➤</p>                 | ➤          | p#a「次へ➤」
          in inline text   | <p>次へ<b class="n">➤</b></p>       | ➤          | b.n「➤」
          private use      | <td>外字\uE000</td>                 | \uE000     | td「外字\uE000」
          """,
      useHeadersInDisplayName = true)
  void a_character_that_no_font_shows_is_named(
      String why, String body, String character, String element) {
    RenderedFile pdf = PdfPages.render(PAGE, body);

    assertThat(pdf.faults())
        .extracting(LayoutFault::kind, LayoutFault::element, LayoutFault::character)
        .containsExactly(tuple(Defect.MISSING_GLYPH, element, character));
  }

  @Test
  void a_missing_character_in_a_running_head_is_told_as_the_style_sheets() {
    RenderedFile pdf = PdfPages.render("@page { @top-left { content: \"➤ 報告書\" } }", "<p>本文</p>");

    assertThat(pdf.faults())
        .containsExactly(new LayoutFault(Defect.MISSING_GLYPH, "@page", TextPlace.UNKNOWN, 1, "➤"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野家", "髙﨑", "㈱①", "ｶﾅ", "☎️", "前\u200B後", "葛\uDB40\uDD00城"})
  void a_character_of_the_main_or_the_fallback_font_is_no_fault(String text) {
    assertThat(PdfPages.render(PAGE, "<p>" + text + "</p>").faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          css                                                               | body
          .w { position: fixed; top: 5mm; left: 5mm; font-size: 60pt }      | <p class="w">（案）</p><p>透かしの上の本文</p>
          .f { float: right; width: 40mm }                                  | <p>前<span class="f">右の<br/>注<br/>記</span>後</p>
          p { margin-left: -5mm }                                           | <div style="padding-left: 5mm"><p>左へ出す見出し</p></div>
          td { border: 1pt solid #000; line-height: 1 }                     | <table><tr><td rowspan="2">一<br/>二<br/>三</td><td>四</td></tr><tr><td>五</td></tr></table>
          p { text-indent: -1em; padding-left: 1em }                        | <ul><li>項目</li></ul><p>・字下げの逆</p>
          .a { position: absolute; right: -3mm; top: -3mm }                 | <p>前</p><div style="position: relative; margin: 20mm">札<span class="a">角</span></div>
          sup { line-height: 0 }                                            | <p>10<sup>3</sup>件</p>
          b { background: #eee; padding: 1mm }                              | <p>前<b>中</b>後</p>
          p { width: 10.1em } b { white-space: nowrap }                     | <p>十文字で行はいっぱい <b>次の行</b></p>
          """,
      useHeadersInDisplayName = true)
  void what_the_author_meant_is_no_fault(String css, String body) {
    assertThat(PdfPages.render(PAGE + css, body).faults()).isEmpty();
  }

  @Test
  void a_long_table_repeats_its_head_and_breaks_between_rows_without_fault() {
    String row = "<tr><td>%d</td><td>一行目<br/>二行目<br/>三行目</td></tr>";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      rows.append(row.formatted(i));
    }
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "table { -fs-table-paginate: paginate }",
            "<table><thead><tr><th>番号</th><th>内容</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>");

    assertThat(PdfPages.pages(pdf)).hasSizeGreaterThan(4);
    assertThat(pdf.faults()).isEmpty();
    List<String> lines = PdfPages.lines(pdf);
    assertThat(lines.stream().filter(line -> line.contains("番号")))
        .hasSize(PdfPages.pages(pdf).size());
    assertThat(lines.stream().filter(line -> line.contains("三行目"))).hasSize(60);
  }

  @Test
  void neither_heading_nor_table_head_stays_behind_at_the_foot_of_a_page() {
    StringBuilder body = new StringBuilder();
    for (int height = 130; height < 170; height += 2) {
      body.append(
          "<div style=\"page-break-before: always; height: %dmm\">x</div>".formatted(height));
      body.append("<h2>見出し</h2><table><thead><tr><th>表頭</th></tr></thead>");
      body.append("<tbody><tr><td>一<br/>二</td></tr></tbody></table>");
    }
    RenderedFile pdf = PdfPages.render(PAGE, body.toString());

    assertThat(PdfPages.pages(pdf)).hasSizeGreaterThan(20);
    assertThat(PdfPages.text(pdf)).doesNotContainPattern("見出し\\R(表頭\\R)?x");
    for (String page : PdfPages.pages(pdf)) {
      assertThat(page.strip()).doesNotEndWith("見出し").doesNotEndWith("表頭");
    }
  }

  @Test
  void an_inline_block_keeps_its_place_at_the_foot_of_a_page() {
    StringBuilder body = new StringBuilder();
    for (int height = 165; height < 180; height++) {
      body.append(
          "<div style=\"page-break-before: always; height: %dmm\">x</div>".formatted(height));
      body.append("<p style=\"margin: 0\">").append("前<b>10</b>件の続き、".repeat(40)).append("</p>");
    }

    assertThat(PdfPages.render(PAGE, body.toString()).faults()).isEmpty();
  }
}
