package org.torimatome.render.pdf.source;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The elements of a page as it was written, which those of the page that is being rearranged still
 * know by number.
 */
public final class OriginalElements {
  private static final String NUMBER = "data-original";

  private final List<Element> originals = new ArrayList<>();
  private final Document page;

  private OriginalElements(Document page) {
    this.page = page;
  }

  /** Keeps a copy of the page and numbers its elements, from 0 in document order. */
  public static OriginalElements of(Document laidOut) {
    OriginalElements elements = new OriginalElements((Document) laidOut.cloneNode(true));
    elements.number(laidOut.getDocumentElement(), elements.page.getDocumentElement());
    return elements;
  }

  /** All elements of a page: the place of each, from 0, is its number. */
  public static List<Element> inOrder(Document page) {
    List<Element> elements = new ArrayList<>();
    addInOrder(page.getDocumentElement(), elements);
    return elements;
  }

  private static void addInOrder(Element element, List<Element> elements) {
    elements.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        addInOrder(inner, elements);
      }
    }
  }

  private void number(Element laidOut, Element original) {
    laidOut.setAttribute(NUMBER, Integer.toString(originals.size()));
    originals.add(original);
    Node twin = original.getFirstChild();
    for (Node child = laidOut.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        number(element, (Element) requireNonNull(twin));
      }
      twin = requireNonNull(twin).getNextSibling();
    }
  }

  /** The page as it was written. */
  public Document page() {
    return page;
  }

  /** What the element was when it was written, or what it was split off. */
  public Element of(Element laidOut) {
    return originals.get(numberOf(laidOut));
  }

  /** An element's place in the page as it was written, from 0; -1 for what was not written. */
  public static int numberOf(Element element) {
    String number = element.getAttribute(NUMBER);
    return number.isEmpty() ? -1 : Integer.parseInt(number);
  }
}
