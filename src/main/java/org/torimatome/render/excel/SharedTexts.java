package org.torimatome.render.excel;

import org.torimatome.workbook.CellText;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** The texts that cells share, each of which stands in the file once. */
final class SharedTexts {
  private final PartList texts = new PartList();
  private int uses;

  /** The place by which a cell names the text. */
  int place(String text) {
    uses++;
    return texts.place(text);
  }

  byte[] bytes() {
    XmlText xml = new XmlText().start("sst").attribute("xmlns", OfficePackage.SPREADSHEET);
    xml.attribute("count", uses).attribute("uniqueCount", texts.size());
    for (String text : texts.entries()) {
      xml.start("si");
      write(xml, text);
      xml.end();
    }
    return xml.end().bytes();
  }

  /** A text as cells and comments have it, with the blanks at its ends. */
  static void write(XmlText xml, String text) {
    xml.start("t");
    if (!text.equals(text.strip())) {
      xml.attribute("xml:space", "preserve");
    }
    xml.content(CellText.escaped(text)).end();
  }
}
