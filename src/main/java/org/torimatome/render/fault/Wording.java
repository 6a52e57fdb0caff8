package org.torimatome.render.fault;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.torimatome.problem.Language;

/**
 * What is said of a template, such as 「hed」は使えません。使えるもの: head title, kept as what it is made of
 * until somebody asks for it in a language. What the template or an engine says stays as it was
 * said.
 */
public sealed interface Wording {

  /** In words. */
  String in(Language language);

  /** The same in every language: what stands in the template, numbers, names of elements. */
  static Wording quoted(@Nullable Object said) {
    return new Quoted(String.valueOf(said));
  }

  /** A sentence of faults_ja.properties and faults_en.properties, with its gaps filled. */
  static Wording of(String key, Wording... parts) {
    return new Sentence(key, List.of(parts));
  }

  record Quoted(String text) implements Wording {
    @Override
    public String in(Language language) {
      return text;
    }
  }

  record Sentence(String key, List<Wording> parts) implements Wording {
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
    return language.sentences("org.torimatome.render.fault.faults").getString(key);
  }
}
