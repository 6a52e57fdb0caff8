package org.torimatome.render.word;

import java.util.List;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The table of contents as Word's own field, which already holds what it will find: the headings of
 * the first level.
 */
final class Contents {
  private static final String CODE = "TOC \\o \"1-1\" \\h \\z \\u";
  static final String STYLE = "toc 1";

  private final WordBook book;
  private final XmlText xml;

  Contents(WordBook book, XmlText xml) {
    this.book = book;
    this.xml = xml;
  }

  /** In the place of the page's own list; its heading stays. */
  void write(Element nav, Blocks around, Inset inset) {
    for (Node node : Nodes.in(nav)) {
      if (node instanceof Element heading && heading.getNodeName().matches("h[1-6]")) {
        around.block(heading, inset);
      }
    }
    List<Headings.Heading> entries = book.headings().listed();
    ElementStyle own = book.page().styleOf(nav);
    ParagraphLook look = ParagraphLook.plain(own, own.spacesScripts());
    WordStyles.Named style = book.styles().paragraph(STYLE, look);
    for (int i = 0; i < entries.size(); i++) {
      xml.start("w:p").start("w:pPr");
      WordXml.value(xml, "w:pStyle", style.id());
      xml.start("w:tabs").start("w:tab").attribute("w:val", "right");
      xml.attribute("w:leader", "dot").attribute("w:pos", Edges.twips(inset.width())).end().end();
      xml.end();
      if (i == 0) {
        WordXml.mark(xml, "begin", () -> {});
        xml.start("w:r").start("w:instrText").attribute("xml:space", "preserve");
        xml.content(" " + CODE + " ").end().end();
        WordXml.mark(xml, "separate", () -> {});
      }
      entry(entries.get(i));
      xml.end();
    }
    if (!entries.isEmpty()) {
      end();
    }
  }

  /** Of its own: what lies between the marks is written anew with the field. */
  private void end() {
    xml.start("w:p").start("w:pPr").start("w:spacing").attribute("w:line", 20);
    xml.attribute("w:lineRule", "exact").end();
    xml.start("w:rPr").start("w:sz").attribute("w:val", 2).end().end().end();
    WordXml.mark(xml, "end", () -> {});
    xml.end();
  }

  private void entry(Headings.Heading heading) {
    xml.start("w:hyperlink").attribute("w:anchor", heading.bookmark());
    xml.attribute("w:history", 1).start("w:r");
    WordXml.text(xml, heading.words());
    xml.end().start("w:r").start("w:tab").end().end();
    WordXml.field(
        xml, "PAGEREF " + heading.bookmark() + " \\h", String.valueOf(heading.near()), () -> {});
    xml.end();
  }
}
