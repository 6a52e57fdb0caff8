package org.torimatome.render.fault;

import org.torimatome.problem.Wording;

/**
 * The sentences of faults_ja.properties and faults_en.properties, such as 「hed」は使えません。使えるもの: head
 * title. What the template or an engine says stays as it was said.
 */
public final class FaultWords {
  private static final String SENTENCES = "org.torimatome.render.fault.faults";

  private FaultWords() {}

  /** A sentence with its gaps filled. */
  public static Wording of(String key, Wording... parts) {
    return Wording.from(SENTENCES, key, parts);
  }
}
