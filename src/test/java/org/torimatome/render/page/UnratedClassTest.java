package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;
import org.torimatome.report.Report;

/** A class for what could not be rated (測度 評価なし): counted once, and drawn like no rating. */
class UnratedClassTest {
  private static final String BANDS =
      """
      評価方式,順,記号,名称,測度,下限,達成,色
      標準,1,◎,達成,達成率,100,○,
      標準,2,△,未達成,達成率,,,
      標準,3,－,評価不能,評価なし,,,%s
      """;

  @TempDir private Path folder;

  @Test
  void a_chart_holds_each_kpi_once() {
    String page = filled("report.pptx.ftlh", report(""));

    List<Integer> points =
        found(page.substring(0, page.indexOf("</chart>")), "<point value=\"(\\d+)\"");

    assertThat(points).containsExactly(1, 1, 1);
    assertThat(page).doesNotContain("実績なし等");
  }

  @Test
  void what_no_class_holds_is_still_told() {
    Report report = report("");

    assertThat(report.results().headline().excluded()).isEqualTo(1);
    assertThat(report.results().headline().unclassed()).isZero();
    assertThat(new Townhall(folder).report().results().headline().unclassed()).isZero();
    assertThat(filled("report.pdf.ftlh", withoutAClass())).contains("実績なし等 <strong>1</strong>");
  }

  @Test
  void without_a_colour_of_its_own_it_is_left_white_everywhere() throws IOException {
    Report report = report("");

    for (String page : List.of("report.pdf.ftlh", "summary.pdf.ftlh", "report.html.ftlh")) {
      String source = filled(page, report);
      assertThat(source).contains("<span class=\"swatch none\"></span> <span class=\"symbol\">－");
      assertThat(source).contains("<li class=\"tile none\"");
    }
    assertThat(filled("report.pptx.ftlh", report))
        .contains("<series name=\"－ 評価不能\" color=\"#6f7a85\"");
    assertThat(coloursOfChart(report)).containsExactly("0a4c7d", "c2531a", "6f7a85");
  }

  @Test
  void with_a_colour_it_has_that_everywhere() throws IOException {
    Report report = report("#ddbbee");

    String source = filled("report.html.ftlh", report);
    assertThat(source).contains("background-color: #ddbbee; border-color: ");
    assertThat(source).doesNotContain("swatch none\"").doesNotContain("class=\"tile none\"");
    assertThat(filled("report.pptx.ftlh", report))
        .contains("fill=\"#ddbbee\" stroke=\"#ffffff\"")
        .contains("<series name=\"－ 評価不能\" color=\"#ddbbee\"");
    assertThat(coloursOfChart(report)).containsExactly("0a4c7d", "c2531a", "ddbbee");
  }

  private Report report(String colour) {
    return new Townhall(folder)
        .table("plan/評価区分", BANDS.formatted(colour))
        .table("R6/実績", "KPI番号,実績値\n1-1,120\n1-2,40\n2-1,未集計")
        .report();
  }

  private Report withoutAClass() {
    return new Townhall(folder).table("R6/実績", "KPI番号,実績値\n1-1,120\n1-2,40\n2-1,未集計").report();
  }

  private static String filled(String template, Report report) {
    return BuiltInTemplates.fill(
        TemplateSet.STANDARD, template, Map.of("report", report, "edition", "final"));
  }

  private static List<Integer> found(String source, String pattern) {
    return Pattern.compile(pattern)
        .matcher(source)
        .results()
        .map(match -> match.group(1))
        .map(Integer::valueOf)
        .toList();
  }

  private static List<String> coloursOfChart(Report report) throws IOException {
    byte[] book = Townhall.rendered(report, TemplateSet.STANDARD).files().get("report.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      String chart =
          workbook.getSheet("総括").getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
      return Pattern.compile("<c:dPt>.*?srgbClr val=\"(\\w+)\"", Pattern.DOTALL)
          .matcher(chart)
          .results()
          .map(match -> match.group(1).toLowerCase(Locale.ROOT))
          .toList();
    }
  }
}
