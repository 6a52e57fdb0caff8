package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;
import static org.torimatome.text.Message.plain;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.engine.LayoutFault;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.pdf.source.LayoutWatch;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.torimatome.render.pdf.tag.TaggingOutputDevice;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints, and tells the {@link LayoutInspector} of everything while it happens: boxes that repeat
 * on every page, such as a table's head, move between two paintings.
 */
final class InspectingOutputDevice extends TaggingOutputDevice {
  private final SourcePlaces places;
  private final LayoutWatch watch;
  private final LayoutInspector inspector;
  private @Nullable ITextFSFont font;
  private @Nullable Element element;
  private int page;
  private @Nullable PageLayout layout;
  private @Nullable Justification justification;
  private float spread;

  InspectingOutputDevice(float dotsPerPoint, SourcePlaces places, LayoutWatch watch) {
    super(dotsPerPoint);
    this.places = places;
    this.watch = watch;
    inspector = new LayoutInspector(dotsPerPoint, places);
  }

  LayoutInspector inspector() {
    return inspector;
  }

  /** What is wrong with all that was painted, and with what should have been. */
  List<LayoutFault> faults(PageLayout painted) {
    inspector.inspectUnpainted(painted.root());
    return inspector.faults();
  }

  /** What is about to be painted, and how its lines are filled. */
  void begin(PageLayout layout, Justification justification) {
    this.layout = layout;
    this.justification = justification;
  }

  /** Where an element stands in the page's source. */
  TextPlace placeOf(Element element) {
    return places.of(element);
  }

  /** An element that cannot be drawn as the template has it. */
  MarkupException undrawable(Element element, RuntimeException cause) {
    return new MarkupException(
        places.of(element),
        "<" + element.getNodeName() + ">",
        FaultWords.of("page.figure", plain(cause.getMessage())),
        cause);
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    InlineLayoutBox box = text.getParent();
    if (box == null) {
      return;
    }
    int height = Math.round(requireNonNull(box.getStyle()).getFont(c).size);
    int width = Math.max(1, inkWidth(c, text, box)); // none, if it has no glyph
    Rectangle area = new Rectangle(box.getAbsX() + text.getX(), box.getAbsY(), width, height);
    Rectangle2D place = onPage(area);
    if (!LayoutInspector.printArea(c, box).intersects(place)) {
      return; // a border of its line reaches over from the next page; clipped, it would be copied
    }
    Element nearest = ElementName.nearestTo(box);
    if (layout != null && layout.continuations().hides(box, nearest, layout.layer(), c)) {
      inspector.sawPainted(text);
      return;
    }
    Element owner = box.isContainedInMarginBox() ? null : nearest;
    element = owner;
    watch.at(owner);
    page = c.getPageNo();
    spread = justification == null ? 0 : justification.spreadOf(text);
    super.drawText(c, text);
    spread = 0;
    element = null;
    inspector.sawPainted(text);
    if (!text.getSubstring().isBlank()) {
      inspector.sawText(c, box, owner, area, place);
    }
  }

  /** Without the space that ends it, which may hang out of a line that is full. */
  private static int inkWidth(RenderingContext c, InlineText text, InlineLayoutBox box) {
    String words = text.getSubstring();
    String space = words.substring(words.stripTrailing().length());
    return space.isEmpty()
        ? text.getWidth()
        : text.getWidth()
            - c.getTextRenderer()
                .getWidth(c.getFontContext(), requireNonNull(box.getStyle()).getFSFont(c), space);
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    super.paintReplacedElement(c, box);
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
    inspector.sawPicture(c, box, box.getElement(), area, onPage(area));
  }

  /**
   * From the layout's coordinates to dots from the top left corner of the current page. Nothing on
   * a page is turned.
   */
  Rectangle2D onPage(Rectangle2D area) {
    AffineTransform toPage = new AffineTransform(getTransform());
    toPage.preConcatenate(AffineTransform.getScaleInstance(getDotsPerPoint(), getDotsPerPoint()));
    Rectangle2D place = new Rectangle2D.Double();
    place.setFrameFromDiagonal(
        toPage.transform(new Point2D.Double(area.getMinX(), area.getMinY()), null),
        toPage.transform(new Point2D.Double(area.getMaxX(), area.getMaxY()), null));
    return place;
  }

  @Override
  public void setFont(FSFont font) {
    this.font = (ITextFSFont) font;
    super.setFont(font);
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    ITextFSFont face = requireNonNull(font, "a text is set in a font");
    BaseFont glyphs = face.getFontDescription().getFont();
    inspector.sawString(text, glyphs, element, page);
    for (GlyphRun run : GlyphRun.of(text, glyphs, face.getSize2D(), spread)) {
      super.drawString(
          run.text(),
          x + run.x(),
          y,
          run.spread() == 0 ? null : new JustificationInfo(run.spread(), run.spread()));
    }
  }
}
