package org.torimatome.problem;

import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/** What a problem says of its cell: the sentences of wordings_ja and wordings_en.properties. */
public final class ProblemWords {

  private static final Sentences SENTENCES = new Sentences("org.torimatome.problem.wordings");

  private ProblemWords() {}

  public static Message of(String key, Object... parts) {
    return SENTENCES.of(key, parts);
  }
}
