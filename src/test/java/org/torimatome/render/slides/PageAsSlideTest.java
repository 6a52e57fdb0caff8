package org.torimatome.render.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.render.font.FontLibrary;

/** What becomes of the elements of a page on its slide (docs/templates.md). */
class PageAsSlideTest {
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static SlideDeck deck(String style, String body) {
    SlideDeck deck =
        new SlideDeck(
            new SlidesRenderer(FontLibrary.bundled())
                .render(
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\"><head><title>題</title><style>"
                        + "@page { size: A4 landscape; margin: 20mm } body { font-size: 14pt; margin: 0 } "
                        + style
                        + "</style></head><body>"
                        + body
                        + "</body></html>",
                    WorkbookFile.INFO)
                .bytes());
    assertThat(OfficeSchema.faults(deck.parts())).isEmpty();
    return deck;
  }

  private static List<XSLFTextShape> texts(XSLFSlide slide) {
    return SlideDeck.allOn(slide).stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(shape -> !shape.getText().isEmpty())
        .filter(shape -> !isHidden(shape))
        .toList();
  }

  private static boolean isHidden(XSLFShape shape) {
    return shape.getXmlObject().toString().contains("hidden=\"1\"");
  }

  private static XSLFSlide slide(String style, String body) {
    return deck(style, body).slides().get(0);
  }

  @Test
  void paragraphs_below_each_other_are_one_text_box_of_paragraphs() {
    List<XSLFTextShape> texts =
        texts(slide("p { margin: 0 0 3pt 0 }", "<p>一つ目</p><p>二つ目</p><p>三つ目</p>"));

    assertThat(texts).extracting(XSLFTextShape::getText).containsExactly("一つ目\n二つ目\n三つ目");
  }

  @Test
  void columns_and_filled_boxes_are_text_boxes_of_their_own() {
    List<XSLFTextShape> texts =
        texts(
            slide(
                "td { padding: 0 } .box { background-color: #e7f0f7; padding: 5pt }",
                "<table role=\"presentation\"><tr><td>左</td><td>右</td></tr></table>"
                    + "<div class=\"box\"><p>箱</p></div>"));

    assertThat(texts).extracting(XSLFTextShape::getText).containsExactly("左", "右", "箱");
    assertThat(texts.get(2).getFillColor()).isEqualTo(new java.awt.Color(0xe7f0f7));
    assertThat(texts.get(2).getLeftInset()).isEqualTo(5);
  }

  @Test
  void a_paragraph_of_several_lines_wraps_by_itself_and_breaks_where_it_is_told() {
    String long40 = "あ".repeat(90);
    XSLFTextShape text = texts(slide("", "<p>" + long40 + "</p><p>前<br/>後</p>")).get(0);

    assertThat(text.getTextParagraphs())
        .extracting(XSLFTextParagraph::getText)
        .containsExactly(long40, "前\n後");
    assertThat(text.getWordWrap()).isTrue();
  }

  @Test
  void a_part_with_lines_of_its_own_parts_what_is_above_it_from_what_is_below() {
    List<XSLFTextShape> texts =
        texts(
            slide(
                ".figure { display: inline-block }",
                "<p>前<span class='figure'>（" + "い".repeat(90) + "）</span>後</p>"));

    assertThat(texts).hasSize(3);
    assertThat(above(texts, "い")).isGreaterThan(above(texts, "前"));
    assertThat(above(texts, "後")).isGreaterThan(above(texts, "い"));
  }

  private static double above(List<XSLFTextShape> texts, String words) {
    return texts.stream()
        .filter(text -> text.getText().contains(words))
        .findFirst()
        .orElseThrow()
        .getAnchor()
        .getY();
  }

  @Test
  void words_keep_their_look() {
    List<XSLFTextRun> runs =
        texts(slide("strong { color: #9a3b00; font-size: 20pt }", "<p>実績 <strong>5件</strong></p>"))
            .get(0)
            .getTextParagraphs()
            .get(0)
            .getTextRuns();

    assertThat(runs).extracting(XSLFTextRun::getRawText).containsExactly("実績 ", "5件");
    assertThat(runs).extracting(XSLFTextRun::getFontSize).containsExactly(14.0, 20.0);
    assertThat(runs).extracting(XSLFTextRun::isBold).containsExactly(false, true);
  }

