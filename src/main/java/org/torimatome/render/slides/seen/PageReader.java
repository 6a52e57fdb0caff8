package org.torimatome.render.slides.seen;

import static java.util.Objects.requireNonNull;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.LaidOutPages;
import org.torimatome.render.pdf.LaidOutPages.MarkerPainter;
import org.torimatome.render.pdf.SvgFigure;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.slides.seen.Seen.Edge;
import org.torimatome.render.slides.seen.Seen.Figure;
import org.torimatome.render.slides.seen.Seen.Fill;
import org.torimatome.render.slides.seen.Seen.Picture;
import org.torimatome.render.slides.seen.Seen.Spaced;
import org.torimatome.render.slides.seen.Seen.Words;
import org.torimatome.render.slides.seen.SeenBlock.Frame;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.BorderPainter;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Reads what is on laid-out pages while they are painted: only then has all that repeats on every
 * page, such as a table's head, its place.
 */
public final class PageReader extends PlacingDevice implements MarkerPainter {
  private static final float ASCENT = 0.88f;

  private final LaidOutPages laidOut;
  private final List<SeenPage> pages = new ArrayList<>();
  private final Map<Element, Integer> begins = new IdentityHashMap<>();
  private List<Seen> seen = new ArrayList<>();
  private BlockReader blocks = new BlockReader(this);

  private PageReader(LaidOutPages laidOut) {
    this.laidOut = laidOut;
  }

  /** What is on the pages. */
  public static SeenPages read(LaidOutPages laidOut) {
    PageReader reader = new PageReader(laidOut);
    RenderingContext context = laidOut.contextFor(reader);
    laidOut.paint(context, page -> reader.begin(), page -> reader.end(page, context));
    return SeenPages.of(laidOut.source(), reader.pages, reader.begins);
  }

  private void begin() {
    seen = new ArrayList<>();
    blocks = new BlockReader(this);
  }

  private void end(PageBox page, RenderingContext context) {
    pages.add(
        new SeenPage(
            number(),
            new Dimension(page.getWidth(context), page.getHeight(context)),
            List.copyOf(seen),
            blocks.cells()));
  }

  private int number() {
    return pages.size() + 1;
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    InlineLayoutBox box = text.getParent();
    String words = Marks.takeFrom(text.getSubstring());
    if (box == null || words.isEmpty() || !laidOut.shows(text, c)) {
      return;
    }
    CalculatedStyle style = requireNonNull(box.getStyle());
    int size = Math.round(style.getFont(c).size);
    Rectangle area =
        placed(new Rectangle(box.getAbsX() + text.getX(), box.getAbsY(), text.getWidth(), size));
    if (!isVisible(area)) {
      return; // its line reaches over from the next page
    }
    SeenLine line = blocks.lineOf(box, c);
    seen.add(
        new Words(
            words,
            area,
            Looks.of(style, c),
            line,
            spaces(text),
            text.getTextNode(),
            note(BlockReader.elementOf(box))));
  }

