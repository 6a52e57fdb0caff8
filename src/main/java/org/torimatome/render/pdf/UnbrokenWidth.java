package org.torimatome.render.pdf;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;

/**
 * How wide a stretch is that must stay on one line. The engine takes the widest of its parts for
 * the least width of a table's column, and the whole would stick out of its cell.
 */
final class UnbrokenWidth {
  private final SharedContext shared;
  private final LayoutContext context;

  UnbrokenWidth(SharedContext shared) {
    this.shared = shared;
    this.context = shared.newLayoutContextInstance(new ITextFontContext());
  }

  /** In dots. */
  int of(Element stretch) {
    return content(stretch, shared.getStyle((Element) stretch.getParentNode()));
  }

  private int content(Node parent, CalculatedStyle style) {
    int width = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        width += text(text, style);
      } else if (child instanceof Element element) {
        width += element(element, style);
      }
    }
    return width;
  }

  private int text(Text text, CalculatedStyle style) {
    return shared
        .getTextRenderer()
        .getWidth(
            context.getFontContext(),
            style.getFSFont(context),
            text.getData().replaceAll("\\s+", " "));
  }

  private int element(Element element, CalculatedStyle parentStyle) {
    CalculatedStyle style =
        parentStyle.deriveStyle(shared.getCss().getCascadedStyle(element, false));
    if (style.isDisplayNone()) {
      return 0;
    }
    return style.getMarginBorderPadding(context, 0, Edge.LEFT)
        + content(element, style)
        + style.getMarginBorderPadding(context, 0, Edge.RIGHT);
  }
}
