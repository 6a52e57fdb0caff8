package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.torimatome.evaluation.SecondJudge.Row;
import org.torimatome.evaluation.SecondJudge.Span;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;

/** Random KPIs under random schemes, judged twice: seeded, so that a failure comes again. */
class SecondJudgeTest {

  private static final List<String> NUMBERS =
      List.of("0", "100", "80", "79.96", "109.81", "△3703", "△2000", "50", "120", "1.5", "△0.1");

  private final Random random = new Random(20230428);

  @Test
  void rates_measures_and_bands_are_those_of_a_judge_who_knows_only_the_rules() {
    int rated = 0;
    for (int round = 0; round < 4_000; round++) {
      SecondJudge witness = anyone();
      List<Row> rows = rows();

      KpiEvaluation judged = kpi(witness).judge(scheme(rows));

      assertThat(judged.rate()).as("%s", witness).isEqualTo(witness.measure("達成率"));
      assertThat(symbol(judged)).as("%s by %s", witness, rows).isEqualTo(witness.symbol(rows));
      assertThat(measured(judged))
          .as("%s by %s", witness, rows)
          .isEqualTo(witness.symbol(rows).flatMap(s -> measured(witness, rows, s)));
      rated += judged.isRated() ? 1 : 0;
    }
    assertThat(rated).isBetween(1_000, 3_800);
  }

  private SecondJudge anyone() {
    TreeMap<Integer, Span> targets = new TreeMap<>();
    for (int year : List.of(3, 4, 5, 6)) {
      if (random.nextBoolean()) {
        targets.put(year, span());
      }
    }
    return new SecondJudge(
        pick(List.of("", "対目標比", "減少対目標比", "減少超過比", "進捗率", "前回進捗率", "達成可否")),
        pick(List.of("増加", "減少", "維持")),
        pick(List.of("なし", "最終目標", "直線補間", "経過年按分")),
        1 + random.nextInt(2),
        maybe(),
        targets,
        number(),
        maybe());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String symbol : List.of("A", "B", "C", "D")) {
      String measure =
          pick(List.of("達成率", "達成率", "目標差", "基準差", "基準差率", "前回差", "最終目標差", "最終目標比", "目安比"));
      rows.add(new Row(symbol, measure, number(), random.nextBoolean()));
    }
    return rows;
  }

  private static RatingScheme scheme(List<Row> rows) {
    List<String> bands = new ArrayList<>();
    for (Row row : rows) {
      bands.add(
          "%d %s 区分 %s %s%s"
              .formatted(
                  bands.size() + 1,
                  row.symbol(),
                  row.measure(),
                  text(row.lower()),
                  row.inclusive() ? "以上" : "超"));
    }
    return SchemeText.scheme("乱数", "範囲目標: 中央\n" + bands.stream().collect(Collectors.joining("\n")));
  }

  private static KpiCase kpi(SecondJudge of) {
    KpiCase given =
        KpiCase.kpi("1")
            .direction(of.direction())
            .fill(of.fill())
            .baseline(
                "R" + of.baselineYear(), of.baseline().map(SecondJudgeTest::text).orElse(null))
            .actual(text(of.actual()));
    if (!of.method().isEmpty()) {
      given.method(of.method());
    }
    of.previous().ifPresent(value -> given.actual("R3", text(value)));
    of.targets()
        .forEach(
            (year, span) ->
                given.target(
                    "R" + year, text(span.low()) + (span.range() ? "～" + text(span.high()) : "")));
    return given;
  }

  private static Optional<String> symbol(KpiEvaluation judged) {
    return judged.rating().fold(rated -> Optional.of(rated.band().symbol()), u -> Optional.empty());
  }

  private static Optional<Rational> measured(KpiEvaluation judged) {
    return judged.rating().fold(rated -> rated.value(), unrated -> Optional.empty());
  }

  private static Optional<Rational> measured(SecondJudge judge, List<Row> rows, String symbol) {
    return rows.stream()
        .filter(row -> row.symbol().equals(symbol))
        .findFirst()
        .flatMap(row -> judge.measure(row.measure()));
  }

  private Span span() {
    Rational low = number();
    return random.nextInt(4) == 0
        ? new Span(low, low.plus(Rational.of(1 + random.nextInt(20))), true)
        : new Span(low, low, false);
  }

  private Optional<Rational> maybe() {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(number());
  }

  private Rational number() {
    return SchemeText.number(pick(NUMBERS));
  }

  private static String text(Rational number) {
    return (number.signum() < 0 ? "△" : "")
        + number.abs().exactDecimal().orElseThrow().toPlainString();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
