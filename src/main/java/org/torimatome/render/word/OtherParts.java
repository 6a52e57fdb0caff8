package org.torimatome.render.word;

import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** What Word is told of the document as a whole: its settings and its typeface. */
final class OtherParts {
  private static final String SETTINGS = "word/settings.xml";
  private static final String FONTS = "word/fontTable.xml";

  private OtherParts() {}

  static void add(OfficePackage parts, PartLinks links) {
    parts.add(SETTINGS, WordXml.TYPES + "settings+xml", settings());
    parts.add(FONTS, WordXml.TYPES + "fontTable+xml", fonts());
    links.to("settings", SETTINGS);
    links.to("fontTable", FONTS);
  }

  private static byte[] settings() {
    XmlText xml = WordXml.root("w:settings");
    xml.start("w:defaultTabStop").attribute("w:val", 420).end();
    WordXml.value(xml, "w:characterSpacingControl", "compressPunctuation");
    // The page of a heading is known once Word has laid it out: it asks whether to fill it in.
    xml.start("w:updateFields").attribute("w:val", 1).end();
    xml.start("w:compat").start("w:compatSetting").attribute("w:name", "compatibilityMode");
    xml.attribute("w:uri", "http://schemas.microsoft.com/office/word");
    xml.attribute("w:val", 15).end().end();
    xml.start("w:themeFontLang").attribute("w:val", "en-US");
    xml.attribute("w:eastAsia", "ja-JP").end();
    return xml.end().bytes();
  }

  /** Windows has the typeface by either name; another of its kind stands in for it. */
  private static byte[] fonts() {
    XmlText xml = WordXml.root("w:fonts").start("w:font").attribute("w:name", WordStyles.FACE);
    WordXml.value(xml, "w:altName", "BIZ UDPゴシック");
    WordXml.value(xml, "w:charset", "80");
    WordXml.value(xml, "w:family", "swiss");
    WordXml.value(xml, "w:pitch", "variable");
    return xml.end().end().bytes();
  }
}
