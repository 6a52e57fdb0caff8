package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stands below one another, in the body or in a cell: each block of the page becomes a
 * paragraph or a table. Margins that meet become the room over the next paragraph.
 */
final class Blocks {
  /** The least that Word needs between two tables, in points. */
  static final double HAIR = 1;

  /** As in the PDF: shorter lines would show the blanks that fill them to the edge. In em. */
  private static final int LONG_LINE = 35;

  /** Whether a page may end between blocks. */
  enum Keep {
    /** As each of them says. */
    AS_STYLED,
    /** Nowhere: they stay with what follows. */
    TOGETHER,
    /** Anywhere: a cell keeps its whole row with what follows, and that is more than is meant. */
    APART
  }

  /**
   * @param room for it at the left, in points
   */
  private record Label(Sentence words, double room) {}

  private final WordBook book;
  private final XmlText xml;
  private final Keep keep;
  private final ParagraphXml paragraphs;
  private double gap;
  private boolean beginsPage;
  private boolean isAfterTable;
  private boolean isEmpty = true;
  private @Nullable Border over;
  private @Nullable Label label;

  Blocks(WordBook book, XmlText xml, Keep keep) {
    this.book = book;
    this.xml = xml;
    this.keep = keep;
    this.paragraphs = new ParagraphXml(book, xml);
  }

