package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.torimatome.render.pdf.line.JapaneseLineBreaking;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * Where a layout must give way, because a line is too narrow for what stands in it, a table for its
 * words, or the rest of a page for a table's first rows. It asks for the {@link Concessions}.
 */
final class TightSpots {
  /** In dots. What the {@link LayoutInspector} lets pass needs no concession. */
  private static final int TOLERANCE = (int) Typesetter.DOTS_PER_POINT / 2;

  private final Concessions concessions;
  private final JapaneseLineBreaking breaking;
  private final LayoutContext context;

  /**
   * @param breaking that of the layout
   * @param context to compute lengths in
   */
  TightSpots(Concessions concessions, JapaneseLineBreaking breaking, LayoutContext context) {
    this.concessions = concessions;
    this.breaking = breaking;
    this.context = context;
  }

  void inspect(PageLayout layout) {
    inspect(layout.root(), Integer.MAX_VALUE);
    inspectHeads(layout.root(), layout);
    inspectWholes(layout.root(), layout);
  }

  /**
   * @param room for the box, margins and all, which may be less than it took
   */
  private void inspect(Box box, int room) {
    if (box instanceof LineBox line) {
      inspectLine(line, room);
    } else if (box instanceof TableBox table) {
      inspectTable(table, room);
    } else {
      int inner = Math.min(room - edges(box), box.getContentWidth());
      box.getChildren().forEach(child -> inspect(child, inner));
    }
  }

