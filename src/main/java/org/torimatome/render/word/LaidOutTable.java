package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.render.word.CellXml.Merge;
import org.torimatome.render.word.CellXml.Row;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A table of the page as Word's own: heads repeat, rows grow, columns are as wide as CSS has them.
 */
final class LaidOutTable {
  private final WordBook book;
  private final XmlText xml;
  private final Element table;
  private final Inset inset;
  private final CellXml cells;
  private final List<TableRow> rows = new ArrayList<>();
  private double[] columns = {};

  /** A row with what spans into it from above. */
  private record TableRow(
      Element element, boolean isHead, boolean staysWithNext, List<Slot> slots) {}

  /**
   * @param spanLeft how many rows the cell goes on after this one
   */
  private record Slot(Element cell, int span, int spanLeft, boolean isFirst) {
    Merge merge() {
      if (isFirst) {
        return spanLeft > 0 ? Merge.BEGINS : Merge.NONE;
      }
      return spanLeft > 0 ? Merge.GOES_ON : Merge.ENDS;
    }
  }

  LaidOutTable(WordBook book, XmlText xml, Element table, Inset inset) {
    this.book = book;
    this.xml = xml;
    this.table = table;
    this.inset = inset;
    this.cells = new CellXml(xml);
  }

  /** Whether it but puts a label beside some lines. */
  static boolean isLabelled(Element table, StyledPage page) {
    if (!table.getAttribute("role").equals("presentation")) {
      return false;
    }
    List<Element> cells = labelAndLines(table);
    return cells.size() == 2
        && elements(table, "tr").size() == 1
        && page.styleOf(cells.get(0)).width(0).isPresent();
  }

