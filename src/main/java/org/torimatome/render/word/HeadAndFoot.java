package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.pdf.StyledPage.Generated;
import org.torimatome.render.pdf.StyledPage.Paper;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands over and under the text of every page but the first, if that has none. */
final class HeadAndFoot {
  private static final String HEAD = "word/header1.xml";
  private static final String FOOT = "word/footer1.xml";
  private static final String STYLE = "running head";

  private final WordBook book;
  private final Paper paper;

  HeadAndFoot(WordBook book, Paper paper) {
    this.book = book;
    this.paper = paper;
  }

  /**
   * Adds the parts, and refers to them from the section.
   *
   * @param usual where no page has a head
   * @param title is true of every page, for programs that do not know the field
   */
  void write(XmlText section, ParagraphLook usual, String title) {
    List<Element> cells = running();
    ParagraphLook look = cells.isEmpty() ? usual : usual.in(book.page().styleOf(cells.get(0)));
    WordStyles.Named style = book.styles().paragraph(STYLE, look);
    if (!cells.isEmpty()) {
      XmlText head = WordXml.root("w:hdr");
      begin(head, style);
      // The heading that the page begins with or under which it goes on, in any language of Word's.
      WordXml.field(head, "STYLEREF 1", title, () -> {});
      if (cells.size() > 1) {
        tab(head);
        head.start("w:r");
        WordXml.text(head, Headings.words(cells.get(cells.size() - 1)));
        head.end();
      }
      add(section, "header", HEAD, head.end().end().bytes());
    }
    List<Generated> foot = book.page().foot();
    if (!foot.isEmpty()) {
      XmlText xml = WordXml.root("w:ftr");
      begin(xml, style);
      tab(xml);
      foot.forEach(each -> write(each, xml));
      add(section, "footer", FOOT, xml.end().end().bytes());
    }
  }

  private void begin(XmlText xml, WordStyles.Named style) {
    xml.start("w:p").start("w:pPr");
    WordXml.value(xml, "w:pStyle", style.id());
    xml.start("w:tabs").start("w:tab").attribute("w:val", "right");
    xml.attribute("w:pos", Edges.twips(paper.width() - paper.left() - paper.right()));
    xml.end().end().end();
  }

  private static void tab(XmlText xml) {
    xml.start("w:r").start("w:tab").end().end();
  }

  private static void write(Generated each, XmlText xml) {
    switch (each.kind()) {
      case PAGE -> WordXml.field(xml, "PAGE", "1", () -> {});
      case PAGES -> WordXml.field(xml, "NUMPAGES", "1", () -> {});
      default -> {
        xml.start("w:r");
        WordXml.text(xml, each.text());
        xml.end();
      }
    }
  }

  private void add(XmlText section, String kind, String part, byte[] content) {
    book.parts().add(part, WordXml.TYPES + kind + "+xml", content);
    section.start("w:" + kind + "Reference").attribute("w:type", "default");
    section.attribute("r:id", book.links().to(kind, part)).end();
  }

  /** The cells of the first running element: what changes from section to section, and the rest. */
  private List<Element> running() {
    NodeList all = book.page().body().getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (book.page().styleOf(element).isRunning()) {
        return cells(element);
      }
    }
    return List.of();
  }

  private static List<Element> cells(Element running) {
    NodeList found = running.getElementsByTagName("td");
    List<Element> cells = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      cells.add((Element) found.item(i));
    }
    return cells.isEmpty() ? List.of(running) : cells;
  }
}
