package org.torimatome.render.pdf.line;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * Breaks where there are none: {@code 1,234,567,890トン-CO2換算/人・年} has no place for a line to end,
 * and in a narrow column no line holds it. The ladder: within a phrase where its script changes,
 * else by the rules; after a number and after what joins words ({@code
 * 1,234,567,890|トン-|CO2換算/|人・|年}), else anywhere by the rules of 禁則, else within a row of one sign,
 * else anywhere.
 */
public final class ForcedBreaks {
  private static final String JOINTS = "/／・-‐–_＿.&+＋=＝";

  private enum Rung {
    SCRIPT {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return legal.get(at) && Script.changesAt(text, at);
      }
    },
    RULES {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return legal.get(at);
      }
    },
    RELEASED {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return legal.get(at);
      }
    },
    JOINT {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return NEAT.breaks(text, at, legal)
            && (JOINTS.indexOf(before) >= 0 && Character.isLetter(after)
                || Character.isDigit(before) && Character.isLetter(after));
      }
    },
    NEAT {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return LineBreaks.isNeat(text.codePointBefore(at), text.codePointAt(at));
      }
    },
    ROW_OF_ONE_SIGN {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return text.codePointBefore(at) == text.codePointAt(at);
      }
    },
    ANYWHERE {
      @Override
      boolean breaks(String text, int at, BitSet legal) {
        return !LineBreaks.clings(text.codePointAt(at));
      }
    };

    /**
     * @param legal by {@link LineBreaks}
     */
    abstract boolean breaks(String text, int at, BitSet legal);
  }

  private final Predicate<String> fits;
  private final StringBuilder broken = new StringBuilder();

  private ForcedBreaks(Predicate<String> fits) {
    this.fits = fits;
  }

  /**
   * The text with a {@link Marks#BREAK} at each new break; as it was, if every stretch of it fits.
   *
   * @param byPhrases whether it breaks where that was marked alone
   * @param fits whether a line holds a stretch that has no break
   */
  public static String in(String text, boolean byPhrases, Predicate<String> fits) {
    ForcedBreaks breaks = new ForcedBreaks(fits);
    BitSet there = LineBreaks.of(text, byPhrases);
    for (int start = 0; start < text.length(); ) {
      int next = there.nextSetBit(start + 1);
      int end = next < 0 ? text.length() : next;
      breaks.add(text.substring(start, end), 0);
      start = end;
    }
    return breaks.broken.toString();
  }

  /** A text in two elements, of which the second may begin a line. */
  public static boolean mayPart(String before, String after) {
    return !before.isEmpty()
        && before.charAt(before.length() - 1) != Marks.BREAK
        && !after.isEmpty()
        && LineBreaks.isNeat(before.codePointBefore(before.length()), after.codePointAt(0));
  }

  private void add(String kept, int rung) {
    if (rung == Rung.values().length || fits.test(kept.strip())) {
      broken.append(kept);
      return;
    }
    String stretch = Rung.values()[rung].compareTo(Rung.RULES) > 0 ? Marks.release(kept) : kept;
    BitSet legal = LineBreaks.in(stretch);
    int start = 0;
    for (int at = next(stretch, 0); at < stretch.length(); at = next(stretch, at)) {
      if (Rung.values()[rung].breaks(stretch, at, legal)) {
        add(stretch.substring(start, at), rung + 1);
        broken.append(Marks.BREAK);
        start = at;
      }
    }
    add(stretch.substring(start), rung + 1);
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }
}