  /** The cells of its first row. */
  static List<Element> labelAndLines(Element table) {
    List<Element> rows = elements(table, "tr");
    return rows.isEmpty() ? List.of() : cellsOf(rows.get(0));
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node : Nodes.in(parent)) {
      if (node instanceof Element element) {
        if (element.getNodeName().equals(name)) {
          found.add(element);
        } else if (element.getNodeName().matches("thead|tbody|tfoot")) {
          found.addAll(elements(element, name));
        }
      }
    }
    return found;
  }

  private static List<Element> cellsOf(Element row) {
    List<Element> cells = new ArrayList<>();
    for (Node node : Nodes.in(row)) {
      if (node instanceof Element element && element.getNodeName().matches("t[dh]")) {
        cells.add(element);
      }
    }
    return cells;
  }

  void write(Blocks around) {
    String spoken = caption(around);
    collect();
    if (rows.isEmpty()) {
      return;
    }
    around.room();
    columns = widths();
    String style = book.styles().table(Nodes.name(table));
    ElementStyle look = book.page().styleOf(table);
    cells.startTable(style, inset.left(), columns, Optional.of(look), spoken);
    for (TableRow row : rows) {
      if (row.equals(rows.get(rows.size() - 1))) {
        cells.foot(look.border(Side.BOTTOM));
      }
      write(row);
    }
    xml.end();
  }

  /** Shown above the table, or told to those who do not see it. */
  private String caption(Blocks around) {
    for (Element caption : elements(table, "caption")) {
      if (book.page().styleOf(caption).display().equals("none")) {
        return caption.getTextContent().strip();
      }
      around.paragraph(caption, Nodes.in(caption), inset);
    }
    return "";
  }

  private void collect() {
    List<Slot> above = List.of();
    for (Element row : elements(table, "tr")) {
      Element group = (Element) row.getParentNode();
      boolean isHead = group.getNodeName().equals("thead");
      boolean isLast = nextElement(row).isEmpty();
      boolean staysWhole = book.page().styleOf(group).staysWhole();
      List<Slot> slots = slots(cellsOf(row), above);
      if (!slots.isEmpty()) { // Word reads no row without a cell
        rows.add(new TableRow(row, isHead, isHead || staysWhole && !isLast, slots));
      }
      above = slots;
    }
  }

  private static Optional<Element> nextElement(Element element) {
    for (Node node = element.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element next) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static List<Slot> slots(List<Element> own, List<Slot> above) {
    List<Slot> slots = new ArrayList<>();
    List<Element> left = new ArrayList<>(own);
    int column = 0;
    int place = 0;
    for (Slot slot : above) {
      while (column < place && !left.isEmpty()) {
        column += take(left, slots);
      }
      if (slot.spanLeft() > 0 && column <= place) {
        while (column < place && !left.isEmpty()) {
          column += take(left, slots);
        }
        slots.add(new Slot(slot.cell(), slot.span(), slot.spanLeft() - 1, false));
        column += slot.span();
      }
      place += slot.span();
    }
    while (!left.isEmpty()) {
      take(left, slots);
    }
    return slots;
  }

  private static int take(List<Element> left, List<Slot> slots) {
    Element cell = left.remove(0);
    int span = number(cell, "colspan");
    slots.add(new Slot(cell, span, number(cell, "rowspan") - 1, true));
    return span;
  }

  private static int number(Element cell, String attribute) {
    String text = cell.getAttribute(attribute).strip();
    return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
  }

  /** By the cells of the first row, as tables of a fixed layout have it; what is left is shared. */
  private double[] widths() {
    int count =
        rows.stream()
            .mapToInt(row -> row.slots().stream().mapToInt(Slot::span).sum())
            .max()
            .orElse(1);
    double all = book.page().styleOf(table).width(inset.width()).orElse(inset.width());
    double[] found = new double[count];
    int column = 0;
    List<Element> named = elements(table, "col");
    for (Slot slot : rows.get(0).slots()) {
      ElementStyle style = book.page().styleOf(slot.cell());
      if (slot.span() == 1) {
        found[column] = style.outerWidth(all).orElse(0.0);
      }
      column += slot.span();
    }
    for (Element each : elementsWithin(table, "colgroup", "col", named)) {
      column = named.indexOf(each);
      if (column < count) {
        found[column] = book.page().styleOf(each).width(all).orElse(found[column]);
      }
    }
    return shared(found, Math.min(all, inset.width()));
  }

  private static List<Element> elementsWithin(
      Element table, String group, String name, List<Element> known) {
    for (Element each : elements(table, group)) {
      known.addAll(elements(each, name));
    }
    return known;
  }

  /** What has no width shares what is left, at least a little each; the sum is the table's. */
  static double[] shared(double[] widths, double all) {
    double known = Arrays.stream(widths).sum();
    long open = Arrays.stream(widths).filter(width -> width == 0).count();
    double least = all / widths.length / 4;
    double[] shared = widths.clone();
    if (open > 0) {
      double each = Math.max(least, (all - known) / open);
      for (int i = 0; i < shared.length; i++) {
        shared[i] = shared[i] == 0 ? each : shared[i];
      }
    }
    double sum = Arrays.stream(shared).sum();
    double scale = open > 0 || sum > all ? all / sum : 1;
    return Arrays.stream(shared).map(width -> width * scale).toArray();
  }

  private void write(TableRow row) {
    ElementStyle style = book.page().styleOf(row.element());
    cells.startRow(new Row(style.height().orElse(0.0), false, row.isHead(), style.staysWhole()));
    int column = 0;
    for (Slot slot : row.slots()) {
      double width = 0;
      for (int i = column; i < Math.min(columns.length, column + slot.span()); i++) {
        width += columns[i];
      }
      column += slot.span();
      cell(slot, width, row.staysWithNext(), style);
    }
    xml.end();
  }

  private void cell(Slot slot, double width, boolean staysWithNext, ElementStyle row) {
    ElementStyle style = book.page().styleOf(slot.cell());
    cells.start(width, slot.span(), slot.merge(), Optional.of(style), row.background());
    Blocks.Keep keep = staysWithNext ? Blocks.Keep.TOGETHER : Blocks.Keep.APART;
    Blocks inside = new Blocks(book, xml, keep);
    if (slot.isFirst()) {
      book.bookmarks().meet(slot.cell());
      double room = width - style.padding(Side.LEFT, width) - style.padding(Side.RIGHT, width);
      inside.children(slot.cell(), new Inset(0, room, Optional.empty()));
    }
    inside.finish();
    xml.end();
  }
}
