package org.torimatome.render.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
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
          circled digits                    → ①庁|内|②県|民
          circled year                      → 達|成|R④目|標
          remark                            → （※18項目|が|達|成）
          latin words                       → 庁|内|の|RPA|と|Digi-PoC |TOYAMA|で
          quotation marks                   → “Digi-PoC |TOYAMA”|の
          ellipsis                          → そ|し|て|……|次
          unit of a unit                    → 月|10件/人|以|上
          apostrophe                        → it’s |fine
          variation selector                → 葛\uDB40\uDD00|城
          an address after its slashes      → https://|www.|pref.|toyama.|jp/|dx|へ
          """,
      useHeadersInDisplayName = true)
  void breaks_only_where_the_rules_allow(String why, String expected) {
    String text = expected.replace("|", "");

    assertThat(marked(text)).isEqualTo(expected);
  }

  @Test
  void a_break_that_was_put_in_is_one_whatever_stands_there() {
    assertThat(LineBreaks.in("ー\u200Bー").get(2)).isTrue();
    assertThat(LineBreaks.in("10,\u200B000").get(4)).isTrue();
  }

  private static String marked(String text) {
    BitSet breaks = LineBreaks.in(text);
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      marked.append(breaks.get(i) ? "|" : "").append(text.charAt(i));
    }
    return marked.toString();
  }
}
