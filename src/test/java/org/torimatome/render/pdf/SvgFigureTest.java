package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.engine.LayoutFault;
import org.torimatome.render.engine.LayoutFault.Defect;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.MarkupException;

class SvgFigureTest {
  /** One unit of the view box is one point, and the picture begins at the page's corner. */
  private static final String CSS =
      "@page { size: 400pt 200pt; margin: 0 } body { margin: 0 } svg { width: 400pt }";

  private static RenderedFile draw(String content) {
    return PdfPages.render(
        CSS,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\">" + content + "</svg>");
  }

  @Test
  void text_of_a_chart_can_be_selected_and_searched() {
    RenderedFile pdf =
        draw("<text x=\"10\" y=\"50\">達成 <tspan font-weight=\"bold\">14</tspan>項目（𠮷野）</text>");

    assertThat(PdfPages.text(pdf)).contains("達成 14項目（𠮷野）");
    assertThat(pdf.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          anchor, transform,                       left,   baseline
          start,  translate(0),                    100,    50
          middle, translate(0),                     90,    50
          end,    translate(0),                     80,    50
          start,  'translate(20, 30)',             120,    80
          start,  scale(2),                        200,   100
          start,  'translate(10 0) scale(0.5)',     60,    25
          """,
      useHeadersInDisplayName = true)
  void text_stands_where_its_attributes_say(
      String anchor, String transform, float left, float baseline) throws IOException {
    RenderedFile pdf =
        draw(
            "<g transform=\"%s\"><text x=\"100\" y=\"50\" font-size=\"10\" text-anchor=\"%s\">評価</text></g>"
                .formatted(transform, anchor));

    TextPosition first = glyphs(pdf).get(0);
    assertThat(first.getXDirAdj()).isEqualTo(left, within());
    assertThat(first.getYDirAdj()).isEqualTo(baseline, within());
  }

  @Test
  void tspans_make_lines() throws IOException {
    List<TextPosition> glyphs =
        glyphs(
            draw(
                "<text x=\"50\" y=\"20\" font-size=\"10\">上<tspan x=\"50\""
                    + " dy=\"1.5em\">下</tspan></text>"));

    assertThat(glyphs.get(1).getXDirAdj()).isEqualTo(glyphs.get(0).getXDirAdj());
    assertThat(glyphs.get(1).getYDirAdj()).isEqualTo(35, within());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shape                                                                           | x   | y   | colour
          <rect x="100" y="50" width="100" height="100" fill="#1f5fa8"/>                  | 150 | 100 | 1f5fa8
          <rect x="100" y="50" width="100" height="100" rx="50" fill="#1f5fa8"/>          | 102 |  52 | ffffff
          <circle cx="150" cy="100" r="20" fill="red"/>                                   | 150 | 118 | ff0000
          <line x1="0" y1="100" x2="400" y2="100" stroke="rgb(0,128,0)" stroke-width="4"/> | 200 | 101 | 008000
          <line x1="0" y1="100" x2="400" y2="100" stroke="#000" stroke-width="4" stroke-dasharray="10 20"/> | 20 | 100 | ffffff
          <polyline points="0,100 400,100" fill="none" stroke="#00f" stroke-width="4"/>   | 200 | 100 | 0000ff
          <path d="M 100 50 H 200 V 150 L 100 150 Z" fill="#1f5fa8"/>                     | 150 | 100 | 1f5fa8
          <path d="m 100 50 h 100 v 100 c -30 0 -70 0 -100 0 z" fill="#1f5fa8"/>          | 150 | 149 | 1f5fa8
          <g fill="#1f5fa8" transform="translate(100 0)"><rect width="50" height="50"/></g> | 125 | 25 | 1f5fa8
          <rect width="400" height="200" fill="#000" opacity="0.5"/>                      | 200 | 100 | 7f7f7f
          <defs><pattern id="h" width="8" height="8"><rect width="8" height="4" fill="#00f"/></pattern></defs><rect width="400" height="200" fill="url(#h)"/> | 200 | 98 | 0000ff
          <defs><pattern id="h" width="8" height="8"><rect width="8" height="4" fill="#00f"/></pattern></defs><rect width="400" height="200" fill="url(#h)"/> | 200 | 102 | ffffff
          """,
      useHeadersInDisplayName = true)
  void shapes_are_painted_where_and_how_svg_says(String shape, int x, int y, String colour)
      throws IOException {
    RenderedFile pdf = draw(shape);

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      int rgb = new PDFRenderer(document).renderImage(0).getRGB(x, y);
      assertThat("%06x".formatted(rgb & 0xffffff)).isEqualTo(colour);
    }
  }

