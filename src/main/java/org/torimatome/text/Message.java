package org.torimatome.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person, such as 「R3の5件と同じ桁」, kept as what it is made of until somebody asks for
 * it in a language. What people typed and the names of tables and columns stay as they are.
 *
 * <p>Each room has its own {@link Sentences}.
 */
public sealed interface Message {

  /** Nothing to be said. */
  Message NONE = plain("");

  /** In words. */
  String in(Language language);

  /** The same in every language: arithmetic, a period, what was typed. */
  static Message plain(@Nullable Object said) {
    return new Plain(String.valueOf(said));
  }

  record Plain(String text) implements Message {
    @Override
    public String in(Language language) {
      return text;
    }
  }

  /**
   * A word of the plan book, such as 達成率.
   *
   * @param label as the plan book writes it, and so Japanese has it
   */
  record Word(Sentences home, String key, String label) implements Message {
    @Override
    public String in(Language language) {
      return language == Language.JA ? label : home.pattern(key, language);
    }
  }

  /**
   * A sentence with its gaps filled.
   *
   * @param parts a part may be a message itself
   */
  record Sentence(Sentences home, String key, List<Object> parts) implements Message {
    public Sentence {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Language language) {
      Object[] words =
          parts.stream()
              .map(part -> part instanceof Message message ? message.in(language) : part)
              .toArray();
      return String.format(Locale.ROOT, home.pattern(key, language), words);
    }
  }
}