  @Test
  void what_sections_typed_is_text_whatever_it_looks_like() {
    XSLFSlide slide = slide("", "<p>&lt;a:t&gt; &amp;amp; =1+1 ]]&gt;</p>");

    assertThat(texts(slide).get(0).getText()).isEqualTo("<a:t> &amp; =1+1 ]]>");
  }

  @Test
  void a_page_without_a_heading_is_titled_as_the_one_before_and_shows_no_title() {
    List<XSLFSlide> slides =
        deck("div { page-break-before: always }", "<h2>予算</h2><p>表</p><div>次の頁</div>").slides();

    assertThat(slides).extracting(SlideDeck::titleOf).containsExactly("予算", "予算");
    assertThat(texts(slides.get(1))).extracting(XSLFTextShape::getText).containsExactly("次の頁");
  }

  @Test
  void a_table_with_heads_is_one_and_its_empty_cells_are_there() {
    XSLFSlide slide =
        slide(
            "table { border-collapse: collapse } td, th { border: 1pt solid #1a2530; padding: 2pt }",
            "<table><caption>内訳</caption><tr><th scope=\"col\">区分</th><th scope=\"col\">値</th></tr>"
                + "<tr><td colspan=\"2\">計</td></tr><tr><td>甲</td><td></td></tr></table>");
    XSLFTable table =
        slide.getShapes().stream()
            .filter(XSLFTable.class::isInstance)
            .map(XSLFTable.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(table.getNumberOfRows()).isEqualTo(3);
    assertThat(table.getCell(1, 0).getGridSpan()).isEqualTo(2);
    assertThat(table.getCell(2, 1).getText()).isEmpty();
    assertThat(table.getXmlObject().toString()).contains("descr=\"内訳\"");
    assertThat(slide.getShapes())
        .filteredOn(shape -> shape.getShapeName().startsWith("線"))
        .isEmpty();
  }

  @Test
  void pictures_and_drawings_say_what_they_show() {
    XSLFSlide slide =
        slide(
            "img { width: 20mm } svg { width: 40mm; height: 10mm }",
            "<p><img alt=\"紋章\" src=\"data:image/png;base64,"
                + PNG
                + "\"/></p><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\""
                + " aria-label=\"達成率 80%\"><rect width=\"32\" height=\"10\" fill=\"#0a4c7d\"/>"
                + "<text x=\"2\" y=\"8\" font-size=\"6\">80%</text></svg>");

    assertThat(slide.getShapes())
        .filteredOn(XSLFPictureShape.class::isInstance)
        .extracting(XSLFShape::getXmlObject)
        .extracting(Object::toString)
        .allSatisfy(xml -> assertThat(xml).contains("descr=\"紋章\""))
        .hasSize(1);
    assertThat(SlideDeck.allOn(slide))
        .extracting(shape -> shape.getXmlObject().toString())
        .anySatisfy(xml -> assertThat(xml).contains("descr=\"達成率 80%\""));
    assertThat(texts(slide)).extracting(XSLFTextShape::getText).contains("80%");
  }

  @Test
  void numbers_of_a_list_stand_before_its_items() {
    assertThat(
            texts(slide("ol { margin: 0; padding-left: 30pt }", "<ol><li>一</li><li>二</li></ol>")))
        .extracting(shape -> shape.getText().strip())
        .contains("1.", "2.", "一\n二");
  }

  @Test
  void links_lead_out_and_notes_are_said_and_not_shown() {
    SlideDeck deck =
        deck(
            "",
            "<div><p><a href=\"https://www.example.jp/\">資料</a></p>"
                + "<aside class=\"notes\">実績：1課.xlsx　実績 C7</aside></div>");

    assertThat(deck.parts().get("ppt/slides/_rels/slide1.xml.rels"))
        .contains("Target=\"https://www.example.jp/\" TargetMode=\"External\"");
    assertThat(texts(deck.slides().get(0))).extracting(XSLFTextShape::getText).doesNotContain("C7");
    assertThat(deck.parts().get("ppt/notesSlides/notesSlide1.xml")).contains("実績：1課.xlsx　実績 C7");
  }

  @Test
  void the_paper_is_the_slides_size() {
    SlideDeck deck = deck("@page { size: 338.7mm 190.5mm }", "<p>横長</p>");

    assertThat(deck.show().getPageSize()).isEqualTo(new java.awt.Dimension(960, 540));
  }
}
