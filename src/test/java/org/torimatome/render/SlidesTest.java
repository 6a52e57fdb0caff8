package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.InventedPlan.Excess;
import org.torimatome.render.print.PageMeasures;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.render.print.ReadingOrder;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

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
  void are_as_wide_as_a_screen_in_the_look_for_one() throws Exception {
    try (PDDocument slides =
        Loader.loadPDF(PrintedReport.render(SampleReports.of("R4"), PrintedReport.WIDE).bytes())) {
      PDRectangle slide = slides.getPage(0).getMediaBox();

      assertThat(slide.getWidth() / slide.getHeight()).isCloseTo(16f / 9, within(0.001f));
      assertThat(slides.getNumberOfPages()).isLessThan(15);
    }
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

  @Test
  void what_was_expected_by_the_half_is_no_target() {
    String slides =
        String.join(
            "",
            PrintedPages.read(
                    RenderedSample.of("R4H1", PrintedReport.DECK).files().get("report.pdf"))
                .lines());

    assertThat(slides).contains("R④上半期の期待値：5,000時間", "R④上半期目標：60%");
  }

  @Test
  void each_part_of_a_bar_is_named_however_narrow() {
    assertThat(
            PrintedPages.read(RenderedSample.of("R4", PrintedReport.DECK).files().get("report.pdf"))
                .lines())
        .filteredOn(line -> line.matches("△\\d+"))
        .containsExactly("△5", "△2", "△1", "△1", "△1");
  }

  @Test
  void a_count_of_two_digits_stays_on_its_line() {
    StringBuilder kpis = new StringBuilder("KPI番号,プロジェクト番号,指標名,単位\n");
    StringBuilder targets = new StringBuilder("KPI番号,期間,目標値\n");
    StringBuilder results = new StringBuilder("KPI番号,実績値\n");
    for (int kpi = 1; kpi <= 38; kpi++) {
      kpis.append("1-%d,1,指標,件\n".formatted(kpi));
      targets.append("1-%d,R6,%d\n".formatted(kpi, kpi <= 14 ? 1 : 2));
      results.append("1-%d,1\n".formatted(kpi));
    }
    Report report =
        new Townhall(folder)
            .table("plan/KPI", kpis.toString())
            .table("plan/目標値", targets.toString())
            .table("R6/実績", results.toString())
            .report();

    assertThat(PrintedPages.read(PrintedReport.render(report, PrintedReport.DECK).bytes()).lines())
        .contains("14/38項目で達成");
  }

  @Test
  void a_class_as_pale_as_the_paper_has_an_outline() {
    Report report =
        new Townhall(folder)
            .table(
                "plan/評価区分",
                """
                評価方式,順,記号,名称,測度,下限,達成,色
                標準,1,◎,達成,達成率,100,○,#ffffff
                標準,2,△,未達成,達成率,,,#0a4c7d
                """)
            .report();

    String page =
        BuiltInTemplates.of(PrintedReport.DECK)
            .fill("report.pdf.ftlh", Map.of("report", report, "edition", "final"));

    assertThat(page)
        .containsPattern("fill=\"#ffffff\"[^>]*>\\s*<rect[^>]*fill=\"none\" stroke=\"#[0-7]")
        .doesNotContainPattern("fill=\"#0a4c7d\"[^>]*>\\s*<rect[^>]*fill=\"none\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {TemplateSet.STANDARD, PrintedReport.DECK})
  void the_cover_shows_the_emblem(String look) throws Exception {
    Townhall town =
        new Townhall(folder).table("plan/計画", "項目,値\n団体名,見本市\n計画名,見本計画\n評価方式,標準\n紋章,m.svg");
    Files.createDirectories(folder.resolve("mycity/plan"));
    Files.writeString(
        folder.resolve("mycity/plan/m.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>");

    ReadingOrder.Part slides = ReadingOrder.of(PrintedReport.render(town.report(), look).bytes());

    assertThat(slides.all().filter(part -> part.is("Figure")).findFirst())
        .hasValueSatisfying(figure -> assertThat(figure.alternative()).isEqualTo("見本市の紋章"));
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
