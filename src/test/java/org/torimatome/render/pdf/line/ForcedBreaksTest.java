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

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          why                        → what is kept      → room → where lines may break that might not
          where the script changes   → スマート農林水産業^推^進 → 7 → スマート|農林水産業^推^進
          by the rules, the end kept → 連携協議会の^設^立 → 6 → 連|携|協|議|会|の^設^立
          the end too where it must  → の^設^立           → 2 → の|設|立
          """,
      useHeadersInDisplayName = true)
  void a_phrase_goes_before_the_end_of_a_text(String why, String kept, int room, String expected) {
    String broken =
        ForcedBreaks.in(
            kept.replace('^', Marks.JOIN),
            true,
            stretch -> Marks.takeFrom(stretch).length() <= room);

    assertThat(broken.replace(Marks.JOIN, '^').replace(Marks.BREAK, '|')).isEqualTo(expected);
  }
}
