package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.engine.RenderedFile;

/** A page gives way to what was typed, and only where it must. */
class ConcessionsTest {
  private static final String PAGE = "@page { size: A4 landscape; margin: 15mm }\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what                      | css                                          | body                                                              | says
          a long word               | p { width: 20mm }                            | <p>Digi-PoC-TOYAMA-2023</p>                                       | Digi-PoC-TOYAMA-2023
          nowrap                    | p { width: 20mm } b { white-space: nowrap }  | <p>判定<b>達成に向け一部進展</b></p>                              | 達成に向け一部進展
          a nowrap cell             | td { width: 15mm; white-space: nowrap } table { table-layout: fixed; width: 15mm } | <table><tr><td><i>◎</i> 達成に向け<b>進展</b></td></tr></table> | 達成に向け進展
          nowrap in nowrap          | p { width: 20mm } b, i { white-space: nowrap } | <p><b>判定 <i>達成に向け</i>一部進展</b></p>                    | 達成に向け一部進展
          what is kept together     | p { width: 15mm }                            | <p>約<b>123,456</b>,<i>789,012</i>人</p>                          | 約123,456,789,012人
          a row of one sign         | p { width: 30mm }                            | <p>前………………………………………………………………後</p>              | ………………
          an automatic table        | div { width: 60mm }                          | <div><table><tr><td>kilogramsOfCarbonDioxideEquivalents</td><td>kilogramsOfCarbonDioxide</td></tr></table></div> | kilogramsOfCarbonDioxideEquivalents
          a hanging indent          | li { width: 20mm; padding-left: 1em; text-indent: -1em; list-style: none } | <ul><li>・Digi-PoC-TOYAMA-2023</li></ul> | Digi-PoC-TOYAMA-2023
          what floats               | b { float: right } div { width: 20mm }       | <div>前<b>kilogramsOfCarbonDioxide</b>後</div>                    | kilogramsOfCarbonDioxide
          """,
      useHeadersInDisplayName = true)
  void what_no_line_holds_is_broken(String what, String css, String body, String says) {
    RenderedFile pdf = PdfPages.render(PAGE + css, body);

    assertThat(pdf.faults()).isEmpty();
    assertThat(String.join("", PdfPages.lines(pdf)).replaceAll("\\s", "")).contains(says);
  }

  @Test
  void a_running_head_is_broken_too() {
    RenderedFile pdf =
        PdfPages.render(
            "@page { size: A4 landscape; margin: 15mm; @top-left { content: element(head) } }"
                + " .head { position: running(head); width: 40mm }",
            "<div class=\"head\">kilogramsOfCarbonDioxideEquivalents</div><p>本文</p>");

    assertThat(pdf.faults()).isEmpty();
  }

  @Test
  void what_has_room_in_another_line_stays_whole() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "p { width: 40mm; font-size: 10pt } b { white-space: nowrap }",
            "<p>効率化した業務量の<b>達成に向け一部進展</b>とTOYAMA-2023と1,234,567,890トン-CO2換算/人・年</p>");

    assertThat(PdfPages.lines(pdf))
        .containsExactly(
            "効率化した業務量の", "達成に向け一部進展と", "TOYAMA-2023と", "1,234,567,890トン-", "CO2換算/人・年");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20})
  void small_type_alone_in_a_line_stands_within_its_paragraph(int before) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "p { width: 100mm; font-size: 14pt } b { font-size: 80%; white-space: nowrap }",
            "<p>" + "指".repeat(before) + " <b>［見本］</b></p><p>次</p>");

    assertThat(pdf.faults()).isEmpty();
  }

  /** The height of a group against what is left of the page below the heading, and of a page. */
  @ParameterizedTest
  @ValueSource(ints = {20, 31, 32, 33, 34, 35, 36, 37, 38, 60})
  void a_head_stays_where_its_table_begins(int rows) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE
                + "table { -fs-table-paginate: paginate } tbody { page-break-inside: avoid } td,"
                + " th, h2, caption { font-size: 10pt; line-height: 5mm; padding: 0; margin: 0 }",
            "<h2>見出し</h2><table><caption>説明</caption><thead><tr><th>表頭</th></tr></thead><tbody>"
                + "<tr><td>行</td></tr>".repeat(rows)
                + "</tbody></table>");

    assertThat(pdf.faults()).isEmpty();
    List<String> pages = PdfPages.pages(pdf);
    assertThat(pages).allSatisfy(page -> assertThat(page).containsSubsequence("表頭", "行"));
    assertThat(pages.get(0)).startsWith("見出し");
  }

  @Test
  void a_first_row_higher_than_the_rest_of_the_page_goes_over_in_parts() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "table { -fs-table-paginate: paginate } div { height: 60mm }",
            "<div>前</div><h2>見出し</h2><table><caption>説明</caption><thead><tr><th>表頭</th></tr></thead>"
                + "<tbody><tr><td>"
                + "行<br/>".repeat(60)
                + "</td></tr></tbody></table>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.pages(pdf)).allSatisfy(page -> assertThat(page).contains("表頭"));
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 30, 31, 32, 33, 34, 35, 36, 60})
  void what_should_stay_on_one_page_and_is_longer_than_it_begins_below_its_heading(int rows) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE
                + "table { -fs-table-paginate: paginate } .whole { page-break-inside: avoid }"
                + " h3 { page-break-after: avoid } h3, li { line-height: 5mm; margin: 0 }",
            "<table><thead><tr><th>表頭</th></tr></thead><tbody><tr><td><div class=\"whole\"><h3>題</h3>"
                + "<div>目標</div><div><h3>見出し</h3><ul>"
                + "<li>行</li>".repeat(rows)
                + "</ul></div></div></td></tr></tbody></table>");

    assertThat(PdfPages.pages(pdf)).noneMatch(page -> page.strip().endsWith("見出し"));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 55, 60, 63, 65, 67, 69, 72, 75, 80})
  void a_word_is_whole_in_a_line_of_its_own_before_it_is_cut(int width) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE
                + ("p { width: %dpt; font-size: 8pt; text-align: right; word-wrap: break-word }"
                        + " p { word-break: auto-phrase }")
                    .formatted(width),
            "<p>(1) 施策1 <b>乙県計）ローカル5G導入</b></p><p>79件<br/><span>県ト農林水県𠮷𠮷</span></p>"
                + "<p>(3) 県nisationTransformationInter </p>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.lines(pdf)).noneMatch(line -> line.startsWith("）"));
  }

  @ParameterizedTest
  @CsvSource({"20, 長い", "40, 短い", "60, 一行"})
  void what_has_no_room_on_its_page_is_told_in_fewer_words(int rows, String told) {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "section { page-break-inside: avoid } p { line-height: 5mm; margin: 0 }",
            "<section><div>"
                + "<p>長い</p>".repeat(rows)
                + "</div><div hidden=\"hidden\">"
                + "<p>短い</p>".repeat(rows - 20)
                + "</div><div hidden=\"hidden\"><p>一行</p></div></section><p>後</p>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.pages(pdf)).singleElement().asString().startsWith(told).endsWith("後\n");
    assertThat(Stream.of("長い", "短い", "一行").filter(PdfPages.pages(pdf).get(0)::contains))
        .containsExactly(told);
  }

  @Test
  void a_badge_of_many_words_wraps_within_its_frame() throws IOException {
    String badges =
        IntStream.rangeClosed(11, 20)
            .mapToObj(length -> "<p><b>" + "国".repeat(length) + "</b></p>")
            .collect(Collectors.joining());
    RenderedFile pdf =
        PdfPages.render(
            "@page { margin: 0 } body { margin: 0 } p { width: 100pt; margin: 0; font-size: 10pt }"
                + " b { white-space: nowrap; border: 1pt solid #000; padding: 0 8pt }",
            badges);

    assertThat(pdf.faults()).isEmpty();
    assertThat(rightEdges(pdf)).hasSize(24).allMatch(edge -> edge < 100 - 9);
  }

  /** Of each line, in points from the left. */
  private static Collection<Float> rightEdges(RenderedFile pdf) throws IOException {
    Map<Float, Float> edges = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          edges.merge(glyph.getYDirAdj(), glyph.getXDirAdj() + glyph.getWidthDirAdj(), Math::max);
        }
      }.getText(document);
    }
    return edges.values();
  }
}
