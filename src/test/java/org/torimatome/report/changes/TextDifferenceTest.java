package org.torimatome.report.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.report.changes.Changes.Piece;

class TextDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          before,                    after,                     shown before,                  shown after
          案を作成する,              案を公表する,              案を[作成]する,                案を[公表]する
          2884件,                    2951件,                    [2884件],                      [2951件]
          7～8月に設定,              6～8月に設定し、周知,      [7]～8月に設定,                [6]～8月に設定[し、周知]
          オンライン化を促進する,    電子化を促進する,          [オンライン]化を促進する,      [電子]化を促進する
          同じ文,                    同じ文,                    同じ文,                        同じ文
          人手が足りない。,          利用が増えた。,            [人手が足りない。],            [利用が増えた。]
          '',                        新しい文,                  '',                            [新しい文]
          消えた文,                  '',                        [消えた文],                    ''
          """,
      useHeadersInDisplayName = true)
  void what_the_other_text_lacks_is_told(
      String before, String after, String shownBefore, String shownAfter) {
    TextDifference difference = TextDifference.between(before, after);

    assertThat(shown(difference.before())).isEqualTo(shownBefore);
    assertThat(shown(difference.after())).isEqualTo(shownAfter);
  }

  @Test
  void long_texts_that_differ_throughout_are_told_apart_at_once() {
    String before = "前の文章はここから長く続く。".repeat(2_000);
    String after = "まったく別のことがらを述べる。".repeat(2_000);

    TextDifference difference = TextDifference.between(before, after);

    assertThat(difference.before()).containsExactly(new Piece(before, true));
    assertThat(difference.after()).containsExactly(new Piece(after, true));
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
