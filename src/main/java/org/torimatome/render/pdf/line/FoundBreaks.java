package org.torimatome.render.pdf.line;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The {@link LineBreaks} of a page's texts, each found once: more than half of them stand again in
 * a report. What it answers is shared, and not to be changed.
 */
public final class FoundBreaks {
  private final Map<String, BitSet> legal = new HashMap<>();
  private final Map<String, BitSet> betweenPhrases = new HashMap<>();
  private final Map<String, BitSet> marked = new HashMap<>();

  public BitSet in(String text) {
    return legal.computeIfAbsent(text, LineBreaks::in);
  }

  BitSet betweenPhrases(String text) {
    return betweenPhrases.computeIfAbsent(
        text, unknown -> LineBreaks.betweenPhrases(unknown, in(unknown)));
  }

  public BitSet marked(String text) {
    return marked.computeIfAbsent(text, LineBreaks::marked);
  }

  /** As the engine breaks a text: where it is marked alone, if that is how it is set. */
  BitSet of(String text, boolean byPhrases) {
    return byPhrases ? marked(text) : in(text);
  }
}
