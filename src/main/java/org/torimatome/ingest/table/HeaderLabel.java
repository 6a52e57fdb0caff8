package org.torimatome.ingest.table;

import java.util.ArrayDeque;
import java.util.Deque;
import org.torimatome.text.Folding;

/**
 * A header cell taken apart, such as {@code 実績値（R4）※暫定を含む} into the name 実績値 and what was remarked.
 */
record HeaderLabel(String name, String remark) {

  private static final String OPEN = "([{<【〔〈《「『";
  private static final String CLOSE = ")]}>】〕〉》」』";
  private static final char NOTE = '※';

  /** Longer text is no name, whatever its brackets hold. */
  private static final int LONGEST = 200;

  static HeaderLabel of(String typed) {
    if (typed.length() > LONGEST) {
      return new HeaderLabel(typed, "");
    }
    String folded = Folding.label(typed);
    StringBuilder remarks = new StringBuilder();
    String name = withoutBrackets(folded, remarks);
    int note = name.indexOf(NOTE);
    if (note >= 0) {
      remarks.append(name.substring(note));
      name = name.substring(0, note);
    }
    // 【KPI番号】 is a name in ornaments, not a remark on nothing.
    return name.isEmpty()
        ? new HeaderLabel(withoutOrnaments(folded), "")
        : new HeaderLabel(name, remarks.toString());
  }

  /** Takes out what stands in brackets, the innermost first; one left open reaches to the end. */
  private static String withoutBrackets(String text, StringBuilder remarks) {
    Deque<StringBuilder> open = new ArrayDeque<>();
    open.push(new StringBuilder());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        open.push(new StringBuilder());
      }
      open.element().append(c);
      if (CLOSE.indexOf(c) >= 0 && open.size() > 1) {
        remarks.append(open.pop()).append(' ');
      }
    }
    while (open.size() > 1) {
      remarks.append(open.pop()).append(' ');
    }
    return open.element().toString();
  }

  private static String withoutOrnaments(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .filter(c -> c != NOTE && OPEN.indexOf(c) < 0 && CLOSE.indexOf(c) < 0)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
