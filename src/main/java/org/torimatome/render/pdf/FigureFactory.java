package org.torimatome.render.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Pictures and charts; form fields, which PDF/A would not take, stay what they are: nothing. */
final class FigureFactory extends ITextReplacedElementFactory {
  private final FontLibrary fonts;
  private final int dotsPerPixel;

  FigureFactory(ITextOutputDevice device, FontLibrary fonts, int dotsPerPixel) {
    super(device);
    this.fonts = fonts;
    this.dotsPerPixel = dotsPerPixel;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback userAgent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element == null) {
      return null;
    }
    return switch (element.getNodeName()) {
      case "svg" -> SvgFigure.of(element, cssWidth, cssHeight, dotsPerPixel, fonts);
      case "img" -> super.createReplacedElement(c, box, userAgent, cssWidth, cssHeight);
      default -> null;
    };
  }
}
