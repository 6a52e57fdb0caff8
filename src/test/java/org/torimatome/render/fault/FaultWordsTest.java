package org.torimatome.render.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

class FaultWordsTest {
  private static final ResourceBundle JAPANESE = sentences(Language.JA);
  private static final ResourceBundle ENGLISH = sentences(Language.EN);

  private static ResourceBundle sentences(Language language) {
    return language.sentences("org.torimatome.render.fault.faults");
  }

  @Test
  void every_sentence_has_its_english_twin_with_as_many_gaps() {
    assertThat(ENGLISH.keySet()).isEqualTo(JAPANESE.keySet());
    assertThat(JAPANESE.keySet())
        .allSatisfy(
            key ->
                assertThat(ENGLISH.getString(key).split("%s", -1))
                    .hasSameSizeAs(JAPANESE.getString(key).split("%s", -1)));
  }

  @Test
  void english_sentences_have_no_japanese_letter_or_mark() {
    assertThat(ENGLISH.keySet())
        .allSatisfy(key -> assertThat(ENGLISH.getString(key)).matches("\\p{ASCII}+"));
  }

  @Test
  void what_is_quoted_is_the_same_in_every_language() {
    Message refused =
        FaultWords.of(
            "refused",
            FaultWords.of("found.again", Message.plain("区分")),
            FaultWords.of("allowed.new-name"));

    assertThat(refused.in(Language.JA)).isEqualTo("「区分（2度目）」は使えません。使えるもの: まだ使っていない名前");
    assertThat(refused.in(Language.EN))
        .isEqualTo("\"区分 (the second time)\" cannot be used. Allowed: a name that is not used yet");
  }
}
