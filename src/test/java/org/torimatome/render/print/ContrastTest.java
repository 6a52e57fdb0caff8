package org.torimatome.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.RenderedSample;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.print.PageColours.Pair;

/** Every colour that is printed stands out from what it lies on, in charts and badges too. */
@Tag("slow")
class ContrastTest {
  private static final double OF_TEXT = 4.5;
  private static final double OF_SHAPES = 3;

  @ParameterizedTest
  @CsvSource({
    "R3, standard, report.pdf",
    "R4H1, standard, report.pdf",
    "R4, standard, report.pdf",
    "R4, standard, summary.pdf",
    "R3, deck, report.pdf",
    "R4H1, deck, report.pdf",
    "R4, deck, report.pdf"
  })
  void text_and_coloured_shapes_stand_out(String cycle, String look, String file) {
    byte[] pdf = RenderedSample.of(cycle, look).files().get(file);

    assertThat(faint(pdf)).isEmpty();
  }

  @Test
  void what_changed_stands_out() {
    assertThat(faint(RenderedSample.changes())).isEmpty();
  }

  @Test
  void text_in_a_chart_is_seen_on_its_bar() {
    byte[] pdf =
        new PdfRenderer(FontLibrary.bundled())
            .render(
                """
                <html lang="ja"><body><p style="color: #999999">淡</p>
                <svg width="100" height="20" viewBox="0 0 100 20"><rect width="100" height="20" fill="#ff9900"/>
                <text x="10" y="15" font-size="12" fill="#ffffff">値</text></svg></body></html>
                """,
                new DocumentInfo("題", "計画", "試験町", LocalDate.of(2023, 4, 28)))
            .bytes();

    assertThat(faint(pdf))
        .containsExactly(
            "text #999999 on #ffffff: 2.85, page 1, 淡",
            "text #ffffff on #ff9900: 2.14, page 1, 値",
            "shape #ff9900 on #ffffff: 2.14, page 1, at …");
  }

  private static List<String> faint(byte[] pdf) {
    return PageColours.of(pdf).entrySet().stream()
        .filter(seen -> isFaint(seen.getKey()))
        .map(ContrastTest::told)
        .toList();
  }

  private static boolean isFaint(Pair pair) {
    return pair.contrast() < (pair.isText() ? OF_TEXT : OF_SHAPES);
  }

  private static String told(Map.Entry<Pair, String> seen) {
    return seen.getKey() + ", " + seen.getValue().replaceAll("at .*", "at …");
  }
}
