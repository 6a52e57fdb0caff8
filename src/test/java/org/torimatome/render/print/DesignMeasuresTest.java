package org.torimatome.render.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.RenderedSample;
import org.torimatome.render.TemplateSet;
import org.torimatome.report.SampleReports;

/** What the printed report is to be like, counted by the places of its glyphs. */
@Tag("slow")
class DesignMeasuresTest {

  @ParameterizedTest
  @CsvSource({"R3", "R4H1", "R4"})
  void a_report_is_short_legible_and_set_as_in_a_book(String cycle) {
    PageMeasures measures =
        PageMeasures.of(RenderedSample.of(cycle, TemplateSet.STANDARD).files().get("report.pdf"));
    int projects = SampleReports.of(cycle).results().projects().size();

    assertThat(measures.pages()).as("pages").isLessThanOrEqualTo(10 + projects);
    assertThat(measures.typeSizes().keySet()).as("type sizes in pt").hasSizeLessThanOrEqualTo(9);
    assertThat(measures.small()).as("share of glyphs under 8 pt").isZero();
    assertThat(measures.shortLastLines()).as("last lines of one or two characters").isEmpty();
    assertThat(measures.brokenBrackets()).as("brackets in two").isEmpty();
    assertThat(measures.brokenPhrases()).as("headings broken within a phrase").isEmpty();
    assertThat(measures.withoutSection()).as("pages that do not name their section").isEmpty();
    assertThat(measures.filledLess(0.75)).as("pages filled less than 75 %").isEmpty();
    assertThat(measures.longestLine()).as("longest line in em").isLessThan(45.1);
    assertThat(measures.raggedness()).as("right edges of long lines, in pt").isLessThan(0.5);
    assertThat(median(measures.gapsBetweenScripts()))
        .as("between Japanese and Latin, in em")
        .isCloseTo(0.16, within(0.01));
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
