package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.render.word.CellXml.Merge;
import org.torimatome.render.word.CellXml.Row;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What CSS puts side by side: columns, tiles, and a cover with its foot. In Word these are tables
 * without a head.
 */
final class SideBySide {
  private static final String STYLE = "side by side";

  /** How much of a block of a set height is its foot's. */
  private static final double FOOT = 0.3;

  /** Borders that are wider than Word draws them are cells of their own. */
  private static final double WIDEST_BORDER = 12;

  private final WordBook book;
  private final XmlText xml;
  private final CellXml cells;

  SideBySide(WordBook book, XmlText xml) {
    this.book = book;
    this.xml = xml;
    this.cells = new CellXml(xml);
  }

  /** Whether it has a stripe at its left. */
  static boolean isStriped(ElementStyle style) {
    return style.border(Side.LEFT).filter(edge -> edge.width() > WIDEST_BORDER).isPresent();
  }

  /** Whether all that it holds are boxes of a set width, one after the other. */
  static boolean isGrid(Element parent, StyledPage page) {
    List<Element> items = items(parent, page);
    return !items.isEmpty()
        && items.stream()
            .map(page::styleOf)
            .allMatch(style -> style.display().equals("inline-block") && style.width(0).isPresent())
        && items.stream().anyMatch(item -> item.getFirstChild() != null)
        && Nodes.in(parent).stream()
            .allMatch(node -> node instanceof Element || node.getNodeValue().isBlank());
  }

  private static List<Element> items(Element parent, StyledPage page) {
    List<Element> items = new ArrayList<>();
    for (Node node : Nodes.in(parent)) {
      if (node instanceof Element element && !page.styleOf(element).display().equals("none")) {
        items.add(element);
      }
    }
    return items;
  }

  /** The cells of one {@code display: table}. */
  void row(Element table, ElementStyle style, Inset inset) {
    List<Element> columns = items(table, book.page());
    if (columns.isEmpty()) {
      return;
    }
    double all = Math.min(inset.width(), style.width(inset.width()).orElse(inset.width()));
    double[] widths = new double[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = book.page().styleOf(columns.get(i)).outerWidth(all).orElse(0.0);
    }
    widths = LaidOutTable.shared(widths, all);
    cells.startTable(book.styles().table(STYLE), inset.left(), widths, Optional.of(style), "");
    cells.startRow(new Row(0, false, false, style.staysWhole()));
    for (int i = 0; i < widths.length; i++) {
      cell(columns.get(i), widths[i], style.background());
    }
    xml.end().end();
  }

  private void cell(Element element, double width, Optional<String> ground) {
    ElementStyle style = book.page().styleOf(element);
    cells.start(width, 1, Merge.NONE, Optional.of(style), ground);
    book.bookmarks().meet(element);
    double room = width - style.padding(Side.LEFT, width) - style.padding(Side.RIGHT, width);
    Blocks inside = new Blocks(book, xml, Blocks.Keep.APART);
    inside.children(element, new Inset(0, room, Optional.empty()));
    inside.finish();
    xml.end();
  }

  /** Boxes of one width in as many rows as they take. */
  void grid(Element parent, Inset inset) {
    List<Element> items = items(parent, book.page());
    ElementStyle first = book.page().styleOf(items.get(0));
    double width = first.outerWidth(inset.width()).orElse(inset.width());
    double apart = first.margin(Side.RIGHT, 0);
    double below = first.margin(Side.BOTTOM, 0);
    int across = Math.max(1, (int) ((inset.width() + apart + 1) / (width + apart)));
    across = Math.min(across, items.size());
    double[] columns = new double[2 * across];
    for (int i = 0; i < across; i++) {
      columns[2 * i] = width;
      columns[2 * i + 1] = Math.max(apart, 1);
    }
    cells.startTable(book.styles().table(STYLE), inset.left(), columns, Optional.empty(), "");
    for (int from = 0; from < items.size(); from += across) {
      cells.startRow(Row.USUAL.of(first.height().orElse(0.0)));
      for (int i = from; i < from + across; i++) {
        if (i < items.size()) {
          cell(items.get(i), width, Optional.empty());
        } else {
          cells.empty(width);
        }
        cells.empty(columns[1]);
      }
      xml.end();
      if (below > 1 && from + across < items.size()) {
        cells.startRow(new Row(below, true, false, true));
        for (double column : columns) {
          cells.empty(column);
        }
        xml.end();
      }
    }
    xml.end();
  }

  /** A block with a broad stripe at its left; what is set from its foot stands there. */
  void stripe(Element block, ElementStyle style, Inset inset) {
    Border stripe = style.border(Side.LEFT).orElseThrow();
    double room = inset.width() - stripe.width();
    double indent = style.padding(Side.LEFT, room);
    double height = style.height().orElse(0.0);
    List<Element> foot = new ArrayList<>();
    for (Element item : items(block, book.page())) {
      if (book.page().styleOf(item).isAtFoot()) {
        foot.add(item);
      }
    }
    cells.startTable(
        book.styles().table(STYLE),
        inset.left(),
        new double[] {stripe.width(), room},
        Optional.empty(),
        "");
    double atFoot = foot.isEmpty() ? 0 : height * FOOT;
    cells.startRow(Row.USUAL.of(height - atFoot));
    cells.ground(stripe.width(), stripe.colour());
    cells.start(room, 1, Merge.NONE, Optional.empty(), Optional.empty());
    Blocks inside = new Blocks(book, xml, Blocks.Keep.APART);
    Inset within = new Inset(indent, room - indent, Optional.empty());
    for (Element item : items(block, book.page())) {
      if (!foot.contains(item)) {
        inside.block(item, within);
      }
    }
    inside.finish();
    xml.end().end();
    if (!foot.isEmpty()) {
      cells.startRow(Row.USUAL.of(atFoot));
      cells.ground(stripe.width(), stripe.colour());
      cells.startAtFoot(room);
      Blocks last = new Blocks(book, xml, Blocks.Keep.APART);
      foot.forEach(item -> last.block(item, within));
      last.finish();
      xml.end().end();
    }
    xml.end();
  }
}
