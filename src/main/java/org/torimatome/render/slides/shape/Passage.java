package org.torimatome.render.slides.shape;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.slides.seen.Look;
import org.torimatome.render.slides.seen.Seen.Words;
import org.torimatome.render.slides.seen.SeenBlock;
import org.torimatome.render.slides.seen.SeenLine;
import org.torimatome.render.slides.shape.Paragraph.Piece;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The lines of one paragraph on a page.
 *
 * @param lines of words from left to right
 */
record Passage(SeenBlock block, List<List<Words>> lines) {
  /** Wider than any space between words: what stands behind it stands apart. In em. */
  private static final double APART = 0.6;

  /** Lines of one paragraph are no further from each other, in parts of their height. */
  private static final double FAR = 0.5;

  /** Passages in the order in which they begin. */
  static List<Passage> of(List<Words> words) {
    Map<SeenBlock, Map<SeenLine, List<Words>>> found = new LinkedHashMap<>();
    for (Words each : words) {
      found
          .computeIfAbsent(each.block(), block -> new LinkedHashMap<>())
          .computeIfAbsent(each.line(), line -> new ArrayList<>())
          .add(each);
    }
    List<Passage> passages = new ArrayList<>();
    found.forEach(
        (block, lines) -> {
          List<List<Words>> sorted = new ArrayList<>();
          for (List<Words> line : lines.values()) {
            line.sort(Comparator.comparingInt(each -> each.area().x));
            if (line.stream().anyMatch(each -> !each.text().isBlank())) {
              sorted.add(line);
            }
          }
          sorted.sort(Comparator.comparingInt(line -> line.get(0).line().area().y));
          int start = 0;
          for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || isFar(sorted.get(i - 1), sorted.get(i))) {
              passages.add(new Passage(block, sorted.subList(start, i)));
              start = i;
            }
          }
        });
    return passages;
  }

  /** Whether something else stands between two lines, such as a part with lines of its own. */
  private static boolean isFar(List<Words> above, List<Words> below) {
    Rectangle upper = above.get(0).line().area();
    return below.get(0).line().area().y - upper.y - upper.height > upper.height * FAR;
  }

  Words first() {
    return lines.get(0).get(0);
  }

  Look look() {
    return first().look();
  }

  /** As high as its lines, as wide as they may be. */
  Rectangle area() {
    Rectangle top = lines.get(0).get(0).line().area();
    Rectangle bottom = lines.get(lines.size() - 1).get(0).line().area();
    return new Rectangle(
        block.content().x, top.y, block.content().width, bottom.y + bottom.height - top.y);
  }

  int spacing() {
    return area().height / lines.size();
  }

  /** Where the words of a line begin. */
  private static int left(List<Words> line) {
    return line.stream()
        .filter(each -> !each.text().isBlank())
        .mapToInt(each -> each.area().x)
        .min()
        .orElse(line.get(0).area().x);
  }

  /** Parts that stand apart in their lines; one alone, if none does. */
  List<Passage> parts() {
    List<Passage> parts = new ArrayList<>();
    for (List<Words> line : lines) {
      int start = 0;
      for (int i = 1; i <= line.size(); i++) {
        if (i == line.size() || isApart(line.get(i - 1), line.get(i))) {
          parts.add(new Passage(block, List.of(line.subList(start, i))));
          start = i;
        }
      }
    }
    return parts.size() == lines.size() ? List.of(this) : parts;
  }

  private static boolean isApart(Words before, Words after) {
    int gap = after.area().x - before.area().x - before.area().width;
    return gap > APART * Math.max(before.look().size(), after.look().size());
  }

  /** What its words take of their first line. */
  Rectangle ink() {
    List<Words> line = lines.get(0);
    Words last = line.get(line.size() - 1);
    Rectangle high = area();
    return new Rectangle(
        left(line), high.y, last.area().x + last.area().width - left(line), high.height);
  }

  /**
   * @param edge from which its lines are counted
   * @param before in hundredths of a point, after the paragraph above
   * @param room for its lines, from the left of its own
   */
  Paragraph paragraph(int edge, int before, int room) {
    boolean isLeft = !block.alignment().equals("right") && !block.alignment().equals("center");
    int first = left(lines.get(0));
    int others = lines.stream().skip(1).mapToInt(Passage::left).min().orElse(first);
    int left = isLeft ? Math.max(0, others - edge) : 0;
    return new Paragraph(
        pieces(),
        block.alignment(),
        left,
        isLeft ? Math.max(-left, first - others) : 0,
        spacing(),
        before,
        Elsewhere.tightening(this, room));
  }

  /** A paragraph for a box of its own. */
  Paragraph alone() {
    return new Paragraph(pieces(), "left", 0, 0, spacing(), 0, 0);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    pieces().forEach(piece -> text.append(piece instanceof Piece.Run run ? run.text() : ""));
    return text.toString().strip();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Words> line = lines.get(i);
      line.forEach(words -> append(pieces, words.text(), words.look(), words.link()));
      if (i + 1 < lines.size()) {
        Words last = line.get(line.size() - 1);
        Words next = lines.get(i + 1).get(0);
        if (block.byPhrases() || breaks(last, next)) {
          pieces.add(new Piece.Break(last.look()));
        } else if (last.spaced().after() || next.spaced().before()) {
          append(pieces, " ", last.look(), last.link());
        }
      }
    }
    return pieces;
  }

  private static void append(List<Piece> pieces, String text, Look look, Optional<String> link) {
    int last = pieces.size() - 1;
    if (last >= 0
        && pieces.get(last) instanceof Piece.Run run
        && run.look().equals(look)
        && run.link().equals(link)) {
      pieces.set(last, new Piece.Run(run.text() + text, look, link));
    } else {
      pieces.add(new Piece.Run(text, look, link));
    }
  }

  /** Whether the source has a {@code <br/>} between two words. */
  private boolean breaks(Words before, Words after) {
    if (before.node() == null || after.node() == null) {
      return false;
    }
    NodeList breaks = block.element().getElementsByTagName("br");
    for (int i = 0; i < breaks.getLength(); i++) {
      Element each = (Element) breaks.item(i);
      if ((before.node().compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) != 0
          && (each.compareDocumentPosition(after.node()) & Node.DOCUMENT_POSITION_FOLLOWING) != 0) {
        return true;
      }
    }
    return false;
  }
}
