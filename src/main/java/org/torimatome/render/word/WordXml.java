package org.torimatome.render.word;

import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** The elements that many parts of a document have in common. */
final class WordXml {
  static final String TYPES = OfficePackage.TYPES + "officedocument.wordprocessingml.";

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private WordXml() {}

  /** A part's first element. */
  static XmlText root(String name) {
    return new XmlText()
        .start(name)
        .attribute("xmlns:w", WORD)
        .attribute("xmlns:r", OfficePackage.OFFICE);
  }

  static void value(XmlText xml, String name, String value) {
    xml.start(name).attribute("w:val", value).end();
  }

  /** Room at the sides of a table's cells, in twips. */
  static void sides(XmlText xml, String name, int top, int left, int bottom, int right) {
    xml.start(name);
    side(xml, "w:top", top);
    side(xml, "w:left", left);
    side(xml, "w:bottom", bottom);
    side(xml, "w:right", right);
    xml.end();
  }

  private static void side(XmlText xml, String name, int twips) {
    xml.start(name).attribute("w:w", twips).attribute("w:type", "dxa").end();
  }

  /** A ready form, such as rect. */
  static void form(XmlText xml, String name) {
    xml.start("a:prstGeom").attribute("prst", name).start("a:avLst").end().end();
  }

  /** Words, with the blanks at their ends. */
  static void text(XmlText xml, String words) {
    xml.start("w:t").attribute("xml:space", "preserve").content(words).end();
  }

  /** A field that the program fills in, with what it showed last. */
  static void field(XmlText xml, String code, String shown, Runnable look) {
    mark(xml, "begin", look);
    run(xml, look)
        .start("w:instrText")
        .attribute("xml:space", "preserve")
        .content(" " + code + " ");
    xml.end().end();
    mark(xml, "separate", look);
    run(xml, look);
    text(xml, shown);
    xml.end();
    mark(xml, "end", look);
  }

  static void mark(XmlText xml, String type, Runnable look) {
    run(xml, look).start("w:fldChar").attribute("w:fldCharType", type).end().end();
  }

  private static XmlText run(XmlText xml, Runnable look) {
    xml.start("w:r");
    look.run();
    return xml;
  }
}
