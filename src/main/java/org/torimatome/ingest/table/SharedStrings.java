package org.torimatome.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The texts of a workbook that cells refer to by index. */
final class SharedStrings implements AutoCloseable {

  private final List<String> texts = new ArrayList<>();
  private final BitSet struck = new BitSet();

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(XmlPart xml) throws RefusedException, IOException {
    SharedStrings strings = new SharedStrings();
    while (xml.next()) {
      if (xml.startsElement("si")) {
        RichText text = RichText.read(xml, "si");
        strings.struck.set(strings.texts.size(), text.struck());
        strings.texts.add(text.text());
      }
    }
    return strings;
  }

  RichText get(int index) throws RefusedException {
    if (index < 0 || index >= texts.size()) {
      throw WorkbookPackage.damaged("sharedStrings " + index);
    }
    return new RichText(texts.get(index), struck.get(index));
  }

  @Override
  public void close() {
    texts.clear();
  }
}
