package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.print.Bookmarks;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.report.Report;

/** Whatever an office writes is laid out whole, in both looks. */
@Tag("slow")
class StressPlanTest {

  @ParameterizedTest
  @ValueSource(strings = {TemplateSet.STANDARD, PrintedReport.DECK})
  void the_largest_plan_is_laid_out_whole_and_archivable(String look, @TempDir Path folder)
      throws Exception {
    is_laid_out_whole_and_archivable(StressPlan.FOUR_HUNDRED_KPIS, look, folder);
  }

  @ParameterizedTest
  @MethodSource("plansInLooks")
  void is_laid_out_whole_and_archivable(StressPlan plan, String look, @TempDir Path folder)
      throws Exception {
    Report report = plan.report(folder);

    RenderedFile rendered = PrintedReport.render(report, look);

    PrintedPages printed = PrintedPages.read(rendered.bytes());
    assertThat(rendered.faults()).isEmpty();

    assertThat(printed.faults()).isEmpty();
    assertThat(printed.lines())
        .filteredOn(line -> endsWithinOneOf(longNumbers(report), line))
        .isEmpty();
    assertThat(ArchivalStandard.violations(rendered.bytes())).isEmpty();
    if (look.equals(TemplateSet.STANDARD)) {
      Bookmarks bookmarks = Bookmarks.of(rendered.bytes());
      assertThat(bookmarks.pageOf("計画の体系とPDCAサイクル")).isEqualTo(bookmarks.pageOf("総括") + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TemplateSet.STANDARD, PrintedReport.DECK})
  void where_nothing_is_rated_nothing_is_called_achieved(String look, @TempDir Path folder) {
    String text =
        String.join(
            "",
            PrintedPages.read(
                    PrintedReport.render(StressPlan.NOTHING_RATED.report(folder), look).bytes())
                .lines());

    assertThat(text).contains("評価の対象となったKPIはありません。").doesNotContain("すべて目標を達成");
  }

  @ParameterizedTest
  @EnumSource(names = {"SIXTY_PROJECTS", "POLICIES_OF_2000_CHARACTERS"})
  void each_slide_has_its_title_on_every_page_it_takes(StressPlan plan, @TempDir Path folder)
      throws Exception {
    Report report = plan.report(folder);
    List<String> titles =
        List.of(
            report.masthead().planName(),
            report.masthead().cycleName() + "の評価・検証の結果",
            "〈主なKPIの内容〉 目標を達成",
            "〈主なKPIの内容〉 目標に届いていないもの",
            "R⑤予算額");

    try (PDDocument slides =
        Loader.loadPDF(PrintedReport.render(report, PrintedReport.DECK).bytes())) {
      for (int page = 2; page <= slides.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String top = stripper.getText(slides).lines().findFirst().orElse("");
        assertThat(titles).as("of page %s, which has %s", page, top).anyMatch(top::startsWith);
      }
    }
  }

  static Stream<Arguments> plansInLooks() {
    return EnumSet.complementOf(EnumSet.of(StressPlan.FOUR_HUNDRED_KPIS)).stream()
        .flatMap(plan -> PrintedReport.LOOKS.stream().map(look -> Arguments.of(plan, look)));
  }

  /** Numbers that are too long for a column, without their units. */
  private static List<String> longNumbers(Report report) {
    return report.results().kpis().stream()
        .flatMap(
            kpi ->
                Stream.of(
                    kpi.verdict().rates().printed(), kpi.goal().target(), kpi.result().actual()))
        .map(figure -> figure.replaceAll("[^0-9]+$", ""))
        .filter(number -> number.length() > 12)
        .toList();
  }

  private static boolean endsWithinOneOf(List<String> numbers, String line) {
    return numbers.stream().noneMatch(line::endsWith)
        && numbers.stream()
            .flatMap(
                number ->
                    IntStream.range(6, number.length()).mapToObj(end -> number.substring(0, end)))
            .anyMatch(line::endsWith);
  }
}
