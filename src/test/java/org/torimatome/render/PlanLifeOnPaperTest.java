package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.report.Report;
import org.torimatome.report.TrendPoint;

/** What a plan that was revised prints beside the years before (docs/spec.md §3.1 A plan lives). */
class PlanLifeOnPaperTest {

  private static final Pattern ROW =
      Pattern.compile("(?s)<tr><td class=\"code\"[^>]*>(.*?)</td>(.*?)</tr>");
  private static final Pattern FIGURE =
      Pattern.compile("(?s)<td class=\"number\"[^>]*>(.*?)(?:<br/>.*?)?</td>");

  @TempDir Path folder;

  private Townhall town;

  @BeforeEach
  void a_plan_of_three_years() {
    town =
        new Townhall(folder)
            .table(
                "plan/評価サイクル",
                """
                期間,名称,評価時期,対前回
                R5,令和5年度分,R6.4,
                R6,令和6年度分,R7.4,R5
                R7,令和7年度分,R8.4,R6
                """);
  }

  @Test
  void a_figure_stands_under_its_own_year_where_the_kpi_was_not_there_before_or_in_between() {
    Report report =
        town.table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,適用開始,適用終了
                1-1,1,手続数,件,,
                1-2,1,利用率,%,,R5
                1-2,1,利用率,%,R7,
                2-1,2,研修の受講者,人,R7,
                """)
            .table("plan/目標値", "KPI番号,期間,目標値\n1-1,R7,100\n1-2,R7,50\n2-1,R7,30")
            .table("R5/実績", "KPI番号,実績値\n1-1,101\n1-2,41")
            .table("R6/実績", "KPI番号,実績値\n1-1,102")
            .table("R7/実績", "KPI番号,実績値\n1-1,103\n1-2,43\n2-1,33")
            .report("R7");

    assertThat(trendOf(report))
        .containsEntry("1-1", List.of("101件", "102件", "103件"))
        .containsEntry("1-2", List.of("41%", "－", "43%"))
        .containsEntry("2-1", List.of("－", "－", "33人"));
    assertThat(Townhall.printed(report, "standard").get("report.xlsx"))
        .contains("|1-2|利用率|%|41|－|43|", "|2-1|研修の受講者|人|－|－|33|");
  }

  @Test
  void figures_of_another_unit_are_told_but_neither_compared_nor_drawn_nor_projected() {
    Report report =
        town.table(
                "plan/KPI",
                """
                KPI番号,プロジェクト番号,指標名,単位,性質,適用開始
                1-1,1,手続数,件,累計,
                1-1,1,手続の割合,%,率,R6
                1-2,1,利用率,%,率,
                2-1,2,研修の受講者,人,単年度,
                2-1,2,研修の受講者,人,累計,R6
                """)
            .table(
                "plan/目標値",
                "KPI番号,期間,目標値,適用開始\n"
                    + "1-1,R5,200,\n"
                    + "1-1,R8,60,R6\n"
                    + "1-2,R8,60,\n"
                    + "2-1,R5,50,\n"
                    + "2-1,R8,99,R6")
            .table("R5/実績", "KPI番号,実績値\n1-1,210\n1-2,41\n2-1,52")
            .table("R6/実績", "KPI番号,実績値\n1-1,43\n1-2,44\n2-1,61")
            .report("R6");

    assertThat(trendOf(report))
        .containsEntry("1-1", List.of("210件", "43%"))
        .containsEntry("1-2", List.of("41%", "44%"));
    assertThat(report.results().kpis())
        .extracting(
            kpi ->
                kpi.code()
                    + " "
                    + kpi.result().previousActual()
                    + kpi.trend().stream().map(TrendPoint::value).toList()
                    + kpi.verdict().outlook().value())
        .containsExactly("1-1 [null, 43]", "1-2 41%[41, 44]50%", "2-1 [null, 61]");
    assertThat(rendered(report, "report.html")).doesNotContain("210%");
  }

  private static String rendered(Report report, String file) {
    return new String(Townhall.rendered(report, "standard").files().get(file), UTF_8);
  }

  /** The figures of the web page's trend table, by KPI番号, the earliest first. */
  private static Map<String, List<String>> trendOf(Report report) {
    String page = rendered(report, "report.html");
    String section = page.substring(page.indexOf("<section id=\"trend\""));
    Map<String, List<String>> trends = new LinkedHashMap<>();
    Matcher row = ROW.matcher(section.substring(0, section.indexOf("</section>")));
    while (row.find()) {
      trends.put(
          row.group(1),
          FIGURE
              .matcher(row.group(2))
              .results()
              .map(figure -> figure.group(1).replaceAll("<[^>]*>|\\s", ""))
              .toList());
    }
    return trends;
  }
}
