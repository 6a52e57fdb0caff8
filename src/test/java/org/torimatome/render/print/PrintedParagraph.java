package org.torimatome.render.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.torimatome.render.print.PageGlyphs.Glyph;
import org.torimatome.render.print.PageGlyphs.Line;

/**
 * Lines that follow each other in one column, in the order they were painted: a paragraph, or
 * several of one type below each other.
 *
 * @param page counted from 1
 */
public record PrintedParagraph(int page, List<Line> lines) {
  static final double HEADING_SIZE = 11.9;

  /** Unlike ◎, which stands below a figure on purpose. */
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Of an item or a labelled passage: {@code ・会議}, {@code 例：会議}. */
  private static final Pattern BEGINNING = Pattern.compile("^(?:[・⇒※]|.{1,4}：)");

  public static List<PrintedParagraph> of(PageGlyphs page) {
    List<PrintedParagraph> paragraphs = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (Line line : lines(page)) {
      if (!current.isEmpty() && !goesOn(current.get(current.size() - 1), line)) {
        paragraphs.add(new PrintedParagraph(page.number(), current));
        current = new ArrayList<>();
      }
      current.add(line);
    }
    if (!current.isEmpty()) {
      paragraphs.add(new PrintedParagraph(page.number(), current));
    }
    return paragraphs;
  }

  /** In the order they were painted, so that the lines of a cell follow each other. */
  static List<Line> lines(PageGlyphs page) {
    List<Line> lines = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      Line line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (line != null
          && Math.abs(line.last().base() - glyph.base()) < 0.8
          && glyph.x() > line.last().x()
          && glyph.x() - line.last().right() < 1.2 * glyph.size()) {
        line.glyphs().add(glyph);
      } else {
        lines.add(new Line(new ArrayList<>(List.of(glyph))));
      }
    }
    return lines;
  }

  private static boolean goesOn(Line one, Line other) {
    double step = other.first().base() - one.first().base();
    double size = one.first().size();
    double indent = other.first().x() - one.first().x();
    return !BEGINNING.matcher(other.text()).find()
        && step > 1
        && step < 1.9 * Math.max(size, one.last().size())
        && Math.abs(size - other.first().size()) < 0.1
        && one.last().bold() == other.first().bold()
        && (indent > -1 && indent < 1.6 * size
            || isSame(one, other, line -> line.last().right())
            || isSame(one, other, line -> line.first().x() + line.last().right()));
  }

  private static boolean isSame(Line one, Line other, ToDoubleFunction<Line> place) {
    return Math.abs(place.applyAsDouble(one) - place.applyAsDouble(other)) < 1;
  }

  static int length(Line line) {
    String text = line.text();
    return text.codePointCount(0, text.length());
  }

  boolean isHeading() {
    return lines.stream()
        .allMatch(line -> line.first().bold() && line.first().size() > HEADING_SIZE);
  }

  /** Where its lines meet, as {@code 目標値|の8割以上}. */
  String at(int line) {
    String before = lines.get(line - 1).text();
    String after = lines.get(line).text();
    return before.substring(Math.max(0, before.length() - 12))
        + "|"
        + after.substring(0, Math.min(12, after.length()));
  }

  /**
   * Whether its last line has one or two characters, and would have had no room in the one before.
   */
  boolean hasShortLastLine() {
    if (lines.size() < 2) {
      return false;
    }
    Line last = lines.get(lines.size() - 1);
    Line before = lines.get(lines.size() - 2);
    return length(last) <= 2
        && LETTER.matcher(last.text()).find()
        && length(before) > 3
        && isFull(before);
  }

  /** Where its lines end in points, all but those after which a new text begins. */
  public double[] rightEdges() {
    return lines.subList(0, lines.size() - 1).stream()
        .filter(this::isFull)
        .mapToDouble(line -> line.last().right())
        .toArray();
  }

  private boolean isFull(Line line) {
    double right = lines.stream().mapToDouble(each -> each.last().right()).max().orElse(0);
    return right - line.last().right() < 2 * line.last().size();
  }
}
