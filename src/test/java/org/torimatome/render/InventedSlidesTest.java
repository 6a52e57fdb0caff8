package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.slides.SlideDeck;
import org.torimatome.render.slides.SlidesRenderer;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;

/** Plans that nobody has written have slides, whole and in their place, whatever was typed. */
@Tag("slow")
class InventedSlidesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, deck", "2, deck-wide", "3, deck", "5, deck-wide", "8, deck", "13, deck-wide"})
  void say_what_the_PDF_says(long seed, String look) throws Exception {
    Report report = InventedPlan.of(seed).report(Files.createDirectories(folder.resolve("plan")));

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
                BuiltInTemplates.fill(
                    look,
                    "report.pptx.ftlh",
                    Map.of("report", report, "edition", Edition.FINAL.templateName())),
                new DocumentInfo(
                    masthead.title(),
                    masthead.planName(),
                    masthead.organisationName(),
                    masthead.issued()))
            .bytes());
  }
}
