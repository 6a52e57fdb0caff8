package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.evaluate;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.torimatome.evaluation.figure.RatePrinter;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.TargetFill;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rounding;
import org.torimatome.text.Language;

/** What holds for any scheme and any value: seeded, so that a failure comes again. */
@Tag("slow")
class EvaluatorPropertyTest {

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "△1",
          "0.1",
          "△0.1",
          "3",
          "7",
          "99.999999999",
          "100",
          "100.000000001",
          "△3703",
          "△2000",
          "0.000000000000000000000000000001",
          "△0.000000000000000000000000000001",
          "1000000000000000000000000000000",
          "△1000000000000000000000000000000",
          "80",
          "79.96");

  private final Random random = new Random(20230428);

  @Test
  void a_printed_rate_never_contradicts_its_band() {
    for (int round = 0; round < 2_000; round++) {
      List<Rational> bounds = bounds();
      RatingScheme scheme = scheme("乱数", settings() + bands(bounds));
      Rational value = near(pick(bounds));

      String printed = new RatePrinter(scheme).rate(value).text();

      assertThat(bandOf(scheme, parsed(printed)))
          .as("%s printed %s in %s", value, printed, scheme)
          .isEqualTo(bandOf(scheme, value));
    }
  }

  @Test
  void a_value_at_a_bound_falls_as_the_bound_says() {
    for (int round = 0; round < 100; round++) {
      int bound = random.nextInt(300) - 100;
      String text = bound < 0 ? "△" + -bound : "" + bound;
      String actual = text;

      assertThat(symbol("以上", text, actual)).isEqualTo("A");
      assertThat(symbol("超", text, actual)).isEqualTo("B");
      assertThat(symbol("以下", text, actual)).isEqualTo("A");
      assertThat(symbol("未満", text, actual)).isEqualTo("B");
    }
  }

  @Test
  void scaling_the_unit_changes_no_ratio() {
    RatingScheme ratio =
        scheme("比率", "1 ◎ 達成 ○ 達成率 100以上\n2 ○ 概ね 達成率 80以上\n3 △ 改善 基準差率 0超\n4 × 悪化 達成率");
    for (int round = 0; round < 500; round++) {
      String method = pick(List.of("対目標比", "減少対目標比", "減少超過比", "進捗率", "達成可否"));
      String direction = pick(List.of(Direction.values())).label();
      BigDecimal target = decimal();
      BigDecimal actual = decimal();
      BigDecimal baseline = decimal();
      BigDecimal factor =
          pick(List.of("1000", "0.001", "3", "0.0000001")).transform(BigDecimal::new);

      KpiEvaluation plain = judged(method, direction, baseline, target, actual, ratio);
      KpiEvaluation scaled =
          judged(
              method,
              direction,
              baseline.multiply(factor),
              target.multiply(factor),
              actual.multiply(factor),
              ratio);

      assertThat(scaled.rates()).isEqualTo(plain.rates());
      assertThat(scaled.band()).isEqualTo(plain.band());
    }
  }

  @Test
  void what_is_called_achieved_has_met_its_target_and_what_is_not_has_missed_it() {
    RatingScheme scheme = scheme("達成", "1 ◎ 達成 ○ 達成率 100以上\n2 × 未達 達成率 100未満");
    int rated = 0;
    for (int round = 0; round < 4_000; round++) {
      Direction direction = pick(List.of(Direction.values()));
      boolean isLessBetter = direction == Direction.DECREASE;
      String method =
          pick(
              isLessBetter
                  ? List.of("減少対目標比", "減少超過比", "進捗率", "前回進捗率", "達成可否")
                  : List.of("対目標比", "進捗率", "前回進捗率", "達成可否"));
      BigDecimal target = decimal();
      BigDecimal actual = decimal();

      KpiEvaluation judged =
          kpi("1")
              .method(method)
              .direction(direction.label())
              .baseline("R2", decimal().toPlainString())
              .actual("R3", decimal().toPlainString())
              .target("R4", target.toPlainString().replace("-", "△"))
              .actual(actual.toPlainString())
              .judge(scheme);

      int beyond = isLessBetter ? target.compareTo(actual) : actual.compareTo(target);
      if (judged.isRated()) {
        rated++;
        assertThat(judged.isAchieved())
            .as("%s %s: %s against %s", method, direction, actual, target)
            .isEqualTo(beyond >= 0);
      } else {
        assertThat(reason(judged)).endsWith("算定不能");
      }
    }
    assertThat(rated).isBetween(2_000, 3_900);
  }

  @Test
  void every_value_is_judged_or_told_why_not() {
    List<RatingScheme> schemes = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (String part : List.of("按分なし", "期待値")) {
        schemes.add(
            scheme(
                measure.label() + part,
                "途中評価: %s\n%s1 A 上 ○ 点1 %s 100以上\n2 B 中 点0 %s 2/3超100未満\n3 C 下 %s\n集約 1 A 全 平均達成率"
                    .formatted(
                        part, settings(), measure.label(), measure.label(), measure.label())));
      }
    }
    for (int round = 0; round < 1_000; round++) {
      RatingScheme scheme = pick(schemes);
      List<KpiCase> kpis = Stream.generate(this::anyKpi).limit(3).toList();

      CycleEvaluation judged = evaluate(only(scheme), scheme.name(), cycle(anyCycle()), kpis);

      assertThat(judged.headline().text()).isNotBlank();
      assertThat(judged.headline().rated() + judged.headline().excluded()).isEqualTo(3);
      for (KpiEvaluation each : judged.kpis()) {
        assertThat(each.isRated() || !reason(each).isBlank()).isTrue();
        assertThat(each.rate().isEmpty()).isEqualTo(each.printedRate().isEmpty());
        assertThat(each.derivation()).isNotEmpty();
        assertThat(each.proof().in(Language.JA)).isNotBlank();
      }
      judged.movement().ifPresent(movement -> assertThat(moved(movement)).hasSize(3));
    }
  }

  private static List<KpiCode> moved(Movement movement) {
    return Stream.of(RatingChange.values())
        .flatMap(change -> movement.counted(change).stream())
        .toList();
  }

  private KpiCase anyKpi() {
    KpiCase given =
        kpi("k" + random.nextInt(1_000_000))
            .nature(random.nextInt(6) == 0 ? "" : pick(List.of(Nature.values())).label())
            .direction(pick(List.of(Direction.values())).label())
            .method(pick(List.of(CalculationMethod.values())).label())
            .fill(pick(List.of(TargetFill.values())).label())
            .baseline(
                random.nextInt(4) == 0 ? null : pick(List.of("H30", "R2", "R4", "R5")),
                random.nextInt(4) == 0 ? null : pick(NUMBERS));
    if (random.nextInt(3) == 0) {
      given.digits(random.nextInt(4));
    }
    for (String when : List.of("R2", "R3", "R4H1", "R4", "R4末", "R5", "R6", "R8")) {
      if (random.nextInt(3) == 0) {
        given.target(when, anyTarget());
      } else if (random.nextInt(6) == 0) {
        given.guide(when, anyTarget());
      }
    }
    for (String when : List.of("R3", "R4H1", "R4Q3", "R4", "R6", "R7")) {
      if (random.nextInt(2) == 0) {
        given.actual(when, pick(NUMBERS));
      }
    }
    return given;
  }

  private String anyTarget() {
    return switch (random.nextInt(8)) {
      case 0 -> "90～100";
      case 1 -> "90以上";
      case 2 -> "23以下";
      case 3 -> "増加";
      case 4 -> "0";
      default -> pick(NUMBERS);
    };
  }

  private String anyCycle() {
    return pick(List.of("R3", "R4H1", "R4Q3", "R4", "R6", "R7"));
  }

  private String settings() {
    return "端数処理: %s\n小数桁数: %d\n率の表示: %s\n"
        .formatted(
            pick(List.of(Rounding.values())).label(), random.nextInt(4), pick(List.of("％", "係数")));
  }

  private List<Rational> bounds() {
    TreeSet<Rational> bounds = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      bounds.add(
          switch (random.nextInt(4)) {
            case 0 -> Rational.of(random.nextInt(1_000), 3);
            case 1 -> Rational.of(random.nextInt(20_000) - 5_000, 100);
            default -> Rational.of(10L * random.nextInt(20));
          });
    }
    return bounds.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private String bands(List<Rational> bounds) {
    StringBuilder bands = new StringBuilder();
    for (int i = 0; i < bounds.size(); i++) {
      bands.append(
          "%d B%d 区分%d 達成率 %s%s\n"
              .formatted(i + 1, i, i, text(bounds.get(i)), pick(List.of("以上", "超"))));
    }
    return bands.append("9 Z 他 達成率").toString();
  }

  private static String text(Rational number) {
    return (number.signum() < 0 ? "△" : "") + number.abs();
  }

  /** At, or a little or much beside. */
  private Rational near(Rational bound) {
    long size = Long.parseLong(pick(List.of("1", "7", "100", "1000", "100000", "1000000000000")));
    return bound.plus(Rational.of(random.nextInt(5) - 2, size));
  }

  /** A second witness: the first band whose lower bound holds. */
  private static String bandOf(RatingScheme scheme, Rational value) {
    return scheme.bands().stream()
        .filter(
            band ->
                band.tests().get(0).lower().stream()
                    .allMatch(
                        bound ->
                            bound.inclusive()
                                ? value.compareTo(bound.value()) >= 0
                                : value.compareTo(bound.value()) > 0))
        .findFirst()
        .orElseThrow()
        .symbol();
  }

  /** What a reader takes a printed rate for, in percent. */
  private static Rational parsed(String printed) {
    Rational number = SchemeText.number(printed.replace("%", "").replace(",", ""));
    return printed.endsWith("%") ? number : number.times(Rational.HUNDRED);
  }

  private static String symbol(String side, String bound, String actual) {
    RatingScheme scheme = scheme("境", "1 A 内 達成率 " + bound + side + "\n2 B 外 達成率");
    return kpi("1").target("R4", "100").actual(actual).judge(scheme).band().orElseThrow().symbol();
  }

  private KpiEvaluation judged(
      String method,
      String direction,
      BigDecimal baseline,
      BigDecimal target,
      BigDecimal actual,
      RatingScheme scheme) {
    return kpi("1")
        .method(method)
        .direction(direction)
        .baseline("R2", baseline.toPlainString())
        .target("R4", target.toPlainString().replace("-", "△"))
        .actual(actual.toPlainString())
        .judge(scheme);
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(3));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String reason(KpiEvaluation judged) {
    return judged.rating().fold(rated -> "", unrated -> unrated.reason().in(Language.JA));
  }
}
