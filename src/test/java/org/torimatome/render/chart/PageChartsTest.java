package org.torimatome.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.torimatome.render.PageSources;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.report.KpiLine;
import org.torimatome.report.SampleReports;
import org.torimatome.report.TrendPoint;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The drawings of the standard page say what they are drawn from. */
class PageChartsTest {

  @Test
  void the_history_of_each_KPI_holds_its_figures_and_no_others() {
    List<Chart> charts = charts();
    assertThat(charts).hasSizeGreaterThan(20);
    for (KpiLine kpi : SampleReports.of("R4").results().kpis()) {
      List<BigDecimal> known =
          Stream.concat(
                  Stream.of(kpi.arithmetic().baseline(), kpi.verdict().outlook().number()),
                  kpi.trend().stream().flatMap(point -> Stream.of(point.value(), point.target())))
              .filter(Objects::nonNull)
              .map(BigDecimal::stripTrailingZeros)
              .toList();

      List<BigDecimal> drawn =
          charts.stream()
              .filter(chart -> chart.caption().alt().startsWith(kpi.name() + "の推移："))
              .flatMap(chart -> chart.series().stream())
              .flatMap(series -> series.values().values().stream())
              .filter(value -> !value.isEmpty())
              .map(value -> new BigDecimal(value).stripTrailingZeros())
              .toList();

      assertThat(known).as(kpi.name()).containsAll(drawn);
      TrendPoint now = kpi.trend().get(kpi.trend().size() - 1);
      if (now.value() != null) {
        assertThat(drawn).as(kpi.name()).contains(now.value().stripTrailingZeros());
      }
    }
  }

  @Test
  void no_figure_can_lie_over_another_as_each_has_a_place_of_its_own() {
    assertThat(histories())
        .allSatisfy(
            chart ->
                assertThat(chart.series().get(0).categories().orElseThrow().values())
                    .as(chart.caption().alt())
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                        place ->
                            assertThat(chart.series().stream().filter(each -> has(each, place)))
                                .hasSizeLessThanOrEqualTo(1)));
  }

  private static boolean has(Series series, String place) {
    int at = series.categories().orElseThrow().values().indexOf(place);
    return !series.values().values().get(at).isEmpty();
  }

  @Test
  void a_year_without_a_result_says_why_below_its_name() {
    int looked = 0;
    for (KpiLine kpi : SampleReports.of("R4").results().kpis()) {
      TrendPoint now = kpi.trend().get(kpi.trend().size() - 1);
      if (now.value() == null) {
        looked++;
        assertThat(histories())
            .filteredOn(chart -> chart.caption().alt().startsWith(kpi.name() + "の推移："))
            .allSatisfy(
                chart -> {
                  String place = now.period().table() + "\n" + kpi.result().status();
                  assertThat(chart.series().get(0).categories().orElseThrow().values())
                      .contains(place);
                  assertThat(has(chart.series().get(0), place)).isFalse();
                });
      }
    }
    assertThat(looked).isPositive();
  }

  @Test
  void the_target_of_this_year_stands_by_its_own_name() {
    assertThat(histories())
        .filteredOn(chart -> chart.series().size() > 1)
        .hasSizeGreaterThan(20)
        .allSatisfy(chart -> assertThat(has(chart.series().get(1), "目標")).isTrue());
  }

  private static List<Chart> histories() {
    return charts().stream().filter(chart -> chart.caption().alt().contains("の推移：")).toList();
  }

  private static List<Chart> charts() {
    NodeList drawings = PageParser.parse(PageSources.ofDocument("R4")).getElementsByTagName("svg");
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < drawings.getLength(); i++) {
      PageChart.in((Element) drawings.item(i), "", element -> TextPlace.UNKNOWN)
          .ifPresent(charts::add);
    }
    return charts;
  }
}
