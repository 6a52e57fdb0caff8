package org.torimatome.ingest.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.text.Folding;

/**
 * A header cell taken apart, such as {@code 実績値（R4）※暫定を含む} into the name 実績値 and what was remarked.
 */
record HeaderLabel(String name, String remark) {

  private static final String OPEN = "(\\[{<【〔〈《「『";
  private static final String CLOSE = ")\\]}>】〕〉》」』";
  private static final Pattern BRACKETED =
      Pattern.compile("[%s][^%s%s]*(?:[%s]|$)".formatted(OPEN, OPEN, CLOSE, CLOSE));
  private static final Pattern MARKS = Pattern.compile("[※%s%s]".formatted(OPEN, CLOSE));

  /** Longer text is no name, whatever its brackets hold. */
  private static final int LONGEST = 200;

  static HeaderLabel of(String typed) {
    if (typed.length() > LONGEST) {
      return new HeaderLabel(typed, "");
    }
    String folded = Folding.label(typed);
    if (!MARKS.matcher(folded).find()) {
      return new HeaderLabel(folded, "");
    }
    StringBuilder remarks = new StringBuilder();
    String name = folded;
    Matcher matcher = BRACKETED.matcher(name);
    while (matcher.find()) {
      remarks.append(matcher.group()).append(' ');
      name = matcher.replaceFirst("");
      matcher = BRACKETED.matcher(name);
    }
    int note = name.indexOf('※');
    if (note >= 0) {
      remarks.append(name.substring(note));
      name = name.substring(0, note);
    }
    // 【KPI番号】 is a name in ornaments, not a remark on nothing.
    return name.isEmpty()
        ? new HeaderLabel(MARKS.matcher(folded).replaceAll(""), "")
        : new HeaderLabel(name, remarks.toString());
  }
}
