package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;
import org.torimatome.report.Report;

/** Pages that show ratings without their figures say which may yet change. */
class ProvisionalRatingsTest {
  @TempDir private Path folder;

  @Test
  void the_pages_that_stand_alone_say_how_many_ratings_are_provisional() {
    Report report = report("1-1,120,速報\n1-2,40,確定\n2-1,30,暫定");

    for (String page :
        List.of("report.pdf.ftlh", "summary.pdf.ftlh", "report.html.ftlh", "report.pptx.ftlh")) {
      assertThat(filled(page, report)).contains("判定のうち2項目は※暫定値による");
    }
    assertThat(Townhall.printed(report, TemplateSet.STANDARD).get("report.xlsx"))
        .contains("判定のうち2項目は※暫定値による");
  }

  @Test
  void a_tile_that_rests_on_a_provisional_value_is_marked() {
    Report report = report("1-1,120,暫定\n1-2,40,確定\n2-1,未集計,");

    for (String page : List.of("report.pdf.ftlh", "summary.pdf.ftlh", "report.html.ftlh")) {
      assertThat(filled(page, report))
          .contains("<span class=\"tileRate\">120%※</span>")
          .contains("<span class=\"tileRate\">80%</span>")
          .contains("数字は達成率、※は暫定値");
    }
  }

  @Test
  void where_all_or_none_are_provisional_it_is_said_in_so_many_words() {
    assertThat(report("1-1,120,暫定\n1-2,40,暫定\n2-1,未集計,").results().provisional())
        .isEqualTo("判定はすべて※暫定値による");
    assertThat(report("1-1,120,\n1-2,40,\n2-1,30,").results().provisional()).isEmpty();
    assertThat(filled("summary.pdf.ftlh", report("1-1,120,\n1-2,40,\n2-1,30,")))
        .doesNotContain("※は暫定値");
  }

  @Test
  void a_kpi_told_twice_counts_once() {
    Report report =
        new Townhall(folder)
            .table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,主なKPI,再掲元
                1-1,1,手続数,件,○,
                1-2,1,利用率,%,○,
                2-1,2,手続数,件,,1-1
                """)
            .table("plan/目標値", "KPI番号,期間,目標値\n1-1,R6,100\n1-2,R6,50\n2-1,R6,100")
            .table("R6/実績", "KPI番号,実績値,区分\n1-1,120,暫定\n1-2,40,\n2-1,120,暫定")
            .report();

    assertThat(report.results().provisional()).isEqualTo("判定のうち1項目は※暫定値による");
  }

  private Report report(String rows) {
    return new Townhall(folder).table("R6/実績", "KPI番号,実績値,区分\n" + rows).report();
  }

  private static String filled(String template, Report report) {
    return BuiltInTemplates.fill(
        TemplateSet.STANDARD, template, Map.of("report", report, "edition", "final"));
  }
}
