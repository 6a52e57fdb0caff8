package org.torimatome.render.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;

/** The measures see what they are there to see. */
class PageMeasuresTest {

  @Test
  void type_is_measured_as_it_is_painted() {
    PageMeasures measures = measure("<p style='font-size:7.5pt'>実績</p><p>目標を達成</p>");

    assertThat(measures.typeSizes()).containsExactly(entry(7.5, 2), entry(10, 5));
    assertThat(measures.small()).isCloseTo(2 / 7.0, within(0.001));
  }

  @Test
  void lines_are_told_by_what_they_cut_apart() {
    PageMeasures measures =
        measure(
            "<h2 style='font-size:14pt'>目標値<br/>の8割以上</h2><p>受講者数（累<br/>計）は増えた</p>"
                + "<p>前年度より増え<br/>た。</p>");

    assertThat(measures.brokenPhrases()).containsExactly("page 1: 目標値|の8割以上");
    assertThat(measures.brokenBrackets()).containsExactly("page 1: 受講者数（累|計）は増えた");
    assertThat(measures.shortLastLines()).containsExactly("page 1: 前年度より増え|た。");
  }

  @Test
  void a_page_is_to_name_its_section() {
    PageMeasures measures =
        measure("<h2 style='font-size:14pt'>総括</h2><p style='page-break-before:always'>次</p>");

    assertThat(measures.withoutSection()).containsExactly(2);
  }

  @Test
  void running_text_is_measured_by_its_lines() {
    PageMeasures measures =
        measure("<p>" + "目".repeat(40) + "<br/>" + "標".repeat(39) + "<br/>R4の実績。</p>");

    assertThat(measures.longestLine()).isCloseTo(40, within(0.1));
    assertThat(measures.raggedness()).isCloseTo(5, within(0.5));
    assertThat(measures.gapsBetweenScripts())
        .hasSize(1)
        .containsExactly(new double[] {0}, within(0.01));
  }

  private static Map.Entry<Double, Long> entry(double size, long glyphs) {
    return Map.entry(size, glyphs);
  }

  private static PageMeasures measure(String body) {
    byte[] pdf =
        new PdfRenderer(FontLibrary.bundled())
            .render(
                """
                <html lang="ja"><head><style>
                @page { size: A4 landscape; margin: 15mm; }
                body { margin: 0; font-size: 10pt; font-family: 'BIZ UDPGothic'; }
                </style></head><body>%s</body></html>
                """
                    .formatted(body),
                new DocumentInfo("題", "計画", "試験町", LocalDate.of(2023, 4, 28)))
            .bytes();
    return PageMeasures.of(pdf);
  }
}
