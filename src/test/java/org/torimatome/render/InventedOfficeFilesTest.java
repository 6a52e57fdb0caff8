package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.render.slides.SlideDeck;
import org.torimatome.render.slides.SlidesRenderer;
import org.torimatome.render.word.WordFile;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Plans that nobody has written have a document and slides, whole and in their place, whatever was
 * typed.
 *
 * <p>{@code -Dinvented.from=<seed> -Dinvented.office=1} tries one plan again; {@code -Pstress}
 * tries as many as are printed.
 */
@Tag("slow")
class InventedOfficeFilesTest {
  private static final long FROM = Long.getLong("invented.from", 1);
  private static final int PLANS = Integer.getInteger("invented.office", 6);

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(FROM, FROM + PLANS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void have_a_document_that_says_what_the_PDF_says(long seed) {
    Report report = InventedPlan.of(seed).report(folder.resolve("plan"));

    String page = filled(TemplateSet.STANDARD, "report.docx.ftlh", report);

    WordFile document = WordFile.of(page);

    assertThat(OfficeSchema.faults(document.parts())).isEmpty();
    assertThat(document.lacking(PrintedReport.render(report, TemplateSet.STANDARD).bytes()))
        .allMatch(words -> saysInFewerWords(page, words));
  }

  /** What a PDF has instead of something fuller, for which its page has no room. */
  private static boolean saysInFewerWords(String page, String words) {
    NodeList blocks = PageParser.parse(page).getElementsByTagName("div");
    return IntStream.range(0, blocks.getLength())
        .mapToObj(blocks::item)
        .filter(block -> ((Element) block).hasAttribute("hidden"))
        .anyMatch(block -> WordFile.plain(block.getTextContent()).contains(words));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void have_slides_that_say_what_the_PDF_says(long seed) throws Exception {
    Report report = InventedPlan.of(seed).report(folder.resolve("plan"));
    String look = seed % 2 == 0 ? PrintedReport.WIDE : "deck";

    SlideDeck slides = slides(report, look);

    assertThat(slides.lacking(PrintedReport.render(report, look).bytes())).isEmpty();
    assertThat(slides.outside()).isEmpty();
    assertThat(slides.slides()).extracting(SlideDeck::titleOf).doesNotContain("");
    assertThat(OfficeSchema.faults(slides.parts())).isEmpty();
  }

  private static SlideDeck slides(Report report, String look) {
    Masthead masthead = report.masthead();
    return new SlideDeck(
        new SlidesRenderer(FontLibrary.bundled())
            .render(
                filled(look, "report.pptx.ftlh", report),
                new DocumentInfo(
                    masthead.title(),
                    masthead.planName(),
                    masthead.organisationName(),
                    masthead.issued()))
            .bytes());
  }

  private static String filled(String look, String template, Report report) {
    return BuiltInTemplates.fill(
        look, template, Map.of("report", report, "edition", Edition.FINAL.templateName()));
  }
}
