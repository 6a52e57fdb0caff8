package org.torimatome.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.Town;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Language;

/** A plan of any length is told, and not read for hours. */
class PlanLimitTest {

  private static final String KPIS = "KPI番号,プロジェクト番号,指標名,単位,性質\n";
  private static final String CYCLES = "期間,名称,評価時期\n";

  @TempDir Path root;

  @Test
  void one_row_too_many_of_cycles_is_told_with_what_to_do() {
    Town town = Town.planned(root).with("plan/評価サイクル.csv", CYCLES + months(201));

    assertThat(passed(town)).containsExactly("plan/評価サイクル.csv 評価サイクルの行数が上限を超えています 評価サイクルの行数は200まで");
    assertThat(town.read().plan()).isEmpty();
  }

  @Test
  void files_of_one_table_are_counted_together() {
    Town town =
        Town.planned(root)
            .with("plan/KPI.csv", KPIS + kpis(1, 1_000))
            .with("plan/KPI続き.csv", KPIS + kpis(1_001, 2_001));

    assertThat(passed(town)).containsExactly("plan/KPI続き.csv KPIの行数が上限を超えています KPIの行数は2,000まで");
  }

  @Test
  void as_many_as_are_allowed_are_read() {
    Town town = Town.planned(root).with("plan/KPI.csv", KPIS + kpis(1, 2_000));

    assertThat(passed(town)).isEmpty();
  }

  private static String kpis(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj("9-%d,1,申請件数,件,累計\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String months(int count) {
    return IntStream.range(0, count)
        .mapToObj(month -> "R%1$d.%2$d,月次,R%1$d.%2$d\n".formatted(3 + month / 12, 1 + month % 12))
        .collect(Collectors.joining());
  }

  private static List<String> passed(Town town) {
    return town.read().problems().stream()
        .filter(problem -> problem.code() == ProblemCode.PLAN_LIMIT)
        .map(PlanLimitTest::line)
        .toList();
  }

  private static String line(Problem problem) {
    return "%s %s %s"
        .formatted(
            problem.at(), problem.found().in(Language.JA), problem.expected().in(Language.JA));
  }
}
