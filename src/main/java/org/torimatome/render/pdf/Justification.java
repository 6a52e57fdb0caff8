package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.pdf.line.GlyphGaps;
import org.xhtmlrenderer.layout.InlineBoxing;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.FloatDistances;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * Fills the lines of a text with {@code text-align: justify} by a little room between all glyphs,
 * where a line holds 35 characters or more: in shorter ones it would be seen. The engine widens
 * spaces, of which Japanese has none.
 */
final class Justification {
  /** In characters. */
  private static final int LONG_LINE = 35;

  /** In em; a line that is shorter stays so. */
  private static final float WIDEST = 0.15f;

  private final LayoutContext context;
  private final Map<InlineText, Float> spreads = new IdentityHashMap<>();

  Justification(LayoutContext context) {
    this.context = context;
  }

  /** What is added at each place of a text that may be widened, in dots. */
  float spreadOf(InlineText text) {
    return spreads.getOrDefault(text, 0f);
  }

  void apply(Box box) {
    if (box instanceof LineBox line && line.getJustificationInfo() != null) {
      InlineBoxing.positionHorizontally(context, line, 0);
      fill(line);
      line.calcChildLocations();
    }
    box.getChildren().forEach(this::apply);
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof Box inner) {
          apply(inner);
        }
      }
    }
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(this::apply);
    }
  }

  private void fill(LineBox line) {
    Box paragraph = requireNonNull(line.getParent());
    FloatDistances floats = line.getFloatDistances();
    int room =
        paragraph.getContentWidth()
            - floats.leftFloatDistance()
            - floats.rightFloatDistance()
            - line.getContentStart();
    float size = requireNonNull(paragraph.getStyle()).getFont(context).size;
    if (room < LONG_LINE * size) {
      return;
    }
    List<Object> content = contentOf(line.getChildren(), new ArrayList<>());
    int places = 0;
    for (int i = 0; i < content.size(); i++) {
      places += places(content, i);
    }
    float trailing = trailingGap(content, size);
    float spread = places == 0 ? 0 : (room - line.getContentWidth() + trailing) / places;
    if (spread > 0 && spread <= WIDEST * size) {
      widen(line, content, spread);
      if (trailing > 0) {
        InlineText last = (InlineText) content.get(content.size() - 1);
        last.setWidth(last.getWidth() - Math.round(trailing));
      }
    }
  }

  /** Texts, and what stands between them as one. */
  private static List<Object> contentOf(List<?> children, List<Object> content) {
    for (Object child : children) {
      if (child instanceof InlineLayoutBox inline) {
        contentOf(inline.getInlineChildren(), content);
      } else if (!(child instanceof InlineText text) || !text.getSubstring().isEmpty()) {
        content.add(child);
      }
    }
    return content;
  }

  /** In a text, and between it and what follows. */
  private static int places(List<Object> content, int at) {
    int after = at + 1 < content.size() && mayWiden(content.get(at), content.get(at + 1)) ? 1 : 0;
    return content.get(at) instanceof InlineText text
        ? GlyphGaps.in(text.getSubstring()) + after
        : after;
  }

  private static boolean mayWiden(Object before, Object after) {
    return GlyphGaps.mayWiden(textOf(before), textOf(after));
  }

  private static String textOf(Object content) {
    return content instanceof InlineText text ? text.getSubstring() : "";
  }

  /** What the line's last text has for what is now in the next line. */
  private static float trailingGap(List<Object> content, float size) {
    boolean ends =
        !content.isEmpty() && GlyphGaps.endsWithGap(textOf(content.get(content.size() - 1)));
    return ends ? GlyphRun.gap(size) : 0;
  }

  private void widen(LineBox line, List<Object> content, float spread) {
    Map<Object, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < content.size(); i++) {
      places.put(content.get(i), places(content, i));
    }
    float moved = 0;
    for (Box child : line.getChildren()) {
      moved += move(child, moved, spread, places);
    }
  }

  /** Answers by how much what follows is moved further. */
  private float move(Box box, float by, float spread, Map<Object, Integer> places) {
    box.setX(box.getX() + Math.round(by));
    if (!(box instanceof InlineLayoutBox inline)) {
      return spread * places.getOrDefault(box, 0);
    }
    float moved = 0;
    for (Object child : inline.getInlineChildren()) {
      if (child instanceof InlineText text) {
        text.setX(text.getX() + Math.round(moved));
        float added = spread * places.getOrDefault(text, 0);
        text.setWidth(text.getWidth() + Math.round(added));
        spreads.put(text, spread);
        moved += added;
      } else {
        moved += move((Box) child, by + moved, spread, places);
      }
    }
    inline.setInlineWidth(inline.getInlineWidth() + Math.round(moved));
    return moved;
  }
}
