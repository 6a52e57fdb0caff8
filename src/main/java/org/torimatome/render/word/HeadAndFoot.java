package org.torimatome.render.word;

import java.util.List;
import java.util.Optional;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.StyledPage.Generated;
import org.torimatome.render.pdf.StyledPage.Paper;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;

/** What stands over and under the text of every page but the first, if that has none. */
final class HeadAndFoot {
  private static final String HEAD = "word/header1.xml";
  private static final String FOOT = "word/footer1.xml";
  private static final String STYLE = "running head";

  private final StyledPage page;
  private final WordStyles styles;
  private final PartLinks links;
  private final OfficePackage parts;

  HeadAndFoot(StyledPage page, WordStyles styles, PartLinks links, OfficePackage parts) {
    this.page = page;
    this.styles = styles;
    this.links = links;
    this.parts = parts;
  }

  /**
   * Adds the parts, and gives what a section refers to them by.
   *
   * @param usual where no page has a head
   * @param title is true of every page, for programs that do not know the field
   */
  String references(ParagraphLook usual, String title) {
    XmlText section = XmlText.stretch();
    List<Element> cells = running();
    ParagraphLook look = cells.isEmpty() ? usual : usual.in(page.styleOf(cells.get(0)));
    WordStyles.Named style = styles.paragraph(STYLE, look);
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
    List<Generated> foot = page.foot();
    if (!foot.isEmpty()) {
      XmlText xml = WordXml.root("w:ftr");
      begin(xml, style);
      tab(xml);
      foot.forEach(each -> write(each, xml));
      add(section, "footer", FOOT, xml.end().end().bytes());
    }
    return section.toString();
  }

  private void begin(XmlText xml, WordStyles.Named style) {
    xml.start("w:p").start("w:pPr");
    WordXml.value(xml, "w:pStyle", style.id());
    xml.start("w:tabs").start("w:tab").attribute("w:val", "right");
    Paper paper = page.paper();
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
    parts.add(part, WordXml.TYPES + kind + "+xml", content);
    section.start("w:" + kind + "Reference").attribute("w:type", "default");
    section.attribute("r:id", links.to(kind, part)).end();
  }

  /** The cells of the first running element: what changes from section to section, and the rest. */
  private List<Element> running() {
    return runningIn(page.body())
        .map(
            running -> {
              List<Element> cells = Nodes.all(running, "td");
              return cells.isEmpty() ? List.of(running) : cells;
            })
        .orElse(List.of());
  }

  private Optional<Element> runningIn(Element parent) {
    for (Element element : Nodes.elementsIn(parent)) {
      Optional<Element> found =
          page.styleOf(element).isRunning() ? Optional.of(element) : runningIn(element);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
