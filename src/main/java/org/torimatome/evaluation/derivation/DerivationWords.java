package org.torimatome.evaluation.derivation;

import java.util.List;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/**
 * What is said of a figure, such as 「R5目標値 100 を基準値 40（R2）からの直線で補間」: the sentences of
 * derivation_ja.properties and derivation_en.properties.
 */
public final class DerivationWords {

  /** What stands where there is no figure. */
  public static final Message DASH = Message.plain("―");

  private static final Sentences SENTENCES = new Sentences("org.torimatome.evaluation.derivation");

  private DerivationWords() {}

  /** A sentence with its gaps filled. */
  public static Message of(String key, Message... parts) {
    return SENTENCES.of(key, (Object[]) parts);
  }

  /** A word of the plan book, such as 達成率. */
  public static Message word(Enum<?> value, String label) {
    return SENTENCES.word(value, label);
  }

  /** A number as part of an expression. */
  public static Message term(Rational number) {
    return Message.plain(Exact.term(number));
  }

  /** One after the other. */
  public static Message list(List<Message> messages) {
    return messages.stream().reduce((some, next) -> of("list", some, next)).orElse(Message.NONE);
  }
}
