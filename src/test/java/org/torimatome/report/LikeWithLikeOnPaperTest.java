package org.torimatome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of the sample's reports offer a page; 1-1 and 5-1 are 単年度, 1-2 累計, 2-1 率. */
class LikeWithLikeOnPaperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          cycle | kpi | previous | before | kind       | since    | difference
          R4    | 1-1 |          | ◎      | UNCHANGED  | R3       | ＋4,934時間
          R4    | 1-2 | 1,874件  | △      | UNCHANGED  | R4上半期 | ＋1,010件
          R4    | 2-1 | 51.8%    | ○      | DECLINED   | R4上半期 | ＋18.0ポイント
          R4    | 5-1 |          | ◎      | UNCHANGED  | R3       | ＋43,874件
          R4    | 1-3 |          | ○      | IMPROVED   | R3       | －424万枚
          R4H1  | 5-1 |          | ◎      | UNCHANGED  |          |
          R4H1  | 1-2 | 968件    | △      | UNCHANGED  | R3       | ＋906件
          R3    | 1-1 |          |        |            |          |
          """)
  void ratings_are_compared_with_the_previous_cycle_and_figures_with_their_like(
      String cycle,
      String kpi,
      String previous,
      String before,
      String kind,
      String since,
      String difference) {
    KpiLine.Result result = line(cycle, kpi).result();

    assertThat(result.previousActual()).isEqualTo(orEmpty(previous));
    assertThat(result.previousSymbol()).isEqualTo(orEmpty(before));
    assertThat(result.change().kind()).isEqualTo(orEmpty(kind));
    assertThat(result.difference().period()).isEqualTo(orEmpty(since));
    assertThat(result.difference().text()).isEqualTo(orEmpty(difference));
  }

  @Test
  void a_chart_is_told_which_figures_count_part_of_a_year() {
    assertThat(line("R4", "5-1").trend())
        .extracting(TrendPoint::figure, TrendPoint::partial)
        .map(Object::toString)
        .containsExactly("(\"186,452\", false)", "(\"109,870\", true)", "(\"230,326\", false)");
    assertThat(line("R4", "1-2").trend()).extracting(TrendPoint::partial).containsOnly(false);
  }

  @Test
  void a_chart_has_figures_without_their_unit() {
    KpiLine kpi = line("R4", "2-1");

    assertThat(
            List.of(
                kpi.goal().baselineFigure(),
                kpi.goal().targetFigure(),
                kpi.result().figure(),
                kpi.verdict().outlook().figure()))
        .containsExactly("27.4", "90～100", "69.8", "91.0");
    assertThat(kpi.verdict().outlook().number()).isEqualByComparingTo("91");
  }

  @Test
  void a_judging_is_proved_in_one_line_and_its_cell_stands_apart() {
    assertThat(line("R4", "1-1").evidence().line()).isEqualTo("11,354 ÷ 10,000 = 113.54 % → ◎");
    assertThat(line("R4", "1-1").evidence().cell()).isEqualTo("C6");
    assertThat(line("R4", "2-3").evidence().line()).isEqualTo("実績が未集計（集計中）");
  }

  private static KpiLine line(String cycle, String code) {
    return SampleReports.of(cycle).results().kpis().stream()
        .filter(kpi -> kpi.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
