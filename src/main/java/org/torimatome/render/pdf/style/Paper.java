package org.torimatome.render.pdf.style;

import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.UserInterface;

/** On paper nothing is hovered over, pressed or focused. */
public final class Paper implements UserInterface {
  @Override
  public boolean isHover(Element element) {
    return false;
  }

  @Override
  public boolean isActive(Element element) {
    return false;
  }

  @Override
  public boolean isFocus(Element element) {
    return false;
  }
}