  private void inspectLine(LineBox line, int room) {
    Box paragraph = requireNonNull(line.getParent());
    int indent =
        Math.round(
            styleOf(paragraph)
                .getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, room, context));
    boolean full = isOver(line.getContentWidth(), room);
    for (Box child : line.getChildren()) {
      inspectInline(child, room - Math.abs(indent), full);
    }
    if (line.isContainsOnlyBlockLevelContent()) {
      // The engine makes a line of nothing but small type too low for where it stands in it.
      line.getChildren().stream()
          .filter(block -> block.getElement() != null && isOver(foot(block), foot(paragraph)))
          .forEach(block -> concessions.standInFullLine(requireNonNull(block.getElement())));
    }
    for (Box apart : line.getNonFlowContent()) {
      inspect(apart, requireNonNull(apart.getContainingBlock()).getContentWidth());
    }
  }

  /**
   * @param full whether the line is longer than it may be
   */
  private void inspectInline(Box box, int room, boolean full) {
    if (box instanceof InlineLayoutBox inline) {
      int inner = room - edges(inline);
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof InlineText text) {
          inspectText(text, styleOf(inline), inner, full);
        } else {
          inspectInline((Box) child, inner, full);
        }
      }
    } else if (isOver(box.getWidth(), room) && isKeptTogether(box)) {
      concessions.comeApart(requireNonNull(box.getElement()), room);
    } else {
      inspect(box, room);
    }
  }

  private void inspectText(InlineText text, CalculatedStyle style, int room, boolean full) {
    Text written = text.getTextNode();
    if (written == null) {
      return; // the style sheet's own
    }
    if (style.getWhitespace() == IdentValue.NOWRAP) {
      if (full || isOver(text.getWidth(), room)) {
        concessions.wrap(written.getParentNode());
      }
    } else if ((isOver(text.getWidth(), room) || isCut(text, style))
        && style.getWhitespace() != IdentValue.PRE) {
      concessions.breakApart(written, style, room);
    } else if (full) {
      concessions.keepWords(written, style);
    }
  }

  /** The engine breaks a word anywhere where {@code word-wrap: break-word} lets it. */
  private boolean isCut(InlineText text, CalculatedStyle style) {
    String whole = text.getMasterText();
    return style.getWordWrap() == IdentValue.BREAK_WORD
        && text.getEnd() > text.getStart()
        && text.getEnd() < whole.length()
        && whole.charAt(text.getEnd() - 1) != ' '
        && !breaking.isBreak(whole, style, text.getEnd());
  }

  /** A table that its longest words make too wide: none needs more than an equal share. */
  private void inspectTable(TableBox table, int room) {
    int given = Math.min(room, requireNonNull(table.getContainingBlock()).getContentWidth());
    boolean tooWide = isOver(table.getWidth(), given);
    for (Box section : table.getChildren()) {
      for (Box row : section.getChildren()) {
        for (Box cell : row.getChildren()) {
          int columns = ((TableCellBox) cell).getStyle().getColSpan();
          inspect(cell, tooWide ? given * columns / table.numEffCols() : Integer.MAX_VALUE);
        }
      }
    }
  }

  /**
   * Where a table's first group of rows, which stays on a page, pulled the head over to the next,
   * the table begins without it and the engine would paint it off the page. Then the group goes
   * over in parts; if it is one row, the row does.
   */
  private void inspectHeads(Box box, PageLayout layout) {
    if (box instanceof TableBox table && isWithoutHead(table, layout)) {
      Box group = table.getChild(1);
      if (!divide(group) && group.getChildCount() > 0) {
        divide(group.getChild(0));
      }
    }
    box.getChildren().forEach(child -> inspectHeads(child, layout));
  }

  private boolean isWithoutHead(TableBox table, PageLayout layout) {
    return styleOf(table).isPaginateTable()
        && table.getChildCount() > 1
        && table.getChild(0) instanceof TableSectionBox head
        && head.isHeader()
        && layout.pageOf(head, context) != layout.pageOf(table, context);
  }

  /**
   * What should stay on one page and does not, being longer than a page: it is told in fewer words,
   * or goes over in parts where the engine would leave a heading behind on a page of its own.
   */
  private void inspectWholes(Box box, PageLayout layout) {
    if (styleOf(box).isIdent(CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID)
        && layout.isOnTwoPages(box, context)) {
      Element element = box.getElement();
      if (element != null && !concessions.shorten(element) && leavesHeading(box, layout)) {
        concessions.divide(element);
      }
    }
    box.getChildren().forEach(child -> inspectWholes(child, layout));
  }

  private boolean leavesHeading(Box box, PageLayout layout) {
    for (int i = 0; i < box.getChildCount(); i++) {
      Box heading = box.getChild(i);
      Optional<LineBox> following =
          i + 1 < box.getChildCount() && keepsWithNext(heading)
              ? firstLine(box.getChild(i + 1))
              : Optional.empty();
      if (following.isPresent()
              && layout.pageOf(following.get(), context) > layout.pageOf(heading, context)
          || leavesHeading(heading, layout)) {
        return true;
      }
    }
    return false;
  }

  private static boolean keepsWithNext(Box box) {
    return styleOf(box).isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
  }

  private static Optional<LineBox> firstLine(Box box) {
    return box instanceof LineBox line
        ? Optional.of(line)
        : box.getChildren().stream().flatMap(child -> firstLine(child).stream()).findFirst();
  }

  private boolean divide(Box box) {
    Element element = box.getElement();
    return element != null && concessions.divide(element);
  }

  private int edges(Box box) {
    BlockBox around = box.getContainingBlock() instanceof BlockBox block ? block : null;
    int width = around == null ? box.getContentWidth() : around.getContentWidth();
    return styleOf(box).getMarginBorderPadding(context, width, Edge.LEFT)
        + styleOf(box).getMarginBorderPadding(context, width, Edge.RIGHT);
  }

  private static boolean isKeptTogether(Box box) {
    Element element = box.getElement();
    return element != null && element.getNodeName().equals(OriginalStyles.KEEP_TOGETHER);
  }

  private static boolean isOver(int value, int limit) {
    return value - limit > TOLERANCE;
  }

  private static int foot(Box box) {
    return box.getAbsY() + box.getHeight();
  }

  private static CalculatedStyle styleOf(Box box) {
    return requireNonNull(box.getStyle(), "a box that was laid out has its style");
  }
}
