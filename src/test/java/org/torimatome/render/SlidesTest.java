package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.InventedPlan.Excess;
import org.torimatome.render.print.PageMeasures;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.report.Report;

/** What the slides say of plans that are not the sample. */
class SlidesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void are_set_to_be_read_from_afar(String cycle) {
    PageMeasures measures =
        PageMeasures.of(RenderedSample.of(cycle, PrintedReport.DECK).files().get("report.pdf"));

    assertThat(measures.typeSizes().firstKey()).isGreaterThan(10);
    assertThat(measures.typeSizes()).hasSizeLessThanOrEqualTo(6);
    assertThat(measures.brokenBrackets()).isEmpty();
    assertThat(measures.brokenPhrases()).isEmpty();
    assertThat(measures.shortLastLines()).isEmpty();
  }

  @Test
  void each_slide_has_its_title_on_every_page_it_takes() throws Exception {
    Report report =
        new InventedPlan(1, Set.of(Excess.TEXTS, Excess.MEASURES), 2, 24, 48).report(folder);

    try (PDDocument slides =
        Loader.loadPDF(PrintedReport.render(report, PrintedReport.DECK).bytes())) {
      for (int page = 2; page <= slides.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(slides).lines().findFirst().orElse(""))
            .as("top of page %d", page)
            .matches("目次|\\(\\d+\\) (施策の評価・推進|重点|令和 ?5 ?年度の重点的な取組み).*");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TemplateSet.STANDARD, PrintedReport.DECK})
  void where_nothing_is_rated_nothing_is_called_achieved(String look) {
    Report report =
        new Townhall(folder).table("R6/実績", "KPI番号,実績値\n1-1,未集計\n1-2,未集計\n2-1,未集計").report();

    assertThat(
            String.join("", PrintedPages.read(PrintedReport.render(report, look).bytes()).lines()))
        .contains("評価の対象となったKPIはありません。")
        .doesNotContain("すべて目標を達成");
  }
}
