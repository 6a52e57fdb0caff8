package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.print.PageGlyphs;
import org.torimatome.render.print.PageGlyphs.Glyph;
import org.torimatome.render.print.PageGlyphs.Line;
import org.torimatome.render.print.PrintedParagraph;

/** Running text as it comes out, by the places of its glyphs. */
class RunningTextTest {
  private static final String PAGE =
      "@page { size: A4 landscape; margin: 15mm } body { font-size: 10pt; text-autospace: normal }"
          + " .number { text-autospace: no-autospace }\n";

  private static final String TEXT =
      "令和4年度はRPA等により効率化する業務量（年間時間）が11,354時間となり、目標の10,000時間を上回った。電子申請対応手続数（累計）は2,884件"
          + "にとどまり、類似手続の対応事例を庁内で共有する。「くらしたい国、富山」へのアクセスは230,326件（115.2％）で、DX人材の育成もAIを用いて進めた。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>効率化はRPAで10,000時間の短縮</p>",
        "<p>効率化は<b>RPA</b>で<i>10,000</i>時間の短縮</p>",
        "<p><b>効率化は</b>RPA<b>で</b>10,000<b>時間の短縮</b></p>"
      })
  void japanese_keeps_a_distance_from_latin_and_figures(String body) {
    RenderedFile pdf = PdfPages.render(PAGE, body);

    List<Glyph> glyphs = line(pdf).glyphs();
    for (int i = 1; i < glyphs.size(); i++) {
      double gap = (glyphs.get(i).x() - glyphs.get(i - 1).right()) / 10;
      boolean border = isNarrow(glyphs.get(i)) != isNarrow(glyphs.get(i - 1));
      assertThat(gap).as(glyphs.get(i).text()).isCloseTo(border ? 0.16 : 0, within(0.01));
    }
    assertThat(PdfPages.text(pdf).strip()).isEqualTo("効率化はRPAで10,000時間の短縮");
  }

  @Test
  void a_space_that_was_typed_is_distance_enough_and_figures_in_columns_have_none() {
    RenderedFile pdf = PdfPages.render(PAGE, "<p>KPI 項目<span class=\"number\">約10件</span></p>");

    assertThat(line(pdf).last().right() - line(pdf).first().x())
        .isCloseTo(width("KPI 項目約10件"), within(0.1));
  }

  @Test
  void long_lines_are_filled_to_the_edge_and_the_last_is_not() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "p { width: 140mm; text-align: justify }",
            "<p>%s</p><p>%s</p>"
                .formatted(TEXT.repeat(3), TEXT.repeat(3).replace("時間", "<b>時間</b>")));

    List<PrintedParagraph> paragraphs = paragraphs(pdf);
    double edge = paragraphs.get(0).lines().get(0).first().x() + 140 * 72 / 25.4;
    for (PrintedParagraph paragraph : paragraphs) {
      assertThat(DoubleStream.of(paragraph.rightEdges()).boxed())
          .hasSizeGreaterThan(7)
          .allSatisfy(right -> assertThat(right).isCloseTo(edge, within(0.1)));
    }
    assertThat(squeezed(pdf)).isEqualTo(TEXT.repeat(6));
    assertThat(PdfPages.text(pdf)).doesNotContain(" ");
    assertThat(pdf.faults()).isEmpty();
  }

  @Test
  void what_stands_together_is_not_torn_apart_in_a_filled_line() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "p { width: 140mm; text-align: justify }",
            "<p>%s</p>".formatted(TEXT.repeat(3)));

    for (Line line : paragraphs(pdf).get(0).lines()) {
      for (int i = 1; i < line.glyphs().size(); i++) {
        Glyph before = line.glyphs().get(i - 1);
        Glyph after = line.glyphs().get(i);
        if (isNarrow(before) && isNarrow(after)) {
          assertThat(after.x()).isCloseTo(before.right(), within(0.05));
        }
      }
    }
  }

  @Test
  void short_lines_are_left_ragged() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "p { width: 100mm; text-align: justify }",
            "<p>%s</p>".formatted(TEXT.repeat(2)));
    RenderedFile left =
        PdfPages.render(PAGE + "p { width: 100mm }", "<p>%s</p>".formatted(TEXT.repeat(2)));

    assertThat(paragraphs(pdf)).isEqualTo(paragraphs(left));
  }

  private static boolean isNarrow(Glyph glyph) {
    return glyph.text().matches("[0-9A-Za-z,.]");
  }

  private static Line line(RenderedFile pdf) {
    return paragraphs(pdf).get(0).lines().get(0);
  }

  private static List<PrintedParagraph> paragraphs(RenderedFile pdf) {
    List<PrintedParagraph> paragraphs = new ArrayList<>();
    PageGlyphs.of(pdf.bytes()).forEach(page -> paragraphs.addAll(PrintedParagraph.of(page)));
    return paragraphs;
  }

  private static double width(String text) {
    Line line = line(PdfPages.render("body { font-size: 10pt }", "<p>" + text + "</p>"));
    return line.last().right() - line.first().x();
  }

  private static String squeezed(RenderedFile pdf) {
    return PdfPages.text(pdf).replaceAll("\\s", "");
  }
}
