package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.torimatome.render.ArchivalStandard;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.render.print.ReadingOrder;
import org.torimatome.render.print.ReadingOrder.Part;

/** What becomes of a page that anyone might write, for who does not see it. */
class TaggedPagesTest {

  @Test
  void what_only_lays_out_is_no_table() throws Exception {
    Part page =
        read(
            "<table role='presentation'><tr><th>左</th><td>右</td></tr></table>"
                + "<table><tr><td>上</td></tr><tr><td>下</td></tr></table>");

    assertThat(types(page)).containsExactly("Document", "P", "P", "P", "P");
    assertThat(page.text()).isEqualTo("左右上下");
  }

  @Test
  void a_title_that_each_page_of_a_table_repeats_is_none_of_its_rows() throws Exception {
    Part page =
        read(
            "<table><thead role='presentation'><tr><td><h1>題</h1></td></tr></thead>"
                + "<tbody><tr><th scope='row'>項目</th><td>値</td></tr></tbody></table>");

    assertThat(types(page)).containsExactly("Document", "H1", "Table", "TBody", "TR", "TH", "TD");
  }

  @Test
  void the_head_of_a_long_table_is_read_once() throws Exception {
    String rows =
        IntStream.rangeClosed(1, 120)
            .mapToObj(row -> "<tr><td>" + row + "番</td></tr>")
            .collect(Collectors.joining());

    RenderedFile pdf =
        render(
            "table { -fs-table-paginate: paginate }",
            "<table><thead><tr><th>見出し</th></tr></thead><tbody>" + rows + "</tbody></table>");

    assertThat(PrintedPages.read(pdf.bytes()).lines().stream().filter("見出し"::equals).count())
        .isGreaterThan(1);
    assertThat(ReadingOrder.of(pdf.bytes()).text())
        .containsOnlyOnce("見出し")
        .startsWith("見出し1番2番")
        .endsWith("119番120番");
  }

  @Test
  void a_paragraph_is_one_however_it_is_painted() throws Exception {
    Part page =
        read(
            "p { orphans: 1; widows: 1 } .beside { float: right } .end { margin-top: 230mm }",
            "<p class='end'>初め<b>12</b>時間、𠮷野。<span class='beside'>傍ら</span>"
                + "<a href='#x'>続き</a>"
                + "の文。".repeat(400)
                + "</p><p id='x'>次</p>");

    assertThat(types(page)).containsExactly("Document", "P", "Link", "P");
    assertThat(page.text()).startsWith("初め12時間、𠮷野。傍ら続きの文。").endsWith("の文。次");
  }

  @Test
  void headings_have_no_gap_whatever_their_numbers() throws Exception {
    Part page = read("<h2>一</h2><h4>二</h4><h3>三</h3><h2>四</h2><h6>五</h6>");

    assertThat(types(page)).containsExactly("Document", "H1", "H2", "H2", "H1", "H2");
  }

  @Test
  void a_picture_is_told_by_its_label_else_by_the_words_in_it() throws Exception {
    String drawing =
        " width='90' height='30' viewBox='0 0 90 30'><text x='5' y='20'>図</text></svg>";

    Part page =
        read(
            "<svg aria-label='推移'"
                + drawing
                + "<svg"
                + drawing
                + "<svg role='presentation' aria-label='飾り'"
                + drawing
                + "<img src='a.png' alt='紋章'/><img src='a.png' alt=''/>");

    assertThat(page.all().filter(part -> part.is("Figure")))
        .extracting(Part::alternative)
        .containsExactly("推移", "図", "紋章");
  }

  @Test
  void what_repeats_on_every_page_or_is_hidden_is_not_read() throws Exception {
    Part page =
        read(
            "@page { @top-center { content: element(head) } @bottom-right { content: counter(page) } }"
                + " .head { position: running(head) } .mark { position: fixed; top: 90mm }",
            "<div class='head'>柱</div><div class='mark'>案</div><p>本文<i aria-hidden='true'>飾り</i></p>");

    assertThat(page.text()).isEqualTo("本文");
  }

  @Test
  void lists_contents_and_loose_words_have_their_own_tags() throws Exception {
    Part page =
        read(
            "li:before { content: '印' } section:after { content: '末' } ul:before { content: '飾' }",
            "<section><nav><ul><li><a href='#x'>第1</a></li></ul></nav>"
                + "<ol id='x'><li>一<ul><li>二</li></ul></li></ol>"
                + "<div>語<p>段</p>句</div></section>");

    assertThat(types(page))
        .containsExactly(
            "Document",
            "Sect",
            "TOC",
            "TOCI",
            "Reference",
            "Link",
            "L",
            "LI",
            "LBody",
            "L",
            "LI",
            "LBody",
            "Div",
            "P",
            "P",
            "P",
            "P");
    assertThat(page.text()).isEqualTo("印第1印一印二語段句末");
  }

  private static Part read(String body) throws Exception {
    return read("", body);
  }

  private static Part read(String css, String body) throws Exception {
    return ReadingOrder.of(render(css, body).bytes());
  }

  private static RenderedFile render(String css, String body) throws Exception {
    RenderedFile pdf = PdfPages.render(css, body);
    assertThat(pdf.faults()).isEmpty();
    assertThat(ArchivalStandard.violations(pdf.bytes())).isEmpty();
    return pdf;
  }

  private static List<String> types(Part page) {
    return page.all().map(Part::type).toList();
  }
}
