package org.torimatome.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.torimatome.text.Language;

/**
 * What a message says, such as 「R3の5件と同じ桁」, kept as what it is made of until somebody asks for it
 * in a language. What people typed and the names of tables and columns stay as they are.
 *
 * @param sentences where the room that says it keeps its sentences, as {@link Language#sentences}
 *     takes it
 * @param parts what fills its gaps; a part may be a wording itself
 */
public record Wording(String sentences, String key, List<Object> parts) {

  private static final String OF_PROBLEMS = "org.torimatome.problem.wordings";

  public Wording {
    parts = List.copyOf(parts);
  }

  /** The same in every language. */
  public static Wording plain(@Nullable Object said) {
    return of("plain", String.valueOf(said));
  }

  /** What a problem says of its cell, in wordings_ja.properties and wordings_en.properties. */
  public static Wording of(String key, Object... parts) {
    return from(OF_PROBLEMS, key, parts);
  }

  /** A sentence of another room. */
  public static Wording from(String sentences, String key, Object... parts) {
    return new Wording(sentences, key, Arrays.asList(parts));
  }

  public String in(Language language) {
    Object[] words =
        parts.stream()
            .map(part -> part instanceof Wording wording ? wording.in(language) : part)
            .toArray();
    String pattern = language.sentences(sentences).getString(key);
    return String.format(Locale.ROOT, pattern, words);
  }
}
