package org.torimatome.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Language;

/**
 * What is said of a figure, such as 「R5目標値 100 を基準値 40（R2）からの直線で補間」, kept as what it is made of
 * until somebody asks for it in a language. What people typed stays as they typed it.
 */
public sealed interface Phrase {

  /** Nothing to be said. */
  Phrase NONE = plain("");

  /** What stands where there is no figure. */
  Phrase DASH = plain("―");

  /** In words. */
  String in(Language language);

  /** The same in every language: arithmetic, a period, what was typed. */
  static Phrase plain(String text) {
    return new Plain(text);
  }

  /** A number as part of an expression. */
  static Phrase term(Rational number) {
    return plain(Exact.term(number));
  }

  /** A word of the plan book, such as 達成率. */
  static Phrase word(Enum<?> value, String label) {
    return new Word(value, label);
  }

  /** A sentence of derivation_ja.properties and derivation_en.properties, with its gaps filled. */
  static Phrase of(String key, Phrase... parts) {
    return new Sentence(key, Arrays.asList(parts));
  }

  /** One after the other. */
  static Phrase list(List<Phrase> phrases) {
    return phrases.stream().reduce((some, next) -> of("list", some, next)).orElse(NONE);
  }

  record Plain(String text) implements Phrase {
    @Override
    public String in(Language language) {
      return text;
    }
  }

  record Word(Enum<?> value, String label) implements Phrase {
    @Override
    public String in(Language language) {
      return language == Language.JA
          ? label
          : pattern(language, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
  }

  record Sentence(String key, List<Phrase> parts) implements Phrase {
    public Sentence {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Language language) {
      Object[] words = parts.stream().map(part -> part.in(language)).toArray();
      return String.format(Locale.ROOT, pattern(language, key), words);
    }
  }

  private static String pattern(Language language, String key) {
    return language.sentences("org.torimatome.evaluation.derivation").getString(key);
  }
}