  @Test
  void shapes_stay_vectors() throws IOException {
    RenderedFile pdf = draw("<path d=\"M 0 0 C 10 0 20 10 20 20 Z\" fill=\"#1f5fa8\"/>");

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(operators(document)).contains("c", "f").doesNotContain("Do");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content                                                   | told
          <foreignObject/>                                          | <foreignObject>
          <path d="M 0 0 A 5 5 0 0 1 10 10"/>                       | "A"
          <path d="L 10 10"/>                                       | "L"
          <path d="M 5 z"/>                                         | "z"
          <g transform="translate()"/>                              | translate()
          <text x="1" y="9" font-weight="heavy">字</text>           | font-weight="heavy"
          <pattern id="h" width="8" height="8"><rect width="8" height="4" fill="url(#h)"/></pattern><rect width="9" height="9" fill="url(#h)"/> | #h
          <pattern id="h" width="1" height="1"/><rect x="-3e9" width="6e9" height="9" fill="url(#h)"/> | #h
          <g transform="skewX(10)"/>                                | skewX(10)
          <rect width="wide" height="1"/>                           | width="wide"
          <rect width="1" height="1" fill="url(#none)"/>            | url(#none)
          <rect width="1" height="1" fill="nocolour"/>              | nocolour
          <text x="1" y="1"><textPath>道</textPath></text>          | <textPath>
          """,
      useHeadersInDisplayName = true)
  void what_is_not_drawn_is_refused_by_name(String content, String told) {
    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> draw(content))
        .withMessageContaining("SVG")
        .withMessageContaining(told);
  }

  @Test
  void labels_that_collide_or_leave_the_picture_are_faults() {
    RenderedFile colliding =
        draw("<text x=\"10\" y=\"50\">令和3年度</text><text x=\"40\" y=\"52\">令和4年度</text>");
    RenderedFile leaving = draw("<text x=\"390\" y=\"50\">令和4年度</text>");

    assertThat(colliding.faults())
        .extracting(LayoutFault::kind, LayoutFault::element)
        .containsExactly(tuple(Defect.OVERLAP, "text「令和4年度」 over text「令和3年度」"));
    assertThat(leaving.faults()).extracting(LayoutFault::kind).containsExactly(Defect.CLIPPED);
  }

  @Test
  void without_css_the_attributes_give_the_size() throws IOException {
    RenderedFile pdf =
        PdfPages.render(
            "@page { size: 400pt 200pt; margin: 0 } body { margin: 0 }",
            "<svg viewBox=\"0 0 100 50\" width=\"400\" height=\"200\"><text x=\"50\" y=\"25\""
                + " font-size=\"5\">字</text></svg>");

    assertThat(glyphs(pdf).get(0).getXDirAdj()).isEqualTo(150, within()); // 50 × 4 px of 0.75 pt
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(0.2f);
  }

  private static List<TextPosition> glyphs(RenderedFile pdf) throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          glyphs.add(glyph);
        }
      }.getText(document);
    }
    return glyphs;
  }

  private static List<String> operators(PDDocument document) throws IOException {
    return new PDFStreamParser(document.getPage(0))
        .parse().stream()
            .filter(Operator.class::isInstance)
            .map(token -> ((Operator) token).getName())
            .toList();
  }
}
