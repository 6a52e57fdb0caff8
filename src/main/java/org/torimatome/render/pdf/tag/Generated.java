package org.torimatome.render.pdf.tag;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;

/** What a style sheet puts before or after an element. */
final class Generated {
  private Generated() {}

  static @Nullable Element elementOf(Box box) {
    Box at = box;
    while (at.getElement() == null && at.getParent() != null) {
      at = at.getParent();
    }
    return at.getElement();
  }

  /** Of what is inline the engine does not say: what comes first in its element is before it. */
  static boolean isBefore(Box box) {
    Box at = box;
    for (Box around = at.getParent(); around != null; around = at.getParent()) {
      String pseudoElement = around.getPseudoElementOrClass();
      if (pseudoElement != null) {
        return pseudoElement.equals("before");
      }
      if (firstIn(around) != at) {
        return false;
      }
      if (around.getElement() != null && !around.isAnonymous()) {
        return true;
      }
      at = around;
    }
    return true;
  }

  private static Object firstIn(Box box) {
    return box instanceof InlineLayoutBox inline ? inline.getInlineChild(0) : box.getChild(0);
  }
}
