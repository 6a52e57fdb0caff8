package org.torimatome.render.slides.seen;

import static java.util.Objects.requireNonNull;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.tag.Elements;
import org.torimatome.render.slides.seen.SeenBlock.Frame;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Finds the lines, paragraphs and cells that the texts of one page stand in. */
final class BlockReader {
  private final PlacingDevice device;
  private final Map<Box, SeenLine> lines = new IdentityHashMap<>();
  private final Map<Box, SeenBlock> blocks = new IdentityHashMap<>();
  private final Map<Box, SeenCell> cells = new IdentityHashMap<>();
  private final List<SeenCell> inOrder = new ArrayList<>();

  BlockReader(PlacingDevice device) {
    this.device = device;
  }

  List<SeenCell> cells() {
    return List.copyOf(inOrder);
  }

  /** The line of a paragraph that a text stands in; what an inline block holds is in the line. */
  SeenLine lineOf(Box text, RenderingContext c) {
    LineBox line = null;
    for (Box at = text; at != null && !isApart(at); at = at.getParent()) {
      if (at instanceof LineBox around) {
        line = around;
      }
    }
    LineBox found = requireNonNull(line, "a text stands in a line");
    SeenLine known = lines.get(found);
    if (known == null) {
      Rectangle area =
          device.placed(
              new Rectangle(
                  found.getAbsX(), found.getAbsY(), found.getContentWidth(), found.getHeight()));
      known = new SeenLine(block((BlockBox) requireNonNull(found.getParent()), c), area);
      lines.put(found, known);
    }
    return known;
  }

  /** Lays itself out: several lines, or out of the flow. */
  private static boolean isApart(Box box) {
    if (!(box instanceof BlockBox)) {
      return false;
    }
    CalculatedStyle style = requireNonNull(box.getStyle());
    return style.isAbsolute() || style.isFixed() || style.isFloated()
        ? hasLines(box)
        : style.isInlineBlock() && linesIn(box) > 1;
  }

  private static boolean hasLines(Box box) {
    return linesIn(box) > 0;
  }

  private static int linesIn(Box box) {
    int lines = 0;
    for (Box child : box.getChildren()) {
      lines += child instanceof LineBox ? 1 : linesIn(child);
    }
    return lines;
  }

  private SeenBlock block(BlockBox box, RenderingContext c) {
    SeenBlock known = blocks.get(box);
    if (known == null) {
      CalculatedStyle style = requireNonNull(box.getStyle());
      known =
          new SeenBlock(
              device.placed(box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c)),
              elementOf(box),
              style.getIdent(CSSName.TEXT_ALIGN).asString(),
              style.getHyphens() == IdentValue.AUTO,
              frame(box, c),
              cellAround(box, c));
      blocks.put(box, known);
    }
    return known;
  }

  /** The element of the page's source, or a wrapper of the layout's, that a box is or lies in. */
  static Element elementOf(Box box) {
    for (Box at = box; at != null; at = at.getParent()) {
      if (at.getElement() != null) {
        return at.getElement();
      }
    }
    throw new IllegalStateException("A box lies in no element");
  }

  private Frame frame(Box block, RenderingContext c) {
    Box at = block;
    while (at.getParent() != null && !isFrame(at, c)) {
      at = at.getParent();
    }
    return new Frame(
        at,
        device.visible(device.placed(at.getPaintingBorderEdge(c))),
        block.isContainedInMarginBox());
  }

  private static boolean isFrame(Box box, RenderingContext c) {
    if (!(box instanceof BlockBox)) {
      return false;
    }
    CalculatedStyle style = requireNonNull(box.getStyle());
    BorderPropertySet border = box.getBorder(c);
    return box instanceof TableCellBox
        || style.isHasBackground()
        || style.isAbsolute()
        || style.isFixed()
        || style.isFloated()
        || border.top() + border.left() + border.bottom() + border.right() > 0;
  }

  /** The cell of a table of data that a box stands in. */
  Optional<SeenCell> cellAround(Box box, RenderingContext c) {
    for (Box at = box; at != null; at = at.getParent()) {
      if (at instanceof TableCellBox cell && table(cell) != null) {
        return Optional.of(seen(cell, c));
      }
    }
    return Optional.empty();
  }

  /** With all others in its row, empty ones too. */
  private SeenCell seen(TableCellBox cell, RenderingContext c) {
    if (!cells.containsKey(cell)) {
      for (Box each : requireNonNull(cell.getParent()).getChildren()) {
        if (each instanceof TableCellBox sibling && !cells.containsKey(sibling)) {
          SeenCell found = read(sibling, c);
          cells.put(sibling, found);
          inOrder.add(found);
        }
      }
    }
    return requireNonNull(cells.get(cell));
  }

  private SeenCell read(TableCellBox cell, RenderingContext c) {
    return new SeenCell(
        requireNonNull(table(cell)),
        elementOf(cell),
        device.visible(
            device.placed(
                new Rectangle(cell.getAbsX(), cell.getAbsY(), cell.getWidth(), cell.getHeight()))),
        device.placed(cell.getContentAreaEdge(cell.getAbsX(), cell.getAbsY(), c)),
        cell.getVerticalAlign().asString());
  }

  /** The table of data whose cell it is; none, if it only lays out. */
  private static @Nullable Element table(TableCellBox cell) {
    for (Node at = elementOf(cell); at instanceof Element element; at = at.getParentNode()) {
      if (Elements.isPresentational(element)) {
        return null;
      }
      if (element.getNodeName().equals("table")) {
        return Elements.hasHeads(element) ? element : null;
      }
    }
    return null;
  }
}
