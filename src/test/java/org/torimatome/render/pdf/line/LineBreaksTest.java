package org.torimatome.render.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          why                               → where lines may break
          no mark begins a line             → 実|績、|目|標。|以|上
          a bracket keeps what it holds     → 名|称|「く|ら|し」|（県）|等
          small kana and the long mark      → キャッ|シュ|レ|ス|カー|ド
          iteration marks                   → 人々|の|佐々|木
          a number with its unit            → 約10,000時間|の|効|率|化
          a number with a short unit        → 11位|と|3人|分
          a money amount                    → 総|額|35.1億円|で|す
          percent sign                      → 率|は|69.8％|だ
          range                             → 90～100％|の|間
          full width digits                 → 業|務|１６，３７７件|を
          a period of the calendar          → 令和4年度|上|半|期
          the first year                    → 平成31年・|令和元年度
          ordinal                           → 県|の|第3回|目
          triangle minus                    → 差|は|△5.0ポイント|減
          a minus after a pause             → 10、|-5.3、|8
          circled digits                    → ①庁|内|②県|民
          circled year                      → 達|成|R④目|標
          remark                            → （※18項目|が|達|成）
          latin words                       → 庁|内|の|RPA|と|Digi-PoC |TOYAMA|で
          quotation marks                   → “Digi-PoC |TOYAMA”|の
          ellipsis                          → そ|し|て|……|次
          unit of a unit                    → 月|10件/人|以|上
          apostrophe                        → it’s |fine
          variation selector                → 葛\uDB40\uDD00|城
          a short bracket stays whole       → 数|（累計）|の|数|［見本］
          a long bracket does not           → （県|内|の|大|学|院|等）
          an address after its slashes      → https://|www.|pref.|toyama.|jp/|dx|へ
          """,
      useHeadersInDisplayName = true)
  void breaks_only_where_the_rules_allow(String why, String expected) {
    String text = expected.replace("|", "");

    assertThat(marked(text, LineBreaks::in)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          why                                → where lines may break
          after particles                    → 目標に|届いていない|KPIと|取組方針
          not in a compound                  → 電子申請対応手続数|（累計）
          with its number                    → 目標値の|8割以上を|達成
          nor before what governs the phrase → デジタルによる|県内産業の|成長
          nor against the rules              → 「くらしたい国、|富山」|アクセス件数
          at a space                         → KPI |28項目の|うち
          in a long compound, at its seams   → スマート|農林水産業推進|プロジェクト
          """,
      useHeadersInDisplayName = true)
  void between_phrases_there_are_fewer(String why, String expected) {
    assertThat(marked(expected.replace("|", ""), LineBreaks::betweenPhrases)).isEqualTo(expected);
  }

  @Test
  void no_phrase_ends_where_a_line_may_not() {
    Random random = new Random(17);
    String signs = "県内の企業（（累計）ー、。「」DX4,3.%ァスマート令和年度に はを\u2028";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(1 + i % 40, 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));

      BitSet against = LineBreaks.betweenPhrases(text.toString());
      against.andNot(LineBreaks.in(text.toString()));

      assertThat(against.isEmpty()).as(text.toString()).isTrue();
    }
  }

  @Test
  void a_gap_belongs_to_what_is_before_it() {
    assertThat(marked("約\u206310,000時間\u2063の", LineBreaks::in))
        .isEqualTo("約\u206310,000時間\u2063|の");
  }

  @Test
  void a_break_that_was_put_in_is_one_whatever_stands_there() {
    assertThat(LineBreaks.in("ー\u200Bー").get(2)).isTrue();
    assertThat(LineBreaks.in("10,\u200B000").get(4)).isTrue();
  }

  private static String marked(String text, Function<String, BitSet> rule) {
    BitSet breaks = rule.apply(text);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      marked.append(breaks.get(i) ? "|" : "").append(text.charAt(i));
    }
    return marked.toString();
  }
}
