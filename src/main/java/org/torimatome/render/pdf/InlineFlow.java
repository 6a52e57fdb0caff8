package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.torimatome.render.pdf.line.FoundBreaks;
import org.torimatome.render.pdf.line.ParagraphMarks;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.torimatome.render.pdf.style.TextSetting;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.IdentValue;

/**
 * The text of one paragraph across its inline elements, such as {@code 効率化は<b>10,000</b>時間。} as the
 * pieces 効率化は, 10,000 and 時間。
 */
final class InlineFlow {
  /** Lines may break around it like around a kanji. */
  private static final String OBJECT = String.valueOf(ParagraphMarks.OBJECT);

  private static final String LINE_BREAK = "\u2028";

  /** Shown as one object, whatever is in them. */
  private static final Set<String> PICTURES = Set.of("img", "svg");

  private record Piece(Node node, int start, int end, TextSetting setting) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final IdentValue whiteSpace;

  private InlineFlow(TextSetting setting) {
    whiteSpace = setting.whiteSpace();
  }

  /** The paragraphs below an element, in document order. */
  static List<InlineFlow> allIn(Element root, OriginalStyles styles) {
    List<InlineFlow> flows = new ArrayList<>();
    new Collector(styles, flows).block(root, TextSetting.INITIAL);
    flows.removeIf(flow -> flow.pieces.isEmpty() || flow.whiteSpace == IdentValue.PRE);
    return flows;
  }

  private void add(Node node, String characters, TextSetting setting) {
    pieces.add(new Piece(node, text.length(), text.length() + characters.length(), setting));
    text.append(characters);
  }

  /** Marks in its texts what the engine, which breaks each of them by itself, cannot know. */
  void mark(FoundBreaks found) {
    ParagraphMarks marks = new ParagraphMarks(text.toString(), found);
    for (Piece piece : pieces) {
      if (piece.setting.byPhrases()) {
        marks.breakBetweenPhrases(piece.start, piece.end);
      }
      if (piece.setting.spacesScripts()) {
        marks.spaceScripts(piece.start, piece.end);
      }
    }
    if (isWrapping()) {
      marks.keepLastLinesLong(isFilled() ? LINE_BREAK : "\n");
    }
    List<Piece> unmarked = List.copyOf(pieces);
    String plain = text.toString();
    pieces.clear();
    text.setLength(0);
    boolean afterText = false;
    for (Piece piece : unmarked) {
      if (piece.node instanceof Text node) {
        node.setData(marks.within(piece.start, piece.end, afterText));
        add(node, node.getData(), piece.setting);
        afterText = true;
      } else {
        add(piece.node, plain.substring(piece.start, piece.end), piece.setting);
        afterText = false;
      }
    }
  }

  /** Makes one box of what may not be broken apart although an element begins or ends within. */
  void keepTogether(FoundBreaks found) {
    if (pieces.size() < 2) {
      return;
    }
    BitSet breaks = isWrapping() ? breaks(found) : new BitSet();
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

  private BitSet breaks(FoundBreaks found) {
    String whole = text.toString();
    BitSet breaks = (BitSet) found.in(whole).clone();
    for (Piece piece : pieces) {
      if (piece.setting.byPhrases() && piece.node instanceof Text) {
        BitSet marked = found.marked(whole);
        for (int at = piece.start; at <= piece.end; at++) {
          breaks.set(at, marked.get(at));
        }
      }
    }
    return breaks;
  }

  private boolean isGap(int border) {
    return endsStretch(border - 1) || endsStretch(border);
  }

  /** A space ends it, unless lines don't break there either. */
  private boolean endsStretch(int at) {
    char c = text.charAt(at);
    return c == LINE_BREAK.charAt(0) || isSpace(c) && (isWrapping() || isOuterSpace(at));
  }

  /** Whether the source's own lines are none on the page. */
  private boolean isFilled() {
    return whiteSpace != IdentValue.PRE_LINE && whiteSpace != IdentValue.PRE_WRAP;
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
    private InlineFlow current = new InlineFlow(TextSetting.INITIAL);

    Collector(OriginalStyles styles, List<InlineFlow> flows) {
      this.styles = styles;
      this.flows = flows;
    }

    void block(Element element, TextSetting setting) {
      if (element.getNodeName().equals("svg")) {
        return;
      }
      InlineFlow outer = current;
      TextSetting inside = within(element, setting);
      startFlow(inside);
      content(element, inside);
      current = outer;
    }

    private void startFlow(TextSetting setting) {
      current = new InlineFlow(setting);
      flows.add(current);
    }

    private void content(Element parent, TextSetting setting) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Text node) {
          current.add(node, node.getData(), setting);
        } else if (child instanceof Element element) {
          element(element, setting);
        }
      }
    }

    private void element(Element element, TextSetting setting) {
      IdentValue display = styles.display(element);
      String name = element.getNodeName();
      if (display == IdentValue.NONE && !OriginalStyles.isHidden(element)) {
        return;
      }
      if (name.equals("br")) {
        current.add(element, LINE_BREAK, setting);
      } else if (styles.isOutOfFlow(element) || isBlock(display)) {
        block(element, setting);
        startFlow(setting);
      } else if (name.equals(OriginalStyles.KEEP_TOGETHER)) {
        current.add(element, OBJECT, setting);
      } else if (PICTURES.contains(name) || display != IdentValue.INLINE) {
        current.add(element, OBJECT, setting);
        block(element, setting);
      } else {
        content(element, within(element, setting));
      }
    }

    private static boolean isBlock(IdentValue display) {
      return display != IdentValue.INLINE
          && display != IdentValue.INLINE_BLOCK
          && display != IdentValue.INLINE_TABLE;
    }

    private TextSetting within(Element element, TextSetting setting) {
      return setting.in(styles.getCascadedStyle(element, false));
    }
  }
}
