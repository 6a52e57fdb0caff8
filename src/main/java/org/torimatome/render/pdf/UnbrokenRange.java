package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.pdf.style.Alterations;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A stretch of a page that goes into one inline block, splitting the elements it covers in part:
 * {@code <b>約10,000</b>時間} becomes {@code <keep-together><b>約10,000</b>時間</keep-together>}.
 */
final class UnbrokenRange {

  /** Before the character {@code offset} of a text; before (0) or after (1) any other node. */
  record Position(Node node, int offset) {}

  private final Node first;
  private final Node last;
  private final Node ancestor;

  /**
   * @param end in another node than the start
   */
  UnbrokenRange(Position start, Position end) {
    first = from(start);
    last = upTo(end);
    ancestor = commonAncestor(first, last);
  }

  private static Node from(Position start) {
    if (start.node() instanceof Text text && start.offset() > 0) {
      return text.splitText(start.offset());
    }
    return start.node();
  }

  private static Node upTo(Position end) {
    if (end.node() instanceof Text text && end.offset() < text.getLength()) {
      text.splitText(end.offset());
    }
    return end.node();
  }

  private static Node commonAncestor(Node one, Node other) {
    List<Node> ancestors = new ArrayList<>();
    for (Node at = one.getParentNode(); at != null; at = at.getParentNode()) {
      ancestors.add(at);
    }
    Node at = other.getParentNode();
    while (!ancestors.contains(at)) {
      at = at.getParentNode();
    }
    return at;
  }

  void wrap() {
    Node begin = cutBefore(first);
    Node end = cutAfter(last);
    Document page = ancestor.getOwnerDocument();
    Element wrapper = page.createElement(OriginalStyles.KEEP_TOGETHER);
    ancestor.insertBefore(wrapper, begin);
    while (wrapper.getLastChild() != end) {
      wrapper.appendChild(wrapper.getNextSibling());
    }
    if (!hasTextOfItsOwn(wrapper)) {
      holdLineOpen(wrapper);
    }
  }

  private static boolean hasTextOfItsOwn(Node wrapper) {
    return InlineTypesetting.childrenOf(wrapper).stream()
        .anyMatch(child -> child instanceof Text text && !text.getData().isBlank());
  }

  /**
   * The engine makes a line of nothing but small type, such as ［見本］, as low as that is, and it
   * sticks out of its paragraph: an invisible character of the paragraph's type comes before it.
   */
  private static void holdLineOpen(Element wrapper) {
    Text open = wrapper.getOwnerDocument().createTextNode(String.valueOf(Marks.JOIN));
    wrapper.insertBefore(open, wrapper.getFirstChild());
  }

  /** Gives an inline block of a type of its own a line of its paragraph's type to stand in. */
  static void wrap(Element inlineBlock) {
    holdLineOpen(InlineTypesetting.wrap(inlineBlock, OriginalStyles.KEEP_TOGETHER));
  }

  /** Splits the parents below the common ancestor so that one of its children begins at node. */
  private Node cutBefore(Node node) {
    Node at = node;
    while (at.getParentNode() != ancestor) {
      Element parent = (Element) at.getParentNode();
      if (at.getPreviousSibling() != null) {
        Element before = emptyCopy(parent);
        while (parent.getFirstChild() != at) {
          before.appendChild(parent.getFirstChild());
        }
        parent.getParentNode().insertBefore(before, parent);
        Alterations.cut(before, "right");
        Alterations.cut(parent, "left");
        parent.removeAttribute("id"); // a link leads to where the element begins
      }
      at = parent;
    }
    return at;
  }

  private Node cutAfter(Node node) {
    Node at = node;
    while (at.getParentNode() != ancestor) {
      Element parent = (Element) at.getParentNode();
      if (at.getNextSibling() != null) {
        Element after = emptyCopy(parent);
        after.removeAttribute("id");
        while (at.getNextSibling() != null) {
          after.appendChild(at.getNextSibling());
        }
        parent.getParentNode().insertBefore(after, parent.getNextSibling());
        Alterations.cut(parent, "right");
        Alterations.cut(after, "left");
      }
      at = parent;
    }
    return at;
  }

  private static Element emptyCopy(Element element) {
    return (Element) element.cloneNode(false);
  }
}
