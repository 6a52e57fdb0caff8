package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;
import org.torimatome.report.Report;

/** A KPI's 最終判定 stands beside its rating wherever that is told, and its reason with it. */
class FinalRatingsTest {
  private static final String REASON = "災害の影響を除けば達成しているため";

  @TempDir private Path folder;

  @Test
  void the_pages_that_stand_alone_name_the_kpis_and_both_ratings() {
    assertThat(part("summary.pdf.ftlh", "summary")).contains("最終判定のあるKPI：1-2（判定△→最終判定◎）。理由は報告書に記載");
    assertThat(part("report.pdf.ftlh", "summary"))
        .contains("最終判定のあるKPI：1-2（判定△→最終判定◎）。理由はKPI一覧に記載")
        .contains("最終判定 ◎（" + REASON + "）");
  }

  @Test
  void lists_of_kpis_have_it_with_the_reason() {
    for (String page : new String[] {"report.pdf.ftlh", "report.html.ftlh"}) {
      assertThat(part(page, "lagging")).contains("最終判定 ◎").contains("最終判定の理由：" + REASON);
      assertThat(part(page, "kpis")).contains("最終判定 ◎（" + REASON + "）");
    }
    assertThat(part("report.pptx.ftlh", "lagging")).contains("最終判定 ◎（" + REASON + "）");
  }

  @Test
  void the_workbooks_summary_has_it() {
    String book = Townhall.printed(report(), TemplateSet.STANDARD).get("report.xlsx");

    assertThat(book.substring(0, book.indexOf("|KPI一覧|"))).contains("最終判定◎（" + REASON + "）");
  }

  @Test
  void nothing_is_said_where_nobody_set_one() {
    String page =
        BuiltInTemplates.fill(
            TemplateSet.STANDARD,
            "report.pdf.ftlh",
            Map.of("report", new Townhall(folder).report(), "edition", "final"));

    assertThat(page).doesNotContain("最終判定");
  }

  private Report report() {
    return new Townhall(folder)
        .table("R6/実績", "KPI番号,実績値,最終判定,最終判定理由\n1-1,120,,\n1-2,40,◎," + REASON + "\n2-1,30,,")
        .report();
  }

  /** A section's source, up to the next. */
  private String part(String template, String id) {
    String page =
        BuiltInTemplates.fill(
            TemplateSet.STANDARD, template, Map.of("report", report(), "edition", "final"));
    int from = page.indexOf(" id=\"" + id + "\"");
    assertThat(from).isPositive();
    int to = page.indexOf(" id=\"", page.indexOf("</h2>", from));
    while (to > 0 && page.startsWith(" id=\"kpi", to)) {
      to = page.indexOf(" id=\"", to + 1);
    }
    return page.substring(from, to < 0 ? page.length() : to);
  }
}
