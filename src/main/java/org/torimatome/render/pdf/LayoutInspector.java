package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.engine.LayoutFault;
import org.torimatome.render.engine.LayoutFault.Defect;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.torimatome.text.PrintedCharacters;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Judges what is painted: every character has a glyph, nothing is cut off, sticks out of its box or
 * lies over another text, and no text is left unpainted.
 */
final class LayoutInspector {
  /** How much of the em box's top and bottom holds no ink, so that tight lines may share it. */
  private static final double INKLESS = 0.12;

  /** Rounding, or the overhang of a glyph, is no fault; half a point is. */
  private final double tolerance;

  private final SourcePlaces places;
  private final Set<LayoutFault> faults = new LinkedHashSet<>();
  private final Set<InlineText> painted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<BaseFont, BitSet> shownBy = new IdentityHashMap<>();
  private final PageTexts pageTexts = new PageTexts();

  LayoutInspector(float dotsPerPoint, SourcePlaces places) {
    this.places = places;
    tolerance = dotsPerPoint / 2;
  }

  /** In page order. */
  List<LayoutFault> faults() {
    List<LayoutFault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(LayoutFault::page));
    return sorted;
  }

  /**
   * Looks for characters without a glyph.
   *
   * @param element whose text it is, null for what the style sheet puts into the page's margin
   * @param page counted from 0
   */
  void sawString(String text, BaseFont font, @Nullable Element element, int page) {
    BitSet shown = shownBy.computeIfAbsent(font, unseen -> new BitSet());
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (shown.get(codePoint)) {
        continue;
      }
      if (PrintedCharacters.isUnseen(codePoint) || font.charExists(codePoint)) {
        shown.set(codePoint);
      } else {
        report(Defect.MISSING_GLYPH, element, page, Character.toString(codePoint));
      }
    }
  }

  void sawPainted(InlineText text) {
    painted.add(text);
  }

  /**
   * @param box the text lies in
   * @param element whose text it is
   * @param area of the em boxes, in the layout's coordinates
   * @param place the same on the page
   */
  void sawText(
      RenderingContext c, Box box, @Nullable Element element, Rectangle2D area, Rectangle2D place) {
    sawPicture(c, box, element, area, place);
    if (isFixed(box)) {
      return; // a watermark lies behind the text on purpose
    }
    double inset = place.getHeight() * INKLESS;
    Rectangle2D ink =
        new Rectangle2D.Double(
            place.getX() + tolerance,
            place.getY() + inset,
            place.getWidth() - 2 * tolerance,
            place.getHeight() - 2 * inset);
    pageTexts
        .addAndFindOverlapped(c.getPageNo(), ink, element)
        .ifPresent(
            other ->
                report(
                    Defect.OVERLAP,
                    ElementName.withDatum(element) + " over " + ElementName.withDatum(other),
                    element,
                    c.getPageNo()));
  }

  void sawPicture(
      RenderingContext c, Box box, @Nullable Element element, Rectangle2D area, Rectangle2D place) {
    if (holds(printArea(c, box), place)) {
      inspectBoxesAround(c, box, element, area);
    } else {
      report(Defect.CLIPPED, element, c.getPageNo(), null);
    }
  }

  /** What of the current page a box may be painted on. */
  static Rectangle printArea(RenderingContext c, Box box) {
    PageBox page = requireNonNull(c.getPage());
    return box.isContainedInMarginBox()
        ? new Rectangle(page.getWidth(c), page.getHeight(c))
        : page.getPrintClippingBounds(c);
  }

  private void inspectBoxesAround(
      RenderingContext c, Box painted, @Nullable Element element, Rectangle2D text) {
    Rectangle2D area = isRaised(painted) ? withinLine((InlineLayoutBox) painted, text) : text;
    boolean mayStickOut = false;
    for (Box box = painted; box != null; box = box.getParent()) {
      if (!(box instanceof BlockBox)
          || box instanceof TableRowBox
          || box instanceof TableSectionBox) {
        continue; // a cell may span rows, and a line is as wide as its block
      }
      boolean hides = isHiding(styleOf(box));
      if (hides || !mayStickOut) {
        Rectangle edge =
            hides
                ? box.getPaddingEdge(box.getAbsX(), box.getAbsY(), c)
                : box.getBorderEdge(box.getAbsX(), box.getAbsY(), c);
        if (!holds(edge, area)) {
          String name = ElementName.of(element);
          String around = ElementName.of(ElementName.nearestTo(box));
          report(
              hides ? Defect.CLIPPED : Defect.OVERFLOW,
              ElementName.withDatum(element) + (name.equals(around) ? "" : " in " + around),
              element,
              c.getPageNo());
          return;
        }
      }
      mayStickOut = mayStickOut || isPlacedFreely(box, c);
    }
  }

  /** A superscript may rise out of the first line of its block. */
  private static boolean isRaised(Box painted) {
    for (Box box = painted; box instanceof InlineLayoutBox; box = box.getParent()) {
      if (!styleOf(box).isIdent(CSSName.VERTICAL_ALIGN, IdentValue.BASELINE)
          || styleOf(box).isRelative()) {
        return true;
      }
    }
    return false;
  }

  private static Rectangle2D withinLine(InlineLayoutBox raised, Rectangle2D area) {
    LineBox line = raised.getLineBox();
    return new Rectangle2D.Double(
        area.getX(), line.getAbsY(), area.getWidth(), Math.min(line.getHeight(), area.getHeight()));
  }

  private boolean holds(Rectangle2D outer, Rectangle2D inner) {
    return inner.getMinX() >= outer.getMinX() - tolerance
        && inner.getMinY() >= outer.getMinY() - tolerance
        && inner.getMaxX() <= outer.getMaxX() + tolerance
        && inner.getMaxY() <= outer.getMaxY() + tolerance;
  }

  private static CalculatedStyle styleOf(Box box) {
    return requireNonNull(box.getStyle(), "a painted box has its style");
  }

  private static boolean isHiding(CalculatedStyle style) {
    return style.isOverflowApplies() && style.isIdent(CSSName.OVERFLOW, IdentValue.HIDDEN);
  }

  /** Whether the author put the box where it need not lie within its parent. */
  private static boolean isPlacedFreely(Box box, CssContext c) {
    CalculatedStyle style = styleOf(box);
    RectPropertySet margin = box.getMargin(c);
    return style.isFloated()
        || style.isPositioned()
        || margin.left() < 0
        || margin.right() < 0
        || margin.top() < 0
        || margin.bottom() < 0;
  }

  private static boolean isFixed(Box painted) {
    for (Box box = painted; box != null; box = box.getParent()) {
      if (styleOf(box).isFixed()) {
        return true;
      }
    }
    return false;
  }

  /** Call it last: whatever was never painted lies off every page or is hidden altogether. */
  void inspectUnpainted(Box box) {
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof InlineText text) {
          if (!painted.contains(text)
              && !text.getSubstring().isBlank()
              && styleOf(inline).isVisible()) {
            report(Defect.CLIPPED, ElementName.nearestTo(inline), 0, null);
          }
        } else {
          inspectUnpainted((Box) child);
        }
      }
    }
    for (Box child : box.getChildren()) {
      inspectUnpainted(child);
    }
  }

  private void report(Defect kind, String name, @Nullable Element element, int page) {
    faults.add(new LayoutFault(kind, name, placeOf(element), page + 1, null));
  }

  private void report(
      Defect kind, @Nullable Element element, int page, @Nullable String character) {
    faults.add(
        new LayoutFault(
            kind, ElementName.withDatum(element), placeOf(element), page + 1, character));
  }

  private TextPlace placeOf(@Nullable Element element) {
    return places.of(element == null ? null : ElementName.written(element));
  }
}