  void children(Element parent, Inset inset) {
    if (SideBySide.isGrid(parent, book.page())) {
      room();
      new SideBySide(book, xml).grid(parent, inset);
      afterTable();
      return;
    }
    List<Node> line = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && isBlock(element)) {
        paragraph(parent, line, inset);
        line.clear();
        block(element, inset);
      } else {
        line.add(node);
      }
    }
    paragraph(parent, line, inset);
  }

  private ElementStyle style(Element element) {
    return book.page().styleOf(element);
  }

  private boolean isBlock(Element element) {
    String display = style(element).display();
    return display.equals("inline") && !element.getNodeName().equals("svg")
        ? hasBlocks(element)
        : !display.startsWith("inline") && !display.equals("none");
  }

  private boolean hasBlocks(Element parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && isBlock(element)) {
        return true;
      }
    }
    return false;
  }

  void block(Element element, Inset inset) {
    ElementStyle style = style(element);
    if (style.display().equals("none") || style.isRunning() || Nodes.isContinued(element)) {
      return;
    }
    beginsPage |= style.beginsPage() && (!isEmpty || gap > 0 || isAfterTable);
    book.bookmarks().meet(element);
    gap = Math.max(gap, style.margin(Side.TOP, inset.width()));
    if (element.getNodeName().equals("svg") || element.getNodeName().equals("img")) {
      figure(element, style, inset);
    } else if (element.getNodeName().equals("nav")) {
      new Contents(book, xml).write(element, this, inset);
    } else if (style.display().equals("table") || style.display().equals("inline-table")) {
      table(element, style, inset);
    } else if (SideBySide.isStriped(style)) {
      room();
      new SideBySide(book, xml).stripe(element, style, inset);
      afterTable();
    } else {
      inside(element, style, inset);
    }
    gap = Math.max(gap, style.margin(Side.BOTTOM, inset.width()));
  }

  private void table(Element element, ElementStyle style, Inset inset) {
    if (!element.getNodeName().equals("table")) {
      room();
      new SideBySide(book, xml).row(element, style, inset);
      afterTable();
    } else if (LaidOutTable.isLabelled(element, book.page())) {
      labelled(element, inset);
    } else {
      new LaidOutTable(book, xml, element, inset).write(this);
      afterTable();
    }
  }

  /** A label at the left and the lines beside it, as one paragraph that hangs out. */
  private void labelled(Element table, Inset inset) {
    List<Element> cells = LaidOutTable.labelAndLines(table);
    Element cell = cells.get(0);
    ElementStyle style = style(cell);
    Sentence words = new Sentence(book, LetterLook.of(style));
    words.add(Nodes.in(cell));
    double room = style.width(inset.width()).orElse(inset.width() / 4);
    label = new Label(words.finished(), room);
    children(cells.get(1), inset.within(room, 0, Optional.empty()));
    label = null;
  }

  private void inside(Element element, ElementStyle style, Inset inset) {
    style.border(Side.TOP).ifPresent(border -> over = border);
    gap += over == null ? style.padding(Side.TOP, inset.width()) : 0;
    Inset own =
        inset.within(
            style.margin(Side.LEFT, inset.width()) + style.padding(Side.LEFT, inset.width()),
            style.padding(Side.RIGHT, inset.width()),
            style.background());
    Optional<Headings.Heading> heading = book.headings().of(element);
    if (heading.isPresent()) {
      heading(element, heading.get(), own);
    } else {
      children(element, own);
    }
    gap += style.padding(Side.BOTTOM, inset.width());
  }

  private void heading(Element element, Headings.Heading heading, Inset inset) {
    List<Node> own = Nodes.in(element);
    List<Node> notes = own.stream().filter(Headings::isNote).toList();
    own.removeAll(notes);
    if (heading.level() == 1 && heading.isListed()) {
      book.bookmarks().meetHeading(heading.bookmark());
    }
    paragraph(element, own, inset);
    for (Node note : notes) {
      gap = 0;
      paragraph((Element) note, Nodes.in((Element) note), inset);
    }
  }

  private void figure(Element element, ElementStyle style, Inset inset) {
    gap += style.padding(Side.TOP, inset.width());
    String drawing = book.figures().drawing(element, inset.width());
    ParagraphLook look = look((Element) element.getParentNode(), inset, "left");
    paragraphs.begin(book.styles().paragraph("figure", look), look, 0);
    xml.start("w:r").add(drawing).end().end();
    end();
  }

  void paragraph(Element of, List<Node> nodes, Inset inset) {
    ElementStyle style = style(of);
    Sentence sentence = new Sentence(book, LetterLook.of(style));
    Label before = label;
    if (before != null) {
      sentence.addLabel(before.words());
    }
    sentence.add(nodes);
    if (sentence.finished().isEmpty() || before != null && nodes.isEmpty()) {
      return;
    }
    label = null;
    boolean isShort = inset.width() < LONG_LINE * style.size();
    if (isShort) {
      sentence.fit(inset.width());
    }
    String align = style.isAtRight() ? "right" : style.align();
    ParagraphLook look =
        look(of, inset, !align.equals("justify") ? align : isShort ? "left" : "both")
            .asHigh(Edges.twips(sentence.lineHeight()));
    int edge = Edges.twips(sentence.rightEdge());
    if (edge > 0 && align.equals("right")) {
      look = look.within(look.indent().right() + edge);
    }
    int tab = 0;
    if (before != null) {
      tab = look.indent().left();
      look = look.hanging(Edges.twips(before.room()));
    }
    WordStyles.Named named = named(of, look);
    paragraphs.begin(named, look, tab);
    sentence.write(xml, named.look().letters());
    xml.end();
    end();
  }

  private WordStyles.Named named(Element of, ParagraphLook look) {
    return book.headings()
        .of(of)
        .filter(Headings.Heading::isListed)
        .map(heading -> book.styles().heading(heading.level(), look))
        .orElseGet(() -> book.styles().paragraph(Nodes.name(of), look));
  }

  private ParagraphLook look(Element of, Inset inset, String align) {
    ElementStyle style = style(of);
    boolean isCell = style.display().equals("table-cell");
    Optional<Border> under = isCell ? Optional.empty() : style.border(Side.BOTTOM);
    return new ParagraphLook(
        LetterLook.of(style),
        align,
        new ParagraphLook.Spacing(
            Edges.twips(style.lineHeight()), beginsPage ? 0 : Edges.twips(gap)),
        new ParagraphLook.Indent(
            Edges.twips(inset.left()), 0, Edges.twips(style.indent(inset.width()))),
        new ParagraphLook.Flow(
            beginsPage,
            switch (keep) {
              case TOGETHER -> true;
              case APART -> false;
              case AS_STYLED ->
                  style.staysWithNext()
                      || Headings.isNote(of)
                      || style.display().equals("table-caption");
            }),
        style.spacesScripts(),
        new ParagraphLook.Frame(inset.ground(), Optional.ofNullable(over), under));
  }

  private void end() {
    gap = 0;
    over = null;
    beginsPage = false;
    isAfterTable = false;
    isEmpty = false;
  }

  /** Before a table: the room over it, and a paragraph between two of them. */
  void room() {
    if (isAfterTable || beginsPage || gap >= HAIR && !isEmpty) {
      spacer(beginsPage ? HAIR : Math.max(HAIR, gap));
    }
    gap = 0;
  }

  private void afterTable() {
    isAfterTable = true;
    isEmpty = false;
  }

  private void spacer(double points) {
    paragraphs.spacer(points, keep != Keep.APART, beginsPage);
    end();
  }

  /** A cell, as a body, ends in a paragraph. */
  void finish() {
    if (isEmpty || isAfterTable) {
      gap = 0;
      beginsPage = false;
      spacer(HAIR);
    }
  }
}
