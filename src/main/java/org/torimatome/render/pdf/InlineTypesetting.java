package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.line.FoundBreaks;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.pdf.style.Alterations;
import org.torimatome.render.pdf.style.Concession;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.IdentValue;

/**
 * Rearranges a page before it is laid out, where the engine's own inline layout falls short.
 *
 * <ul>
 *   <li>A character the main font lacks goes into the fallback font.
 *   <li>The engine breaks each text by itself: what only the paragraph tells is marked in it.
 *   <li>The engine breaks lines at every border of an inline element, be it within {@code
 *       <b>10,000</b>時間} or before {@code 、}: what must stay together becomes an inline block.
 *   <li>The engine makes a line of nothing but small type too low for its paragraph: such type gets
 *       a line of the paragraph's own to stand in.
 *   <li>The engine paints a paragraph's own text before that of its inline elements, so that the
 *       PDF would be searched and copied in the wrong order: each text after one gets an element of
 *       its own.
 * </ul>
 *
 * <p>The wrappers carry no style but what {@link OriginalStyles} gives them.
 */
final class InlineTypesetting {
  private static final Set<String> WITHOUT_LINES = Set.of("head", "svg");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Document page;
  private final OriginalStyles styles;
  private final FontLibrary fonts;
  private final FoundBreaks breaks;

  InlineTypesetting(Document page, OriginalStyles styles, FontLibrary fonts, FoundBreaks breaks) {
    this.page = page;
    this.styles = styles;
    this.fonts = fonts;
    this.breaks = breaks;
  }

  void apply() {
    wrapFallbackCharacters(page.getDocumentElement());
    List<InlineFlow> flows = InlineFlow.allIn(page.getDocumentElement(), styles);
    flows.forEach(flow -> flow.mark(breaks));
    arrange(flows);
  }

  /** Once more, where elements have come to be inline or texts may be broken that might not. */
  void arrange() {
    arrange(InlineFlow.allIn(page.getDocumentElement(), styles));
  }

  private void arrange(List<InlineFlow> flows) {
    flows.forEach(flow -> flow.keepTogether(breaks));
    wrapTextRuns(page.getDocumentElement());
  }

  static void takeMarksFromHeadings(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (HEADINGS.contains(child.getNodeName())) {
        takeMarksFrom(child);
      } else {
        takeMarksFromHeadings(child);
      }
    }
  }

  private static void takeMarksFrom(Node parent) {
    for (Node child : childrenOf(parent)) {
      if (child instanceof Text text) {
        text.setData(Marks.takeFrom(text.getData()));
      } else {
        takeMarksFrom(child);
      }
    }
  }

  private void wrapFallbackCharacters(Element parent) {
    for (Node child : childrenOf(parent)) {
      if (child instanceof Element element) {
        if (!WITHOUT_LINES.contains(element.getNodeName())) {
          wrapFallbackCharacters(element);
        }
      } else if (child instanceof Text text) {
        wrapFallbackCharacters(text);
      }
    }
  }

  private void wrapFallbackCharacters(Text text) {
    Text rest = text;
    int start = 0;
    String characters = text.getData();
    for (int at = 0; at < characters.length(); ) {
      int codePoint = characters.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (fonts.needsFallback(codePoint)) {
        while (end < characters.length() && fonts.needsFallback(characters.codePointAt(end))) {
          end += Character.charCount(characters.codePointAt(end));
        }
        Text fallback = at > start ? rest.splitText(at - start) : rest;
        Text following = end < characters.length() ? fallback.splitText(end - at) : fallback;
        wrap(fallback, OriginalStyles.FALLBACK_FONT);
        rest = following;
        start = end;
      }
      at = end;
    }
  }

  /** What stands before the first inline element is painted first as it is. */
  private void wrapTextRuns(Element parent) {
    boolean afterInline = false;
    for (Node child : childrenOf(parent)) {
      if (child instanceof Element element) {
        if (!WITHOUT_LINES.contains(element.getNodeName())) {
          wrapTextRuns(element);
          giveFullLine(element);
        }
        afterInline = afterInline || isInline(element);
      } else if (child instanceof Text text
          && afterInline
          && (!text.getData().trim().isEmpty() || isInline(text.getNextSibling()))) {
        wrap(text, OriginalStyles.TEXT_RUN);
      }
    }
  }

  /** What is smaller than the text around it may come to stand in a line alone; once. */
  private void giveFullLine(Element element) {
    if (styles.isSizedAndUnbreakable(element)
        && !element.getParentNode().getNodeName().equals(OriginalStyles.KEEP_TOGETHER)
        && Alterations.concede(element, Concession.FULL_LINE)) {
      UnbrokenRange.wrap(element);
    }
  }

  private boolean isInline(Node node) {
    return node instanceof Element element
        && (styles.display(element) == IdentValue.INLINE
            || styles.display(element) == IdentValue.INLINE_BLOCK);
  }

  static Element wrap(Node node, String wrapperName) {
    Element wrapper = node.getOwnerDocument().createElement(wrapperName);
    node.getParentNode().replaceChild(wrapper, node);
    wrapper.appendChild(node);
    return wrapper;
  }

  static List<Node> childrenOf(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}
