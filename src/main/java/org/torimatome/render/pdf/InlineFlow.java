package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.torimatome.render.pdf.line.LineBreaks;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;

/**
 * The text of one paragraph across its inline elements, such as {@code 効率化は<b>10,000</b>時間。} as the
 * pieces 効率化は, 10,000 and 時間。
 */
final class InlineFlow {
  /** Stands for a picture or an inline block, which lines may break around like around a kanji. */
  private static final String OBJECT = "\uFFFC";

  private static final String LINE_BREAK = "\u2028";

  /** Shown as one object, whatever is in them. */
  private static final Set<String> PICTURES = Set.of("img", "svg");

  private record Piece(Node node, int start, int end) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final IdentValue whiteSpace;

  private InlineFlow(IdentValue whiteSpace) {
    this.whiteSpace = whiteSpace;
  }

  /** The paragraphs below an element, in document order. */
  static List<InlineFlow> allIn(Element root, OriginalStyles styles) {
    List<InlineFlow> flows = new ArrayList<>();
    new Collector(styles, flows).block(root, IdentValue.NORMAL);
    flows.removeIf(flow -> flow.pieces.size() < 2 || flow.whiteSpace == IdentValue.PRE);
    return flows;
  }

  private void add(Node node, String characters) {
    pieces.add(new Piece(node, text.length(), text.length() + characters.length()));
    text.append(characters);
  }

  /** Makes one box of what may not be broken apart although an element begins or ends within. */
  void keepTogether() {
    BitSet breaks = isWrapping() ? LineBreaks.in(text.toString()) : new BitSet();
    int last = text.length();
    for (int i = pieces.size() - 1; i > 0; i--) { // backwards: wrapping moves what comes after
      int border = pieces.get(i).start();
      if (border < last && border > 0 && !breaks.get(border) && !isGap(border)) {
        int start = startOfUnbroken(border, breaks);
        int end = endOfUnbroken(border, breaks);
        new UnbrokenRange(position(start, true), position(end, false)).wrap();
        last = start;
      }
    }
  }

  private boolean isGap(int border) {
    return endsStretch(border - 1) || endsStretch(border);
  }

  /** A space ends it, unless lines don't break there either. */
  private boolean endsStretch(int at) {
    char c = text.charAt(at);
    return c == '\u2028' || isSpace(c) && (isWrapping() || isOuterSpace(at));
  }

  private boolean isWrapping() {
    return whiteSpace != IdentValue.NOWRAP;
  }

  private boolean isOuterSpace(int at) {
    int lineStart = text.lastIndexOf(LINE_BREAK, at) + 1;
    int found = text.indexOf(LINE_BREAK, at);
    int lineEnd = found < 0 ? text.length() : found;
    return text.substring(lineStart, at).isBlank() || text.substring(at, lineEnd).isBlank();
  }

  private int startOfUnbroken(int border, BitSet breaks) {
    int at = border - 1;
    while (at > 0 && !breaks.get(at) && !endsStretch(at - 1)) {
      at--;
    }
    return at;
  }

  private int endOfUnbroken(int border, BitSet breaks) {
    int at = border + 1;
    while (at < text.length() && !breaks.get(at) && !endsStretch(at)) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** The place in the page of a place in the text; at a border, in the piece the range covers. */
  private UnbrokenRange.Position position(int at, boolean beginning) {
    for (Piece piece : pieces) {
      boolean holds =
          beginning
              ? at >= piece.start() && at < piece.end()
              : at > piece.start() && at <= piece.end();
      if (holds) {
        return new UnbrokenRange.Position(piece.node(), at - piece.start());
      }
    }
    throw new IllegalStateException("No piece of the paragraph holds index " + at);
  }

  private static final class Collector {
    private final OriginalStyles styles;
    private final List<InlineFlow> flows;
    private InlineFlow current = new InlineFlow(IdentValue.NORMAL);

    Collector(OriginalStyles styles, List<InlineFlow> flows) {
      this.styles = styles;
      this.flows = flows;
    }

    void block(Element element, IdentValue whiteSpace) {
      if (element.getNodeName().equals("svg")) {
        return;
      }
      InlineFlow outer = current;
      IdentValue inside = whiteSpace(element, whiteSpace);
      startFlow(inside);
      content(element, inside);
      current = outer;
    }

    private void startFlow(IdentValue whiteSpace) {
      current = new InlineFlow(whiteSpace);
      flows.add(current);
    }

    private void content(Element parent, IdentValue whiteSpace) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Text node) {
          current.add(node, node.getData());
        } else if (child instanceof Element element) {
          element(element, whiteSpace);
        }
      }
    }

    private void element(Element element, IdentValue whiteSpace) {
      IdentValue display = styles.display(element);
      String name = element.getNodeName();
      if (display == IdentValue.NONE) {
        return;
      }
      if (name.equals("br")) {
        current.add(element, LINE_BREAK);
      } else if (styles.isOutOfFlow(element) || isBlock(display)) {
        block(element, whiteSpace);
        startFlow(whiteSpace);
      } else if (name.equals(InlineTypesetting.KEEP_TOGETHER)) {
        current.add(element, OBJECT);
      } else if (PICTURES.contains(name) || display != IdentValue.INLINE) {
        current.add(element, OBJECT);
        block(element, whiteSpace);
      } else {
        content(element, whiteSpace(element, whiteSpace));
      }
    }

    private static boolean isBlock(IdentValue display) {
      return display != IdentValue.INLINE
          && display != IdentValue.INLINE_BLOCK
          && display != IdentValue.INLINE_TABLE;
    }

    private IdentValue whiteSpace(Element element, IdentValue inherited) {
      CascadedStyle style = styles.getCascadedStyle(element, false);
      return style.hasProperty(CSSName.WHITE_SPACE)
          ? style.getIdent(CSSName.WHITE_SPACE)
          : inherited;
    }
  }
}
