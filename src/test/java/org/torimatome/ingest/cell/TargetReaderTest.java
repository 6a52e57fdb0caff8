package org.torimatome.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.grid.CellContent.NumberStyle;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target.Stated;

class TargetReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          typed            | unit | bounds            | text
          10,000           | 時間 | 10000             | 10,000
          １０，０００時間 | 時間 | 10000             | 10,000
          10000            | 時間 | 10000             | 10,000
          20.0             | %    | 20                | 20.0
          △5              | %    | -5                | △5
          約100            | 件   | 100               | 約100
          100件程度        | 件   | 100               | 100程度
          90～100          | %    | 90..100           | 90～100
          90～100%         | %    | 90..100           | 90～100
          90%～100%        | %    | 90..100           | 90～100
          90〜100%         | %    | 90..100           | 90～100
          90~100           | %    | 90..100           | 90～100
          90-100           | %    | 90..100           | 90～100
          90－100          | %    | 90..100           | 90～100
          90–100           | %    | 90..100           | 90～100
          90 ～ 100        | %    | 90..100           | 90～100
          -5-5             | %    | -5..5             | △5～5
          △10～△5        | %    | -10..-5           | △10～△5
          1,000～2,000     | 件   | 1000..2000        | 1,000～2,000
          1万～2万         | 件   | 10000..20000      | 10,000～20,000
          40%以上60%以下   | %    | 40..60            | 40～60
          40以上～60以下   | %    | 40..60            | 40～60
          40%以上、60%以内 | %    | 40..60            | 40～60
          90%以上          | %    | 90..              | 90以上
          90以上           | %    | 90..              | 90以上
          10件以下         | 件   | ..10              | 10以下
          10件以内         | 件   | ..10              | 10以下
          全て             | %    | 100               | 100
          全て             | 校   | words             | 全て
          増加             | 件   | words             | 増加
          報告書の公表     | -    | words             | 報告書の公表
          1～2万           | 件   | refused           | ''
          100～90          | %    | refused           | ''
          90～             | %    | refused           | ''
          ～100            | %    | refused           | ''
          90ー100          | %    | refused           | ''
          90%超            | %    | refused           | ''
          100%未満         | %    | refused           | ''
          15人削減         | 人   | refused           | ''
          R3以上           | 件   | refused           | ''
          90%～100件       | %    | refused           | ''
          １～２～３       | 件   | refused           | ''
          十二件           | 件   | refused           | ''
          ②               | 件   | refused           | ''
          ―                | 件   | missing           | ''
          未公表           | 件   | missing           | ''
          """,
      useHeadersInDisplayName = true)
  void reads_targets_ranges_and_words(String typed, String unit, String bounds, String text) {
    ParseResult<Stated> reading = new TargetReader(unit, Optional.of(Nature.RATE)).read(typed);

    assertThat(bounds(reading)).isEqualTo(bounds);
    assertThat(text(reading)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"15人削減", "2か所で開始", "3"})
  void every_target_of_a_qualitative_kpi_is_words(String typed) {
    TargetReader reader = new TargetReader("", Optional.of(Nature.QUALITATIVE));

    assertThat(bounds(reader.read(typed))).isEqualTo("words");
    assertThat(text(reader.read(typed))).isEqualTo(typed);
    assertThat(bounds(reader.read(new CellContent.Number(BigDecimal.TEN, NumberStyle.PLAIN))))
        .isEqualTo("words");
  }

  @Test
  void a_percent_format_is_percent_only_where_the_unit_is() {
    CellContent ninety = new CellContent.Number(new BigDecimal("0.9"), NumberStyle.PERCENT);

    assertThat(bounds(new TargetReader("%", Optional.empty()).read(ninety))).isEqualTo("90");
    assertThat(bounds(new TargetReader("件", Optional.empty()).read(ninety))).isEqualTo("refused");
  }

  @Test
  void reads_every_printed_target_back() {
    Random random = new Random(7);
    TargetReader reader = new TargetReader("件", Optional.empty());
    for (int i = 0; i < 2_000; i++) {
      long low = random.nextLong(-1_000_000, 1_000_000);
      long high = low + random.nextLong(1, 1_000_000);
      for (String typed :
          new String[] {low + "～" + high, low + "件以上", high + "件以下", String.valueOf(low)}) {
        ParseResult<Stated> first = reader.read(typed);

        assertThat(bounds(first)).as(typed).isNotIn("refused", "words");
        assertThat(bounds(reader.read(text(first)))).isEqualTo(bounds(first));
      }
    }
  }

  private static String bounds(ParseResult<Stated> reading) {
    return reading.fold(
        stated ->
            stated
                .value()
                .value()
                .fold(
                    point -> point.value().toPlainString(),
                    range ->
                        range.low().map(BigDecimal::toPlainString).orElse("")
                            + ".."
                            + range.high().map(BigDecimal::toPlainString).orElse(""),
                    words -> "words"),
        missing -> "missing",
        refused -> "refused");
  }

  private static String text(ParseResult<Stated> reading) {
    return reading.fold(stated -> stated.value().text(), missing -> "", refused -> "");
  }
}