  /** Notes where the elements around what is seen begin; answers where they lead. */
  private Optional<String> note(Element element) {
    String link = "";
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      begins.putIfAbsent(around, number());
      if (link.isEmpty() && around.getNodeName().equals("a")) {
        link = around.getAttribute("href");
      }
    }
    return link.isEmpty() ? Optional.empty() : Optional.of(link);
  }

  private static Spaced spaces(InlineText text) {
    String all = text.getMasterText();
    int start = text.getStart();
    int end = text.getEnd();
    return new Spaced(
        start > 0 && Character.isWhitespace(all.charAt(start - 1)),
        end < all.length() && Character.isWhitespace(all.charAt(end)));
  }

  @Override
  public void paintBackground(RenderingContext c, Box box) {
    CalculatedStyle style = requireNonNull(box.getStyle());
    if (style.isVisible()) {
      fill(style, box.getPaintingBorderEdge(c));
    }
  }

  @Override
  public void paintBackground(
      RenderingContext c,
      CalculatedStyle style,
      Rectangle bounds,
      Rectangle imageContainer,
      BorderPropertySet border) {
    fill(style, bounds);
  }

  private void fill(CalculatedStyle style, Rectangle bounds) {
    if (!Colours.isNone(style.getBackgroundColor())) {
      fill(bounds, Colours.of(style.getBackgroundColor()), false);
    }
  }

  private void fill(Rectangle bounds, String colour, boolean isRound) {
    Rectangle area = visible(placed(bounds));
    if (!area.isEmpty()) {
      seen.add(new Fill(area, colour, isRound));
    }
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height), colour(), false);
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height), colour(), true);
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    fillOval(x, y, width, height);
  }

  @Override
  public void paintBorder(RenderingContext c, Box box) {
    if (requireNonNull(box.getStyle()).isVisible()) {
      border(box.getPaintingBorderEdge(c), box.getBorderSides(), box.getBorder(c));
    }
  }

  @Override
  public void paintBorder(RenderingContext c, CalculatedStyle style, Rectangle edge, int sides) {
    border(edge, sides, style.getBorder(c));
  }

  @Override
  public void paintCollapsedBorder(
      RenderingContext c, BorderPropertySet border, Rectangle bounds, int side) {
    border(bounds, side, border);
  }

  private void border(Rectangle box, int sides, BorderPropertySet border) {
    int top = (int) border.top();
    int left = (int) border.left();
    int bottom = (int) border.bottom();
    int right = (int) border.right();
    if ((sides & BorderPainter.TOP) != 0) {
      edge(new Rectangle(box.x, box.y, box.width, top), border.topColor(), border.topStyle());
    }
    if ((sides & BorderPainter.LEFT) != 0) {
      edge(new Rectangle(box.x, box.y, left, box.height), border.leftColor(), border.leftStyle());
    }
    if ((sides & BorderPainter.BOTTOM) != 0) {
      edge(
          new Rectangle(box.x, box.y + box.height - bottom, box.width, bottom),
          border.bottomColor(),
          border.bottomStyle());
    }
    if ((sides & BorderPainter.RIGHT) != 0) {
      edge(
          new Rectangle(box.x + box.width - right, box.y, right, box.height),
          border.rightColor(),
          border.rightStyle());
    }
  }

  private void edge(Rectangle bounds, @Nullable FSColor colour, @Nullable IdentValue style) {
    Rectangle area = visible(placed(bounds));
    if (!area.isEmpty()
        && style != null
        && style != IdentValue.NONE
        && style != IdentValue.HIDDEN
        && !Colours.isNone(colour)) {
      seen.add(
          new Edge(
              area, Colours.of(colour), style == IdentValue.DASHED || style == IdentValue.DOTTED));
    }
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    Element element = requireNonNull(box.getElement());
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    Optional<SvgFigure> drawing = laidOut.drawing(box);
    if (!isVisible(placed(area))) {
      return;
    }
    note(element);
    if (drawing.isPresent()) {
      SvgFigure figure = drawing.get();
      seen.add(
          new Figure(
              placed(area),
              element,
              figure.svg(),
              figure.fitted(placed(area)),
              blocks.cellAround(box, c)));
    } else if (element.getNodeName().equals("img")) {
      seen.add(new Picture(placed(area), element, element.getAttribute("src")));
    }
  }

  /** The number of an item, or whatever else a style sheet puts before it. */
  @Override
  public void paintMarker(String text, float x, float baseline) {
    ITextFSFont face = (ITextFSFont) font();
    int size = Math.round(face.getSize2D());
    Rectangle area =
        placed(
            new Rectangle(
                Math.round(x),
                Math.round(baseline - ASCENT * size),
                Math.round(face.getFontDescription().getFont().getWidthPoint(text, size)),
                size));
    if (!isVisible(area)) {
      return;
    }
    Element root = laidOut.source().getDocumentElement();
    SeenBlock block =
        new SeenBlock(area, root, "left", false, new Frame(text, area, false), Optional.empty());
    seen.add(
        new Words(
            text,
            area,
            new Look(FontLibrary.MAIN_FAMILY, size, false, false, false, colour()),
            new SeenLine(block, area),
            new Spaced(false, false),
            null,
            Optional.empty()));
  }
}
