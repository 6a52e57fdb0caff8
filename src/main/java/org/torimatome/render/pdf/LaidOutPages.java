package org.torimatome.render.pdf;

import java.util.Optional;
import java.util.function.Consumer;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.extend.OutputDevice;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.Layer.PagedMode;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Pages on which everything has its place, to be painted once on whatever shows them: a PDF, or
 * slides. Lengths are in dots, {@link Typesetter#DOTS_PER_POINT} to the point.
 */
public final class LaidOutPages {

  /** A device that shows the markers of items, such as {@code 1.}, which the engine sets itself. */
  public interface MarkerPainter {
    /**
     * @param x where the marker begins, in dots
     * @param baseline on which it stands
     */
    void paintMarker(String text, float x, float baseline);
  }

  private final Document source;
  private final PageLayout layout;
  private final SharedContext shared;
  private final InspectingOutputDevice device;
  private final SealedUserAgent agent;

  LaidOutPages(
      Document source,
      PageLayout layout,
      SharedContext shared,
      InspectingOutputDevice device,
      SealedUserAgent agent) {
    this.source = source;
    this.layout = layout;
    this.shared = shared;
    this.device = device;
    this.agent = agent;
  }

  /** The page's source, with the wrappers and marks that its layout needed. */
  public Document source() {
    return source;
  }

  PageLayout layout() {
    return layout;
  }

  /** What paints a PDF. */
  InspectingOutputDevice device() {
    return device;
  }

  SealedUserAgent agent() {
    return agent;
  }

  /** For painting on a device. */
  public RenderingContext contextFor(OutputDevice painter) {
    return shared.newRenderingContextInstance(painter, new ITextFontContext(), layout.layer(), 0);
  }

  /**
   * Paints all pages, in the order the engine wants it done.
   *
   * @param begins is told of each page before, and {@code ends} after it
   */
  public void paint(RenderingContext context, Consumer<PageBox> begins, Consumer<PageBox> ends) {
    Layer layer = layout.layer();
    layer.assignPagePaintingPositions(context, PagedMode.PAGED_MODE_PRINT);
    context.setPageCount(layout.pages().size());
    for (int i = 0; i < layout.pages().size(); i++) {
      PageBox page = layout.pages().get(i);
      begins.accept(page);
      context.setPage(i, page);
      paint(page, layer, context);
      ends.accept(page);
    }
  }

  private static void paint(PageBox page, Layer layer, RenderingContext context) {
    OutputDevice painter = context.getOutputDevice();
    page.paintBackground(context, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintMarginAreas(context, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintBorder(context, 0, PagedMode.PAGED_MODE_PRINT);

    painter.clip(page.getPrintClippingBounds(context));
    int left = page.getMarginBorderPadding(context, Edge.LEFT);
    int top = page.getMarginBorderPadding(context, Edge.TOP) - page.getPaintingTop();
    painter.translate(left, top);
    layer.paint(context);
    painter.translate(-left, -top);
    unclip(painter);
  }

  /** Null is the engine's word for it, whatever its signature says. */
  @SuppressWarnings("NullAway")
  private static void unclip(OutputDevice painter) {
    painter.setClip(null);
  }

  /** Whether a text is painted: what goes on is not said where it begins. */
  public boolean shows(InlineText text, RenderingContext context) {
    return text.getParent() != null
        && !layout
            .continuations()
            .hides(
                text.getParent(), ElementName.nearestTo(text.getParent()), layout.layer(), context);
  }

  /** The drawing that a box shows, if it shows one. */
  public Optional<SvgFigure> drawing(BlockBox box) {
    return box.getReplacedElement() instanceof SvgFigure figure
        ? Optional.of(figure)
        : Optional.empty();
  }

  /** Where an element stands in the page's source. */
  public TextPlace placeOf(Element element) {
    return device.placeOf(element);
  }

  /** An element that cannot be drawn as the template has it. */
  public MarkupException undrawable(Element element, RuntimeException cause) {
    return device.undrawable(element, cause);
  }
}
