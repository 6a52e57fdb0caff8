package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;
import org.torimatome.report.Report;

/**
 * Lists as people number them keep their numbers, and no page tells the first item as if it were
 * all.
 */
class TypedListsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"①,②", "（１）,（２）", "(1),(2)", "1.,2.", "１．,２．", "1),2)", "(ア),(イ)", "⑴,⑵"})
  void what_has_a_number_gets_no_second_mark(String first, String second) {
    Report report = report(first + "空き農地を貸し出す\n" + second + "機械を共同で買う");

    Map<String, String> printed = Townhall.printed(report, TemplateSet.STANDARD);

    assertThat(printed.values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(first + "空き農地を貸し出す", second + "機械を共同で買う")
                    .doesNotContain("・" + first, "・" + second));
  }

  @Test
  void figures_are_no_numbers_of_a_list() {
    assertThat(
            Townhall.printed(report("1.5人分を増やす\n25人を採る"), TemplateSet.STANDARD).get("report.xlsx"))
        .contains("・1.5人分を増やす・25人を採る");
  }

  @Test
  void where_one_of_several_is_told_the_others_are_counted() {
    Report report = report("空き農地を貸し出す\n機械を共同で買う\n研修を増やす");

    assertThat(filled("summary.pdf.ftlh", report)).contains("⇒ 空き農地を貸し出す（ほか2件は報告書に記載）");
    assertThat(filled("report.pdf.ftlh", report))
        .contains("⇒ 空き農地を貸し出す<a href=\"#kpi-1-2\">（ほか2件はPDCAシートに記載）</a>");
    assertThat(filled("summary.pdf.ftlh", report("空き農地を貸し出す"))).contains("⇒ 空き農地を貸し出す</p>");
  }

  private Report report(String policy) {
    return new Townhall(folder)
        .table("R6/実績", "KPI番号,実績値,今後の取組方針\n1-1,120,\n1-2,30,\"" + policy + "\"\n2-1,30,")
        .report();
  }

  private static String filled(String template, Report report) {
    return BuiltInTemplates.fill(
        TemplateSet.STANDARD, template, Map.of("report", report, "edition", "final"));
  }
}
