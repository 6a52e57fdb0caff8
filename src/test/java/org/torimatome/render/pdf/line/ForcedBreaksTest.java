package org.torimatome.render.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForcedBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          why                                    → room → where lines may break that might not
          all of it has room                     →  20  → 約10,000時間の効率化
          after a number                         →  13  → 1,234,567,890|トン
          after what joins words                 →  13  → 1,234,567,890|トン-|CO2|換算/人・年
          a joint is not enough                  →   3  → k|W|h/|p|e|r|s|o|n
          anywhere by the rules                  →   3  → …|…|…|…
          against them where nothing else does   →   2  → ー|ー|ー|ー
          a row ends with what follows it        →   3  → あ。|。|。|。（|（|（い
          a variation selector stays             →   1  → 葛\uDB40\uDD00|°
          a fitting stretch beside a long one    →   6  → 率は69.8％、※|※|※|※|※|※|※
          """,
      useHeadersInDisplayName = true)
  void breaks_what_no_line_holds(String why, int room, String expected) {
    String text = expected.replace("|", "");

    String broken = ForcedBreaks.in(text, false, stretch -> stretch.length() <= room);

    assertThat(broken.replace(Marks.BREAK, '|')).isEqualTo(expected);
  }
}
