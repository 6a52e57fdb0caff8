package org.torimatome.render.word;

import org.torimatome.workbook.XmlText;

/** What every paragraph begins with: its style, what it has beside it, and the bookmarks it is. */
final class ParagraphXml {
  private final WordBook book;
  private final XmlText xml;

  ParagraphXml(WordBook book, XmlText xml) {
    this.book = book;
    this.xml = xml;
  }

  /**
   * Begins one.
   *
   * @param tab a stop for a hanging label, in twips; 0 for none
   */
  void begin(WordStyles.Named style, ParagraphLook look, int tab) {
    xml.start("w:p").start("w:pPr");
    WordXml.value(xml, "w:pStyle", style.id());
    look.writeBeside(xml, style.look(), tab);
    XmlText letters = XmlText.stretch();
    look.letters().writeBeside(letters, style.look().letters());
    if (!letters.toString().isEmpty()) {
      xml.start("w:rPr").add(letters.toString()).end();
    }
    xml.end();
    book.bookmarks().write(xml);
  }

  /**
   * One without words that takes that much room, as between two tables.
   *
   * @param staysWithNext whether no page may end after it
   */
  void spacer(double points, boolean staysWithNext, boolean beginsPage) {
    xml.start("w:p").start("w:pPr");
    if (staysWithNext) {
      xml.start("w:keepNext").end();
    }
    if (beginsPage) {
      xml.start("w:pageBreakBefore").end();
    }
    xml.start("w:spacing").attribute("w:before", 0).attribute("w:after", 0);
    xml.attribute("w:line", Edges.twips(points)).attribute("w:lineRule", "exact").end();
    xml.start("w:rPr").start("w:sz").attribute("w:val", 2).end().end().end();
    book.bookmarks().write(xml);
    xml.end();
  }
}
