package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;

/** In the drawing of how a KPI went no line runs through a figure, whatever their signs. */
class HistoryFiguresTest {
  private static final double TYPE = 8 * 4 / 3.0;
  private static final Pattern CHART =
      Pattern.compile("(?s)<svg[^>]*class=\"chart history\".*?</svg>");
  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\"([^>]*)>([^<]+)</text>");
  private static final Pattern LINE =
      Pattern.compile(
          "<line x1=\"([0-9.]+)\" y1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y2=\"[0-9.]+\"[^>]*stroke-width=\"1(?:.6)?\"");

  /** Actual and target. */
  private static final List<int[]> RESULTS =
      List.of(
          new int[] {-8, -10},
          new int[] {-38, -40},
          new int[] {-27, -20},
          new int[] {-100, -99},
          new int[] {-20, -20},
          new int[] {5, -10},
          new int[] {-5, 10},
          new int[] {0, -10},
          new int[] {-10, 0},
          new int[] {-1, -100},
          new int[] {100, 99},
          new int[] {99, 100},
          new int[] {10, 0},
          new int[] {1, 100},
          new int[] {100, 1},
          new int[] {-100, -1});

  @TempDir private Path folder;

  @Test
  void no_line_runs_through_a_figure() {
    for (String chart : charts()) {
      List<MatchResult> lines = LINE.matcher(chart).results().toList();
      TEXT.matcher(chart)
          .results()
          .forEach(text -> assertThat(lines).as(chart).noneMatch(line -> runsThrough(line, text)));
    }
  }

  @Test
  void the_target_is_named_at_its_line() {
    for (String chart : charts()) {
      MatchResult name =
          TEXT.matcher(chart)
              .results()
              .filter(text -> text.group(4).startsWith("目標"))
              .findFirst()
              .orElseThrow();
      double line = number(LINE.matcher(chart).results().findFirst().orElseThrow(), 2);

      assertThat(number(name, 2) - TYPE * 0.36).as(chart).isBetween(line - TYPE, line + TYPE);
    }
  }

  private static boolean runsThrough(MatchResult line, MatchResult text) {
    double y = number(line, 2);
    double length = text.group(4).length() * TYPE * 0.7;
    double from = number(text, 1) - (text.group(3).contains("middle") ? length / 2 : 0);
    return y > number(text, 2) - TYPE * 0.75
        && y < number(text, 2)
        && number(line, 1) < from + length
        && number(line, 3) > from;
  }

  private static double number(MatchResult found, int group) {
    return Double.parseDouble(found.group(group));
  }

  private List<String> charts() {
    String page =
        BuiltInTemplates.fill(
            TemplateSet.STANDARD,
            "report.pdf.ftlh",
            Map.of(
                "report",
                new Townhall(folder)
                    .table("plan/KPI", "KPI番号,プロジェクト番号,指標名,単位,性質\n" + rows("1-%d,1,増減,人,時点"))
                    .table("plan/目標値", "KPI番号,期間,目標値\n" + rows("1-%d,R6,%3$d"))
                    .table("R6/実績", "KPI番号,実績値\n" + rows("1-%d,%2$d"))
                    .report(),
                "edition",
                "final"));
    List<String> charts = CHART.matcher(page).results().map(MatchResult::group).toList();
    assertThat(charts).hasSize(RESULTS.size());
    return charts;
  }

  private static String rows(String form) {
    return IntStream.range(0, RESULTS.size())
        .mapToObj(at -> form.formatted(at + 1, RESULTS.get(at)[0], RESULTS.get(at)[1]))
        .collect(Collectors.joining("\n"));
  }
}
