package org.torimatome.ingest.xlsx;

import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.grid.TypedText;
import org.torimatome.problem.ProblemCode;

/**
 * A text of one run or several, its furigana left out.
 *
 * @param struck whether a part of it is struck through: 100 struck before 120 must not become
 *     100120
 */
record RichText(String text, boolean struck) {

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
        WorkbookLimit.CHARACTERS_OF_A_CELL.require(text.length());
        struck |= runStruck && !run.isBlank();
      }
    }
    return new RichText(TypedText.unescape(text.toString()), struck);
  }

  CellContent content() {
    return struck && text.length() <= TypedText.LONGEST
        ? new CellContent.Refused(ProblemCode.TEXT_STRUCK, text)
        : TypedText.content(text);
  }
}
