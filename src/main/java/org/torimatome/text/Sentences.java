package org.torimatome.text;

import java.util.Arrays;

/**
 * Where a room keeps what it says: a file per language, such as problems_ja.properties and
 * problems_en.properties.
 *
 * @param bundle as {@link Language#sentences} takes it
 */
public record Sentences(String bundle) {

  /** A sentence with its gaps filled, by parts that may be messages themselves. */
  public Message of(String key, Object... parts) {
    return new Message.Sentence(this, key, Arrays.asList(parts));
  }

  /** A word of the plan book, which the files hold in English only. */
  public Message word(Enum<?> value, String label) {
    return new Message.Word(
        this, value.getDeclaringClass().getSimpleName() + "." + value.name(), label);
  }

  String pattern(String key, Language language) {
    return language.sentences(bundle).getString(key);
  }
}
