package org.torimatome.render.pdf;

import org.jspecify.annotations.Nullable;
import org.torimatome.render.font.FontLibrary;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/**
 * Pictures and charts; form fields, which PDF/A would not take, stay what they are: nothing. The
 * engine asks of every box that it lays out.
 */
final class FigureFactory extends ITextReplacedElementFactory {
  private final InspectingOutputDevice device;
  private final LayoutWatch watch;
  private final FontLibrary fonts;
  private final int dotsPerPixel;

  FigureFactory(
      InspectingOutputDevice device, LayoutWatch watch, FontLibrary fonts, int dotsPerPixel) {
    super(device);
    this.device = device;
    this.watch = watch;
    this.fonts = fonts;
    this.dotsPerPixel = dotsPerPixel;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback userAgent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    watch.at(element);
    if (element == null) {
      return null;
    }
    return switch (element.getNodeName()) {
      case "svg" -> figure(element, cssWidth, cssHeight);
      case "img" -> super.createReplacedElement(c, box, userAgent, cssWidth, cssHeight);
      default -> null;
    };
  }

  private SvgFigure figure(Element svg, int cssWidth, int cssHeight) {
    try {
      return SvgFigure.of(svg, cssWidth, cssHeight, dotsPerPixel, fonts);
    } catch (IllegalArgumentException e) {
      throw device.undrawable(svg, e);
    }
  }
}
