package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * How many pages of the sample's report are printed in a second, beside two other engines that are
 * handed the same page, and one that prints its texts as a plain table: {@code mvn -Ppeers test}.
 *
 * <p>Ours keeps the fonts, breaks lines as Japanese is set, tags the pages, sets PDF/A and looks at
 * every glyph. The other two read the three fonts for each file, as their interfaces have it, and
 * draw none of the charts. JasperReports knows no HTML: {@link TextsInRows} are its own pages.
 */
@Tag("bench")
class PrintingSpeedTest {
  private static final int FILES = 10;
  private static final Path FONTS = Path.of("src/main/resources/fonts");
  private static final List<String> FACES =
      List.of("BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "NotoSansJP-Regular");

  @Test
  void pages_in_a_second_of_processor_time() {
    XRLog.setLoggingEnabled(false);
    String page = PageSources.of("R4");
    PdfRenderer renderer = new PdfRenderer(FontLibrary.bundled());
    DocumentInfo info = new DocumentInfo("題", "計画", "試験県", LocalDate.of(2023, 4, 28));
    byte[] ours = renderer.render(page, info).bytes();
    byte[] plain = byFlyingSaucer(page);
    byte[] open = byOpenHtmlToPdf(page);
    TextsInRows rows = new TextsInRows(page, FONTS.resolve(FACES.get(0) + ".ttf"));
    byte[] jasper = rows.pdf();

    new ByTurns(FILES)
        .with("Torimatome", pages(ours), () -> renderer.render(page, info).bytes())
        .with("Flying Saucer", pages(plain), () -> byFlyingSaucer(page))
        .with("openhtmltopdf", pages(open), () -> byOpenHtmlToPdf(page))
        .with("JasperReports", pages(jasper), rows::pdf)
        .print(
            "PrintingSpeedTest: pages in a second of CPU (%d, %d, %d and %d pages)"
                .formatted(pages(ours), pages(plain), pages(open), pages(jasper)));
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] byFlyingSaucer(String page) {
    ITextRenderer renderer = new ITextRenderer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (String face : FACES) {
        ((ITextFontResolver) renderer.getFontResolver())
            .addFont(FONTS.resolve(face + ".ttf").toString(), "Identity-H", true);
      }
      renderer.setDocumentFromString(page);
      renderer.layout();
      renderer.createPDF(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] byOpenHtmlToPdf(String page) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (String face : FACES) {
      builder.useFont(
          FONTS.resolve(face + ".ttf").toFile(),
          face.startsWith("BIZ") ? "BIZ UDPGothic" : "Noto Sans JP",
          face.endsWith("Bold") ? 700 : 400,
          PdfRendererBuilder.FontStyle.NORMAL,
          true);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      builder.withHtmlContent(page, "").toStream(bytes).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
