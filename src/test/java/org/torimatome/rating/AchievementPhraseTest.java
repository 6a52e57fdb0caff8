package org.torimatome.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementPhraseTest {

  @ParameterizedTest
  @CsvSource({
    "目標を達成, 目標を達成した",
    "令和4年度の目標値を達成, 令和4年度の目標値を達成した",
    "概ね達成, 概ね達成した",
    "前進, 前進した",
    "前進した, 前進した",
    "目標を上回る, 目標を上回る",
    "順調に進んだ, 順調に進んだ",
    "おおむね順調以上, 「おおむね順調以上」の",
    "「おおむね順調」以上, 「『おおむね順調』以上」の",
    "順調, 「順調」の",
    "目標値以上, 「目標値以上」の",
    "A水準, 「A水準」の",
    "順調だ, 「順調だ」の"
  })
  void a_phrase_stands_before_a_noun_as_people_would_write_it(String typed, String beforeNoun) {
    assertThat(new AchievementPhrase(typed).beforeNoun()).isEqualTo(beforeNoun);
  }
}
