package org.torimatome.render.pdf.source;

import static org.torimatome.text.Message.plain;

import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.text.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.parser.PropertyValue;

/**
 * Goes with the engine from element to element, and stops it at the one that asks for more than any
 * report does, or where it stands when its thread is interrupted. The engine itself would go on
 * until the memory or the stack ends.
 */
public final class LayoutWatch {
  private static final int DEEPEST = 100;

  private static final int MOST_ELEMENTS = 1_000_000;

  /** As HTML has it. */
  private static final int WIDEST_SPAN = 1_000;

  /** In any unit: the engine counts hundredths of a point, and no further than an int goes. */
  private static final int LONGEST = 10_000;

  private static final int MOST_PAGES = 10_000;

  private final SourcePlaces places;
  private @Nullable Element at;
  private int pages;

  public LayoutWatch(SourcePlaces places) {
    this.places = places;
  }

  /**
   * @throws MarkupException at the first element that is too deep, or one too many
   */
  public void check(Document page) {
    int depth = 0;
    int number = 0;
    Node node = page.getDocumentElement();
    while (node != null) {
      if (node instanceof Element element) {
        require(depth < DEEPEST, number, element, "page.deep", DEEPEST);
        require(number < MOST_ELEMENTS, number, element, "page.elements", MOST_ELEMENTS);
        number++;
      }
      Node next = node.getFirstChild();
      if (next != null) {
        depth++;
      }
      while (next == null && node != null) {
        next = node.getNextSibling();
        if (next == null) {
          node = node.getParentNode();
          depth--;
        }
      }
      node = next;
    }
  }

  private void require(boolean holds, int number, Element element, String key, int most) {
    if (!holds) {
      throw new MarkupException(
          places.of(number), "<" + element.getNodeName() + ">", words(key, most), null);
    }
  }

  /** The engine is busy with an element. */
  public void at(@Nullable Element element) {
    if (element != null) {
      at = element;
    }
    if (Thread.interrupted()) {
      throw stopped(FaultWords.of("endless.setting"));
    }
  }

  public void pageBegins() {
    pages++;
    if (pages > MOST_PAGES) {
      throw stopped(words("page.pages", MOST_PAGES));
    }
  }

  /** A new layout counts its pages anew. */
  public void begins() {
    pages = 0;
  }

  /** What the sheets and the attributes of that element come to. */
  public void styled(CascadedStyle style) {
    style
        .getCascadedPropertyDeclarations()
        .forEachRemaining(
            declared -> {
              if (declared.getValue() instanceof PropertyValue value) {
                require(declared.getCSSName(), value);
              }
            });
  }

  private void require(CSSName property, PropertyValue value) {
    float size = Math.abs(value.getFloatValue());
    if (size > WIDEST_SPAN && (property == CSSName.FS_COLSPAN || property == CSSName.FS_ROWSPAN)) {
      throw stopped(words("page.span", WIDEST_SPAN));
    }
    if (size > LONGEST && isLength(value.getPrimitiveType())) {
      throw stopped(FaultWords.of("page.length", plain(property), plain("%,d".formatted(LONGEST))));
    }
  }

  private static boolean isLength(short type) {
    return type >= CSSPrimitiveValue.CSS_EMS && type <= CSSPrimitiveValue.CSS_PC;
  }

  private MarkupException stopped(Message what) {
    return new MarkupException(
        places.of(at), at == null ? "" : "<" + at.getNodeName() + ">", what, null);
  }

  private static Message words(String key, int most) {
    return FaultWords.of(key, plain("%,d".formatted(most)));
  }
}
