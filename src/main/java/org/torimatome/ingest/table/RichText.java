package org.torimatome.ingest.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Folding;

/**
 * A text of one run or several, its furigana left out.
 *
 * @param struck whether a part of it is struck through: 100 struck before 120 must not become
 *     100120
 */
record RichText(String text, boolean struck) {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Vertical tabs and form feeds come from Word, where they end lines. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x0B\\f]");

  /** What no font shows and no XML may hold. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\x{FFFE}\\x{FFFF}]");

  /** The replacement character, and halves of a pair. */
  private static final Pattern LOST = Pattern.compile("[\\x{FFFD}\\x{D800}-\\x{DFFF}]");

  /** Reads the runs up to the end of the element, {@code si} or {@code is}, that holds them. */
  static RichText read(XmlPart xml, String element) throws RefusedException {
    StringBuilder text = new StringBuilder();
    boolean struck = false;
    boolean runStruck = false;
    while (xml.next() && !xml.endsElement(element)) {
      if (xml.startsElement("rPh") || xml.startsElement("phoneticPr")) {
        xml.skip();
      } else if (xml.startsElement("r")) {
        runStruck = false;
      } else if (xml.startsElement("strike")) {
        runStruck = !xml.attribute("val").matches("0|false");
      } else if (xml.startsElement("t")) {
        String run = xml.text();
        text.append(run);
        struck |= runStruck && !run.isBlank();
      }
    }
    return new RichText(unescape(text.toString()), struck);
  }

  CellContent content() {
    return struck ? new CellContent.Refused(ProblemCode.TEXT_STRUCK, text) : content(text);
  }

  /** Text as a cell's content: blank where nothing shows, refused where a character is lost. */
  static CellContent content(String typed) {
    String text = LINE_END.matcher(typed).replaceAll("\n");
    if (LOST.matcher(text).find()) {
      return new CellContent.Refused(
          ProblemCode.TEXT_LOST, LOST.matcher(text).replaceAll("\uFFFD"));
    }
    text = CONTROL.matcher(text).replaceAll("");
    return Folding.clean(text).isEmpty() ? CellContent.BLANK : new CellContent.Text(text);
  }

  /** Undoes how workbooks write control characters, such as {@code _x000D_}. */
  static String unescape(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
