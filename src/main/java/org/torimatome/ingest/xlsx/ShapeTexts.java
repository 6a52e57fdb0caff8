package org.torimatome.ingest.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.ingest.grid.RefusedException;

/** What is written in the shapes of a drawing: text that people see over the cells of a sheet. */
final class ShapeTexts {

  private static final String SHAPE = "sp";

  private ShapeTexts() {}

  /** One text per shape that has any, its paragraphs joined. */
  static List<String> read(XmlPart xml) throws RefusedException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (xml.next()) {
      if (xml.startsElement("t")) {
        text.append(xml.text());
      } else if (xml.endsElement(SHAPE)) {
        if (!text.toString().isBlank()) {
          texts.add(text.toString().strip());
        }
        text.setLength(0);
      }
    }
    return texts;
  }
}
