package org.torimatome.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a problem says of its cell, such as 「R3の5件と同じ桁」, kept as what it is made of until somebody
 * asks for it in a language. What people typed and the names of tables and columns stay as they
 * are.
 *
 * @param key in wordings_ja.properties and wordings_en.properties
 * @param parts what fills its gaps; a part may be a wording itself
 */
public record Wording(String key, List<Object> parts) {

  public Wording {
    parts = List.copyOf(parts);
  }

  /** The same in every language. */
  public static Wording plain(String text) {
    return of("plain", text);
  }

  public static Wording of(String key, Object... parts) {
    return new Wording(key, Arrays.asList(parts));
  }

  public String in(Language language) {
    Object[] words =
        parts.stream()
            .map(part -> part instanceof Wording wording ? wording.in(language) : part)
            .toArray();
    String pattern = language.sentences("org.torimatome.problem.wordings").getString(key);
    return String.format(Locale.ROOT, pattern, words);
  }
}
