package org.torimatome.render.pdf.line;

import java.util.BitSet;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Hands {@link LineBreaks} to the layout engine, which asks anew for what is left of a text after
 * each line, and lays out the texts of a table several times.
 */
public final class JapaneseLineBreaking implements LineBreakingStrategy {
  private final FoundBreaks found;
  private String text = "";
  private boolean isMarked;
  private BitSet breaks = new BitSet();

  public JapaneseLineBreaking(FoundBreaks found) {
    this.found = found;
  }

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String wanted, String language, CalculatedStyle style) {
    boolean byPhrases = style.getHyphens() == IdentValue.AUTO;
    if (byPhrases != isMarked || !text.endsWith(wanted)) {
      text = wanted;
      isMarked = byPhrases;
      breaks = found.of(wanted, byPhrases);
    }
    return new BreaksInOrder(breaks, text.length() - wanted.length(), text.length());
  }

  /** Whether a text that is set in a style may be broken at an index. */
  public boolean isBreak(String whole, CalculatedStyle style, int at) {
    return found.of(whole, style.getHyphens() == IdentValue.AUTO).get(at);
  }

  /** The legal breaks, then the end of the text, which the engine wants to measure up to. */
  private static final class BreaksInOrder implements BreakPointsProvider {
    private final BitSet breaks;
    private final int start;
    private final int end;
    private int next;

    BreaksInOrder(BitSet breaks, int start, int end) {
      this.breaks = breaks;
      this.start = start;
      this.end = end;
      next = start + 1; // a line has something before it ends
    }

    @Override
    public BreakPoint next() {
      if (next > end) {
        return BreakPoint.getDonePoint();
      }
      int found = breaks.nextSetBit(next);
      int position = found < 0 ? end : found;
      next = position + 1;
      return new BreakPoint(position - start);
    }
  }
}
