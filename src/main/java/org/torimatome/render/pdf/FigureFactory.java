package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.source.LayoutWatch;
import org.torimatome.render.pdf.source.PageParser;
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
  private static final String SVG = "data:image/svg+xml;base64,";

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
      case "svg" -> figure(element, element, cssWidth, cssHeight);
      case "img" ->
          element.getAttribute("src").startsWith(SVG)
              ? figure(element, drawing(element), cssWidth, cssHeight)
              : super.createReplacedElement(c, box, userAgent, cssWidth, cssHeight);
      default -> null;
    };
  }

  /**
   * @param drawn the drawing, the element itself or what it holds
   */
  private SvgFigure figure(Element element, Element drawn, int cssWidth, int cssHeight) {
    try {
      return SvgFigure.of(drawn, cssWidth, cssHeight, dotsPerPixel, fonts);
    } catch (IllegalArgumentException e) {
      throw device.undrawable(element, e);
    }
  }

  /** A drawing that a picture's address holds: an emblem stays sharp, as a chart does. */
  private Element drawing(Element picture) {
    try {
      byte[] svg = Base64.getDecoder().decode(picture.getAttribute("src").substring(SVG.length()));
      return PageParser.parse(new String(svg, UTF_8)).getDocumentElement();
    } catch (IllegalArgumentException | MarkupException e) {
      throw device.undrawable(picture, e);
    }
  }
}
