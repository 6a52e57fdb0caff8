package org.torimatome.render.fault;

import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/**
 * The sentences of faults_ja.properties and faults_en.properties, such as 「hed」は使えません。使えるもの: head
 * title. What the template or an engine says stays as it was said.
 */
public final class FaultWords {
  private static final Sentences SENTENCES = new Sentences("org.torimatome.render.fault.faults");

  private FaultWords() {}

  /** A sentence with its gaps filled. */
  public static Message of(String key, Message... parts) {
    return SENTENCES.of(key, (Object[]) parts);
  }
}
