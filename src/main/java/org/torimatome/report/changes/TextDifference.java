package org.torimatome.report.changes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.torimatome.report.changes.Changes.Piece;

/**
 * What of two texts is not in both, such as 公表 beside 作成 in 案を公表する and 案を作成する: all but their
 * longest common subsequence of words.
 *
 * <p>Texts that have less than half in common differ as a whole: what they share by chance would
 * say nothing.
 */
record TextDifference(List<Piece> before, List<Piece> after) {

  /** A number, a foreign word, or a character: Japanese has no spaces to divide it. */
  private static final Pattern WORD =
      Pattern.compile("[0-9][0-9,.]*|[A-Za-z]+|[ァ-ヶー]+|.", Pattern.DOTALL);

  /**
   * Words of the one times words of the other: two texts of 3,000 characters without a likeness.
   */
  private static final int MOST = 9_000_000;

  static TextDifference between(String before, String after) {
    List<String> old = words(before);
    List<String> current = words(after);
    int head = 0;
    while (head < Math.min(old.size(), current.size()) && old.get(head).equals(current.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), current.size()) - head
        && old.get(old.size() - 1 - tail).equals(current.get(current.size() - 1 - tail))) {
      tail++;
    }
    BitSet keptBefore = ends(old.size(), head, tail);
    BitSet keptAfter = ends(current.size(), head, tail);
    keepCommon(
        old.subList(head, old.size() - tail),
        current.subList(head, current.size() - tail),
        head,
        keptBefore,
        keptAfter);
    if (2 * length(current, keptAfter) < Math.max(before.length(), after.length())) {
      return new TextDifference(whole(before), whole(after));
    }
    return new TextDifference(pieces(old, keptBefore), pieces(current, keptAfter));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static BitSet ends(int size, int head, int tail) {
    BitSet kept = new BitSet(size);
    kept.set(0, head);
    kept.set(size - tail, size);
    return kept;
  }

  /** Marks a longest common subsequence; {@code from} is where the two begin in their texts. */
  private static void keepCommon(
      List<String> old, List<String> current, int from, BitSet keptBefore, BitSet keptAfter) {
    if ((long) old.size() * current.size() > MOST) {
      return;
    }
    short[][] common = new short[old.size() + 1][current.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = current.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(current.get(j))
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() && j < current.size()) {
      if (old.get(i).equals(current.get(j))) {
        keptBefore.set(from + i++);
        keptAfter.set(from + j++);
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static int length(List<String> words, BitSet kept) {
    return kept.stream().map(at -> words.get(at).length()).sum();
  }

  private static List<Piece> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(new Piece(text, true));
  }

  private static List<Piece> pieces(List<String> words, BitSet kept) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < words.size(); ) {
      boolean changed = !kept.get(from);
      int to = changed ? kept.nextSetBit(from) : kept.nextClearBit(from);
      int end = to < 0 ? words.size() : Math.min(to, words.size());
      pieces.add(new Piece(String.join("", words.subList(from, end)), changed));
      from = end;
    }
    return pieces;
  }
}
