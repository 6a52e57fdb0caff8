package org.torimatome.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.grid.CellContent.NumberStyle;
import org.torimatome.kpi.Figures;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Language;

class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          typed            | unit   | number
          11354            | 時間   | 11354
          １１３５４       | 時間   | 11354
          11,354           | 時間   | 11354
          １１，３５４     | 時間   | 11354
          11、354          | 時間   | 11354
          11､354           | 時間   | 11354
          1,234,567.8      | -      | 1234567.8
          1 6 ,3 7 7       | 件     | 16377
          1 6 377,000      | 件     | -
          1 6,377          | 件     | 16377
          16, 377          | 件     | 16377
          16 ,377          | 件     | 16377
          1　6             | 件     | 16
          120 130          | 件     | -
          12 3             | 件     | -
          1.5 2            | 件     | -
          12,34            | 件     | -
          1234,567         | 件     | -
          0,123            | 件     | -
          1,234、567       | 件     | -
          1,,234           | 件     | -
          1'234            | 件     | -
          △5              | 件     | -5
          ▲5              | 件     | -5
          △ 5             | 件     | -5
          -5               | 件     | -5
          －5              | 件     | -5
          −5               | 件     | -5
          –5               | 件     | -5
          (5)              | 件     | -5
          （5）            | 件     | -5
          （5件）          | 件     | -5
          (5)%             | %      | -5
          （1,234.5）      | 件     | -1234.5
          +5               | 件     | 5
          (△5)            | 件     | -
          △△5            | 件     | -
          ー5              | 件     | -
          ｰ5               | 件     | -
          —5               | 件     | -
          ―5               | 件     | -
          ‐5               | 件     | -
          ‑5               | 件     | -
          ─5               | 件     | -
          ～5              | 件     | -
          69.8%            | %      | 69.8
          ６９．８％       | %      | 69.8
          69.8             | %      | 69.8
          69.8 ％          | ％     | 69.8
          69.8パーセント   | %      | 69.8
          69.8㌫           | %      | 69.8
          69.8%            | パーセント | 69.8
          69.8パーセント   | 件     | -
          69.8%            | 件     | -
          0.698            | %      | 0.698
          8件              | 件     | 8
          8 件             | 件     | 8
          8人              | 件     | -
          50㎡             | ㎡     | 50
          50m2             | ㎡     | 50
          50㎡             | m2     | 50
          50               | m2     | 50
          5kg              | g      | -
          3日本            | 本     | -
          110人            | 10人   | -
          15.5万人         | 万人   | 15.5
          15.5万人         | 人     | 155000
          155,000人        | 万人   | 15.5
          15.5万           | 人     | 155000
          15.5万           | 万人   | -
          1.2万            | 件     | 12000
          1.2 万件         | 件     | 12000
          3.2億円          | 円     | 320000000
          3.2億円          | 億円   | 3.2
          3.2億円          | 百万円 | 320
          1億2,000万       | 円     | 120000000
          1億2,000万円     | 円     | 120000000
          1億2000万円      | 千円   | 120000
          1億2,000万円     | 万円   | 12000
          1億2,000万5,000円 | 円    | 120005000
          3万5,000人       | 人     | 35000
          120万円          | 千円   | 1200
          120円            | 千円   | 0.12
          120千円          | 千円   | 120
          120千円          | 円     | -
          3百万円          | 千円   | -
          3千人            | 人     | -
          1.2千            | 件     | -
          3万5             | 人     | -
          1億2000          | 円     | -
          1.2億3,000万     | 円     | -
          1億20,000万      | 円     | -
          万               | 件     | -
          5億万            | 円     | -
          7割              | %      | -
          1,000以上        | 件     | -
          延べ120          | 人     | -
          延べ120人        | 人     | -
          120人（見込み）  | 人     | -
          120※            | 人     | -
          1・5             | %      | -
          1.2.3            | %      | -
          5.               | %      | -
          .5               | %      | -
          120/130          | 件     | -
          120～130         | 件     | -
          120、130人       | 人     | 120130
          十二             | 件     | -
          二〇             | 件     | -
          ⑤               | 件     | -
          5²               | 件     | -
          ½                | 件     | -
          ٣                | 件     | -
          1.2E+05          | 件     | -
          0x10             | 件     | -
          NaN              | 件     | -
          令和4            | 件     | -
          """,
      useHeadersInDisplayName = true)
  void reads_a_number_right_or_refuses_it(String typed, String unit, String number) {
    ParseResult<Quantity> reading = new NumberReader(unit.equals("-") ? "" : unit).read(typed);

    assertThat(amount(reading)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,           number, qualifier
          約120,           120,    約
          約 120人,        120,    約
          概ね120人,       120,    概ね
          120程度,         120,    程度
          120人程度,       120,    程度
          約1.2万人,       12000,  約
          約120人程度,     120,    約・程度
          120,             120,    ''
          """,
      useHeadersInDisplayName = true)
  void keeps_what_qualifies_a_number(String typed, String number, String qualifier) {
    ParseResult<Quantity> reading = new NumberReader("人").read(typed);

    assertThat(amount(reading)).isEqualTo(number);
    assertThat(reading.<String>fold(v -> v.value().qualifier(), m -> "?", r -> "?"))
        .isEqualTo(qualifier);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "-",
        "－",
        "ー",
        "―",
        "—",
        "–",
        "‐",
        "−",
        "─",
        "ｰ",
        "…",
        "……",
        "未集計",
        "集計中",
        "調査中",
        "調整中",
        "算出中",
        "未公表",
        "未確定",
        "未定",
        "未測定",
        "把握不可",
        "不明",
        "記載なし",
        "n/a",
        "N/A",
        "Ｎ／Ａ",
        "***",
        "＊＊＊",
        " 集 計 中 ",
        "未集計（7月確定）",
        "集計中【R5.6】",
        "―（国の公表待ち）"
      })
  void knows_the_marks_of_what_is_not_known(String typed) {
    ParseResult<Quantity> reading = new NumberReader("件").read(typed);

    assertThat(reading.<String>fold(v -> "value", m -> m.reason(), r -> "refused"))
        .isEqualTo(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--",
        "なし",
        "対象外",
        "R5.6公表予定",
        "集計中です",
        "**",
        "?",
        "x",
        "○",
        "－（5）",
        "未集計（120）",
        "（集計中）"
      })
  void takes_nothing_else_for_not_known(String typed) {
    assertThat(amount(new NumberReader("件").read(typed))).isEqualTo("-");
  }

  @Test
  void excel_cells_count_by_what_they_hold() {
    NumberReader percent = new NumberReader("%");
    NumberReader count = new NumberReader("件");

    assertThat(amount(percent.read(number("0.698", NumberStyle.PERCENT)))).isEqualTo("69.8");
    assertThat(amount(percent.read(number("69.8", NumberStyle.PLAIN)))).isEqualTo("69.8");
    assertThat(amount(count.read(number("1.2E+5", NumberStyle.PLAIN)))).isEqualTo("120000");
    assertThat(refusal(count.read(number("0.698", NumberStyle.PERCENT))))
        .isEqualTo(ProblemCode.PERCENT_FORMAT);
    assertThat(refusal(count.read(new CellContent.Date(LocalDateTime.of(2023, 4, 1, 0, 0)))))
        .isEqualTo(ProblemCode.DATE_FOR_NUMBER);
    assertThat(refusal(count.read(new CellContent.Time(new BigDecimal("1.5")))))
        .isEqualTo(ProblemCode.DATE_FOR_NUMBER);
    assertThat(refusal(count.read(new CellContent.Logical(true))))
        .isEqualTo(ProblemCode.NUMBER_UNREADABLE);
  }

  @Test
  void a_long_text_is_no_number_and_found_so_at_once() {
    String text = "～5".repeat(16_000) + "件";

    assertThat(amount(new NumberReader("件").read(text))).isEqualTo("-");
    assertThat(
            new TargetReader("件", Optional.empty())
                .read(text)
                .<Boolean>fold(stated -> false, missing -> false, refused -> true))
        .isTrue();
  }

  @Test
  void says_how_a_negative_number_is_typed() {
    ParseResult<Quantity> reading = new NumberReader("件").read("ー5");

    assertThat(reading.<String>fold(v -> "", m -> "", r -> r.expected().in(Language.JA)))
        .isEqualTo("負の数は △5 または -5 の形、数値（単位は件、例 1,234）");
  }

  @Test
  void reads_every_printed_form_back_to_the_same_number() {
    Random random = new Random(20230401);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(5));
      String printed = Figures.group(number);
      for (String form :
          List.of(
              printed,
              wide(printed),
              number.toPlainString(),
              printed.replace('△', '▲'),
              printed.replace("△", "−"),
              printed.replace(',', '、'),
              printed.replace(",", ", "),
              printed + "件",
              "約" + printed + " 件程度",
              number.signum() < 0 ? "（" + printed.substring(1) + "）" : printed)) {
        assertThat(amount(new NumberReader("件").read(form)))
            .as(form)
            .isEqualTo(number.toPlainString());
      }
    }
  }

  @Test
  void counts_exactly_in_man_and_oku() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      int oku = random.nextInt(1, 10_000);
      int man = random.nextInt(1, 10_000);
      int rest = random.nextInt(100, 10_000);
      BigDecimal number = BigDecimal.valueOf(oku * 100_000_000L + man * 10_000L + rest);

      assertThat(amount(new NumberReader("円").read(oku + "億" + man + "万" + rest + "円")))
          .isEqualTo(number.toPlainString());
      assertThat(amount(new NumberReader("千円").read(oku + "億" + man + "万" + rest + "円")))
          .isEqualTo(number.movePointLeft(3).stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void no_changed_character_changes_a_number_in_silence() {
    String typed = "1,234.5";
    for (char other = 1; other < 0x3100; other++) {
      for (int at = 0; at <= typed.length(); at++) {
        String inserted = typed.substring(0, at) + other + typed.substring(at);
        String read = amount(new NumberReader("件").read(inserted));
        boolean isDigit = (other >= '0' && other <= '9') || (other >= '０' && other <= '９');
        boolean counts = "△▲−–-－万億".indexOf(other) >= 0;
        if (!isDigit && !counts && !read.equals("-")) {
          assertThat(read).as(inserted).isEqualTo("1234.5");
        }
      }
    }
  }

  static String wide(String narrow) {
    StringBuilder wide = new StringBuilder();
    narrow.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c - '!' + '！' : c)));
    return wide.toString();
  }

  private static CellContent number(String value, NumberStyle style) {
    return new CellContent.Number(new BigDecimal(value), style);
  }

  /** The number, {@code -} for a refusal. */
  private static String amount(ParseResult<Quantity> reading) {
    return reading.fold(
        value -> value.value().amount().toPlainString(), missing -> "missing", refused -> "-");
  }

  private static ProblemCode refusal(ParseResult<Quantity> reading) {
    return reading.fold(
        value -> {
          throw new AssertionError(value);
        },
        missing -> {
          throw new AssertionError(missing);
        },
        ParseResult.Refused::code);
  }
}
