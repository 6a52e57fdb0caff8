package org.torimatome.render.pdf.line;

import java.util.BitSet;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/** Hands {@link LineBreaks} to the layout engine. */
public final class JapaneseLineBreaking implements LineBreakingStrategy {
  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    return new BreaksInOrder(LineBreaks.in(text), text.length());
  }

  /** The legal breaks, then the end of the text, which the engine wants to measure up to. */
  private static final class BreaksInOrder implements BreakPointsProvider {
    private final BitSet breaks;
    private final int end;
    private int next;

    BreaksInOrder(BitSet breaks, int end) {
      this.breaks = breaks;
      this.end = end;
    }

    @Override
    public BreakPoint next() {
      if (next > end || end == 0) {
        return BreakPoint.getDonePoint();
      }
      int found = breaks.nextSetBit(next);
      int position = found < 0 ? end : found;
      next = position + 1;
      return new BreakPoint(position);
    }
  }
}
