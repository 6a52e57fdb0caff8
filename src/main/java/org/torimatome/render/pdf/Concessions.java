package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.pdf.line.ForcedBreaks;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.pdf.style.Alterations;
import org.torimatome.render.pdf.style.Concession;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * What a page gives up so that whatever was typed has room on it. It is laid out as its author
 * wants it; only where {@link TightSpots} finds that this does not do, the page is changed here and
 * laid out again.
 */
final class Concessions {
  private final SharedContext shared;
  private final OriginalStyles styles;
  private final LayoutContext context;
  private boolean made;

  /**
   * @param context to measure texts in
   */
  Concessions(SharedContext shared, OriginalStyles styles, LayoutContext context) {
    this.shared = shared;
    this.styles = styles;
    this.context = context;
  }

  /** Whether the page is another since this was last asked. */
  boolean wereMade() {
    boolean were = made;
    made = false;
    return were;
  }

  /** What must not wrap, and has no room as it is, wraps; answers whether that is new. */
  boolean wrap(Node inside) {
    boolean wraps =
        inside instanceof Element element
            && styles
                .forbiddingWraps(element)
                .filter(found -> Alterations.concede(found, Concession.WRAP))
                .isPresent();
    made |= wraps;
    return wraps;
  }

  /** What was kept together, and is wider than a line, is no longer. */
  void comeApart(Element keptTogether, int room) {
    List<Text> texts = textsIn(keptTogether, new ArrayList<>());
    texts.forEach(text -> text.setData(Marks.release(text.getData())));
    if (!wrap(keptTogether.getParentNode())) {
      breakApart(texts, room);
    }
    Node parent = keptTogether.getParentNode();
    while (keptTogether.getFirstChild() != null) {
      parent.insertBefore(keptTogether.getFirstChild(), keptTogether);
    }
    parent.removeChild(keptTogether);
    made = true;
  }

  private void breakApart(List<Text> texts, int room) {
    for (int i = 1; i < texts.size(); i++) {
      if (ForcedBreaks.mayPart(texts.get(i - 1).getData(), texts.get(i).getData())) {
        texts.get(i - 1).appendData(String.valueOf(Marks.BREAK));
      }
    }
    for (Text text : texts) {
      breakApart(text, shared.getStyle((Element) text.getParentNode()), room);
    }
  }

  /** A stretch of text that no line holds is broken. */
  void breakApart(Text text, CalculatedStyle style, int room) {
    String broken =
        ForcedBreaks.in(
            text.getData(),
            style.getHyphens() == IdentValue.AUTO,
            stretch ->
                context
                        .getTextRenderer()
                        .getWidth(context.getFontContext(), style.getFSFont(context), stretch)
                    <= room);
    if (!broken.equals(text.getData())) {
      text.setData(broken);
      made = true;
    }
    keepWords(text, style);
  }

  /** The engine would cut a word rather than begin a line with it. */
  void keepWords(Text text, CalculatedStyle style) {
    Element written = ElementName.written((Element) text.getParentNode());
    if (written != null && style.getWordWrap() == IdentValue.BREAK_WORD) {
      made |= Alterations.concede(written, Concession.WHOLE_WORDS);
    }
  }

  /**
   * An inline block of small type gets a line of its paragraph's type to stand in, unless it has
   * come apart since it was laid out.
   */
  void standInFullLine(Element inlineBlock) {
    if (inlineBlock.getParentNode() != null
        && Alterations.concede(inlineBlock, Concession.FULL_LINE)) {
      UnbrokenRange.wrap(inlineBlock);
      made = true;
    }
  }

  /** What should stay on one page may go over to the next; answers whether that is new. */
  boolean divide(Element group) {
    boolean divides = Alterations.concede(group, Concession.DIVIDE);
    made |= divides;
    return divides;
  }

  /**
   * What has no room is replaced by its next sibling, if that is {@code hidden}: the same in fewer
   * words. Answers whether there was one.
   */
  boolean shorten(Element group) {
    for (Node child : InlineTypesetting.childrenOf(group)) {
      if (child instanceof Element element && (replace(element) || shorten(element))) {
        return true;
      }
    }
    return false;
  }

  private boolean replace(Element shown) {
    Node next = shown.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    if (!(next instanceof Element shorter)
        || !OriginalStyles.isHidden(shorter)
        || !Alterations.concede(shorter, Concession.SHOWN)) {
      return false;
    }
    Alterations.concede(shown, Concession.REPLACED);
    made = true;
    return true;
  }

  private static List<Text> textsIn(Node parent, List<Text> found) {
    for (Node child : InlineTypesetting.childrenOf(parent)) {
      if (child instanceof Text text) {
        found.add(text);
      } else {
        textsIn(child, found);
      }
    }
    return found;
  }
}
