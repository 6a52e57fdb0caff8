package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.render.web.Chromium;
import org.torimatome.report.KpiLine;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/**
 * The report's page printed from a browser that runs no scripts: what a reader at a window gets.
 */
@Tag("slow")
class PrintedWebPageTest {
  private static final String OVERVIEW_HEAD = "番号KPI基準値（R2）目標実績（R4末）達成率判定前回";

  @TempDir private static Path folder;
  private static Report report;
  private static byte[] printed;

  @BeforeAll
  static void print() throws IOException {
    assumeTrue(Chromium.isInstalled(), "chromium is not installed");
    report = SampleReports.of("R4");
    printed = Chromium.print(folder, PageSources.forTheWeb(report));
  }

  @Test
  void says_all_that_the_report_says() throws IOException {
    String text = String.join("", pages());

    assertThat(text).contains(squeezed(report.results().headline().text()));
    for (KpiLine kpi : report.results().kpis()) {
      assertThat(text)
          .contains(squeezed(kpi.name()), kpi.result().actual(), kpi.verdict().rates().printed());
      assertThat(kpi.texts().policy())
          .allSatisfy(policy -> assertThat(text).contains(squeezed(policy)));
    }
  }

  @Test
  void holds_nothing_that_only_a_screen_needs() throws IOException {
    assertThat(String.join("", pages())).doesNotContain("本文へ", "絞り込み");
    assertThat(pages().get(0)).doesNotContain("データ品質");
  }

  @Test
  void repeats_the_head_of_a_table_on_each_of_its_pages() throws IOException {
    List<String> overview =
        pages().stream()
            .dropWhile(page -> !page.startsWith("KPI一覧"))
            .takeWhile(page -> !page.startsWith("（1）"))
            .toList();

    assertThat(overview)
        .hasSizeGreaterThan(1)
        .allSatisfy(page -> assertThat(page).contains(OVERVIEW_HEAD));
  }

  @Test
  void keeps_together_where_a_figure_comes_from() throws IOException {
    List<String> sources =
        pages().stream()
            .dropWhile(page -> !page.contains("実績の出どころと算定の過程です。"))
            .skip(1)
            .takeWhile(page -> !page.contains("使用した入力ファイル"))
            .toList();
    List<String> kpis =
        report.results().kpis().stream()
            .map(kpi -> squeezed(kpi.code() + "　" + kpi.name()))
            .toList();

    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(page -> assertThat(kpis).anyMatch(page::startsWith));
  }

  @Test
  void begins_with_what_is_to_be_known_and_has_no_page_for_a_title_alone() throws IOException {
    assertThat(pages().get(0)).contains(squeezed(report.results().headline().text()));
    assertThat(pages()).allSatisfy(page -> assertThat(page).hasSizeGreaterThan(60));
  }

  @Test
  void has_room_for_a_summary_of_nine_laggards() throws IOException {
    String page = PageSources.forTheWeb(report);
    int first = page.indexOf("<div class=\"behind\">");
    int fifth = first;
    for (int laggard = 1; laggard < 5; laggard++) {
      fifth = page.indexOf("<div class=\"behind\">", fifth + 1);
    }
    String longer = page.substring(0, fifth) + page.substring(first);

    assertThat(pages(Chromium.print(folder, longer)).get(0)).contains("最終目標（R5）の見通し");
  }

  @Test
  void is_neither_cut_off_nor_overprinted() {
    assertThat(PrintedPages.read(printed).faults())
        .noneMatch(fault -> fault.contains("near the edge") || fault.contains("overlap"));
  }

  @Test
  void is_set_in_its_own_fonts_whatever_the_machine_has() {
    assertThat(PrintedPages.read(printed).fonts())
        .containsExactly("BIZUDPGothic-Bold", "BIZUDPGothic-Regular");
  }

  @Test
  void brings_a_second_font_for_characters_that_the_first_lacks() {
    String page =
        PageSources.withFonts(
            """
            <!DOCTYPE html><html lang="ja"><meta charset="utf-8"><style>
            @import "fonts.css";
            body { font-family: 'BIZ UDPGothic', 'Noto Sans JP', sans-serif }
            </style><p>𠮷野家</p></html>
            """);

    assertThat(PrintedPages.read(Chromium.print(folder, page)).fonts())
        .containsExactly("BIZUDPGothic-Regular", "NotoSansJP-Regular");
  }

  private static List<String> pages() throws IOException {
    return pages(printed);
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(squeezed(stripper.getText(document)));
      }
      return pages;
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
