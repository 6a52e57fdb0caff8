package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.RevisionComparison;

/**
 * Nothing that a person may type keeps a report from being issued in the looks that ship: no number
 * of KPIs, no 記号, 名称, 単位, figure or text. A few plans in each pass; in the slow one every number of
 * KPIs, sign, rating and unit, and with {@code -Dsweep.every=1} each in every combination.
 */
class AnyPlanIsPrintedTest {
  /** Of a row of signs, in characters; how it ends in its last line depends on it. */
  private static final List<Integer> LENGTHS = List.of(11, 23, 30, 41, 64, 90, 120);

  /** Of the combinations that differ little, one of so many is tried. */
  private static final int EVERY = Integer.getInteger("sweep.every", 7);

  @TempDir private Path folder;

  @Test
  void a_project_whose_kpis_fill_a_page() {
    assertIsPrinted(new TownPlan(1, 1, 13));
  }

  @Test
  void ratings_that_are_words_and_units_that_are_long() {
    assertIsPrinted(withRatings("達成に向け一部進展"));
    assertIsPrinted(withUnit("トン-CO2換算/人・年"));
  }

  @Test
  void rows_of_one_sign() {
    assertIsPrintedAndQuoted(withRowsOf("…"));
  }

  @Test
  void the_mark_of_a_sample_that_has_no_room_in_its_line() {
    assertIsPrinted(withNamesOf(38));
  }

  @ParameterizedTest
  @MethodSource
  @Tag("slow")
  void every_size(int kpis, int projects) {
    assertIsPrinted(new TownPlan(1, projects, kpis));
  }

  static Stream<Arguments> every_size() {
    return IntStream.rangeClosed(1, 60)
        .boxed()
        .flatMap(
            kpis ->
                IntStream.rangeClosed(1, Math.min(kpis, 3))
                    .filter(projects -> (kpis + projects) % EVERY == 0)
                    .mapToObj(projects -> Arguments.of(kpis, projects)));
  }

  @ParameterizedTest
  @MethodSource
  @Tag("slow")
  void every_rating(String symbol) {
    assertIsPrintedAndQuoted(withRatings(symbol));
  }

  static Stream<String> every_rating() {
    String word = "目標を大きく上回って達成できた見込みである";
    return Stream.concat(
        Stream.of("A-1", "達成に向け一部進展", "80%以上100%未満", "PartiallyAchieved", "★★★★★★★★★★"),
        IntStream.rangeClosed(1, 20).mapToObj(length -> word.substring(0, length)));
  }

  @ParameterizedTest
  @MethodSource
  @Tag("slow")
  void every_unit(String unit) {
    assertIsPrintedAndQuoted(withUnit(unit));
  }

  static Stream<String> every_unit() {
    return Stream.of(
        "%",
        "ポイント",
        "トン-CO2換算/人・年",
        "人／10万人・年度",
        "kWh/m2・year",
        "千トンシーオーツー換算一人当たり年間",
        "施設利用者（延べ人数）千人",
        "kilogramsOfCarbonDioxideEquivalents",
        "x".repeat(60),
        "―".repeat(12));
  }

  @ParameterizedTest
  @MethodSource
  @Tag("slow")
  void every_row_of_one_sign(String sign) {
    assertIsPrintedAndQuoted(withRowsOf(sign));
  }

  static Stream<String> every_row_of_one_sign() {
    return "…‥―─━ー－-～・=＝_＿*＊※#■→△/／.．，。、!！？%％０0１1①ＡA々￥№）〉○𠮷"
        .codePoints()
        .mapToObj(Character::toString);
  }

  @ParameterizedTest
  @MethodSource
  @Tag("slow")
  void names_of_every_length(int length) {
    assertIsPrinted(withNamesOf(length));
  }

  static IntStream names_of_every_length() {
    return IntStream.concat(
        IntStream.iterate(1, length -> length < 90, length -> length + 2 * EVERY),
        IntStream.of(150, 300));
  }

  private static TownPlan withRatings(String symbol) {
    return new TownPlan(1, 2, 8) {
      @Override
      String symbol(int band) {
        return List.of("", "未", "非").get(band) + symbol;
      }

      @Override
      String label(int band) {
        return symbol(band);
      }
    };
  }

  private static TownPlan withUnit(String unit) {
    return new TownPlan(1, 2, 10) {
      private final List<String> figures =
          List.of("98", "1234567890", "123456789012", "0.123456789012", "△1234567.89");

      @Override
      String unit(int kpi) {
        return unit;
      }

      @Override
      String actual(int kpi) {
        return figures.get(kpi % figures.size());
      }

      @Override
      String target(int kpi) {
        return kpi % 3 == 0 ? "100" : actual(kpi);
      }

      @Override
      String baseline(int kpi) {
        return actual(kpi + 1);
      }
    };
  }

  private static TownPlan withRowsOf(String sign) {
    return new TownPlan(1, 2, LENGTHS.size()) {
      private String row(int number) {
        return sign.repeat(LENGTHS.get(number % LENGTHS.size()));
      }

      @Override
      String name(String kind, int number) {
        return kind + number + row(number);
      }

      @Override
      String said(String plain) {
        return plain + row(plain.length()) + "と" + plain;
      }

      @Override
      String policy(int kpi) {
        return kpi % 2 == 0 ? row(kpi) : super.policy(kpi) + row(kpi);
      }

      @Override
      String example(int kpi) {
        return row(kpi);
      }

      @Override
      String note(int kpi) {
        return row(kpi);
      }
    };
  }

  private static TownPlan withNamesOf(int length) {
    return new TownPlan(1, 2, 6) {
      @Override
      String name(String kind, int number) {
        return fill("電子申請（オンライン手続）の利用率・県民の満足度について", length) + number;
      }

      @Override
      String status(int kpi) {
        return kpi % 2 == 0 ? "暫定" : "";
      }

      @Override
      String source(int kpi) {
        return "見本";
      }
    };
  }

  private void assertIsPrinted(TownPlan plan) {
    assertIsPrinted(plan.report(folder));
  }

  private static void assertIsPrinted(Report report) {
    for (String look : PrintedReport.LOOKS) {
      assertThat(PrintedReport.faults(PrintedReport.render(report, look))).as(look).isEmpty();
    }
  }

  /** In the 新旧対照表 too, which quotes it. */
  private void assertIsPrintedAndQuoted(TownPlan plan) {
    Report report = plan.report(folder);
    Changes changes = RevisionComparison.between(report, report, plan.said("訂正した。"), List.of());

    assertIsPrinted(report);
    assertThat(PrintedReport.faults(PrintedReport.render(report, changes))).isEmpty();
  }
}
