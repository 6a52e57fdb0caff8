package org.torimatome.render.pdf.line;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Breaks where there are none: {@code 1,234,567,890トン-CO2換算/人・年} has no place for a line to end,
 * and in a narrow column no line holds it. The ladder: after a number and after what joins words
 * ({@code 1,234,567,890|トン-|CO2換算/|人・|年}), else anywhere by the rules of 禁則, else within a row of
 * one sign, else anywhere.
 */
public final class ForcedBreaks {
  /** ZERO WIDTH SPACE: of no width, a line may end after it, and it is painted nowhere. */
  public static final String MARK = "\u200B";

  private static final String JOINTS = "/／・-‐–_＿.&+＋=＝";

  private enum Rung {
    JOINT {
      @Override
      boolean breaks(int before, int after) {
        return NEAT.breaks(before, after)
            && (JOINTS.indexOf(before) >= 0 && Character.isLetter(after)
                || Character.isDigit(before) && Character.isLetter(after));
      }
    },
    NEAT {
      @Override
      boolean breaks(int before, int after) {
        return LineBreaks.isNeat(before, after);
      }
    },
    ROW_OF_ONE_SIGN {
      @Override
      boolean breaks(int before, int after) {
        return before == after;
      }
    },
    ANYWHERE {
      @Override
      boolean breaks(int before, int after) {
        return !LineBreaks.clings(after);
      }
    };

    abstract boolean breaks(int before, int after);
  }

  private final Predicate<String> fits;
  private final StringBuilder broken = new StringBuilder();

  private ForcedBreaks(Predicate<String> fits) {
    this.fits = fits;
  }

  /**
   * The text with a {@link #MARK} at each new break; as it was, if every stretch of it fits.
   *
   * @param fits whether a line holds a stretch that has no break
   */
  public static String in(String text, Predicate<String> fits) {
    ForcedBreaks breaks = new ForcedBreaks(fits);
    BitSet legal = LineBreaks.in(text);
    for (int start = 0; start < text.length(); ) {
      int next = legal.nextSetBit(start + 1);
      int end = next < 0 ? text.length() : next;
      breaks.add(text.substring(start, end), 0);
      start = end;
    }
    return breaks.broken.toString();
  }

  /** A text in two elements, of which the second may begin a line. */
  public static boolean mayPart(String before, String after) {
    return !before.isEmpty()
        && !before.endsWith(MARK)
        && !after.isEmpty()
        && LineBreaks.isNeat(before.codePointBefore(before.length()), after.codePointAt(0));
  }

  private void add(String stretch, int rung) {
    if (rung == Rung.values().length || fits.test(stretch.strip())) {
      broken.append(stretch);
      return;
    }
    int start = 0;
    for (int at = next(stretch, 0); at < stretch.length(); at = next(stretch, at)) {
      if (Rung.values()[rung].breaks(stretch.codePointBefore(at), stretch.codePointAt(at))) {
        add(stretch.substring(start, at), rung + 1);
        broken.append(MARK);
        start = at;
      }
    }
    add(stretch.substring(start), rung + 1);
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }
}
