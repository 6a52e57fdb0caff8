package org.torimatome.render.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.torimatome.render.print.PageGlyphs.Glyph;
import org.torimatome.render.print.PageGlyphs.Line;

/**
 * A second opinion on a PDF's typography, by the places of its glyphs alone: it knows neither the
 * layout engine nor our line breaker.
 */
public final class PrintedPages {
  private static final String NEVER_FIRST = "、。，．）〕］｝〉》」』】”’)]}？！ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%";
  private static final String NEVER_LAST = "（〔［｛〈《「『【“‘([{";
  private static final String UNITS = "件人社台回％%円年月日,.";

  /** In points. No text stands nearer to the paper's edge. */
  private static final double MARGIN = 14;

  /** From the paper's lower edge; below it stand page numbers. */
  static final double FOOT = 30;

  private static final double HEADING_SIZE = 10.9;

  private final List<String> faults = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final SortedSet<String> fonts = new TreeSet<>();
  private int pages;

  private PrintedPages() {}

  public static PrintedPages read(byte[] pdf) {
    PrintedPages read = new PrintedPages();
    List<PageGlyphs> pages = PageGlyphs.of(pdf);
    read.pages = pages.size();
    pages.forEach(read::inspect);
    read.faults.addAll(Destinations.faults(pdf, pages));
    return read;
  }

  public int pages() {
    return pages;
  }

  /** In page order, each with its page and the text at fault. */
  public List<String> faults() {
    return faults;
  }

  /** What stands beside each other on one baseline, without its spaces. */
  public List<String> lines() {
    return texts;
  }

  /** All, in the order in which it was painted, without its spaces. */
  public String text() {
    return text.toString();
  }

  /** The names of the fonts that the text is set in. */
  public SortedSet<String> fonts() {
    return fonts;
  }

  private void inspect(PageGlyphs print) {
    text.append(print.text());
    int page = print.number();
    double width = print.width();
    double height = print.height();
    List<Glyph> glyphs = print.glyphs();
    for (Glyph glyph : glyphs) {
      fonts.add(glyph.font());
      if (glyph.x() < MARGIN
          || glyph.right() > width - MARGIN
          || glyph.base() - glyph.size() < MARGIN
          || glyph.base() > height - MARGIN) {
        found(page, "near the edge", glyph.text());
      }
    }
    inspectOverlaps(page, glyphs);
    BrokenNumbers.on(print).forEach(number -> found(page, "number broken", number));
    List<Line> lines = print.lines();
    for (Line line : lines) {
      texts.add(line.text());
      inspectEnds(page, line, lines);
      lines.stream()
          .filter(line::continuesIn)
          .findFirst()
          .filter(next -> isDigit(line.last().text()) && UNITS.contains(next.first().text()))
          .ifPresent(next -> found(page, "number apart", line.text() + "|" + next.text()));
    }
    lines.stream()
        .filter(line -> line.first().base() < height - FOOT)
        .max(Comparator.comparingDouble(line -> line.first().base()))
        .filter(line -> isHeading(line) && isAlone(line, lines))
        .ifPresent(line -> found(page, "heading at the foot", line.text()));
  }

  private void inspectEnds(int page, Line line, List<Line> lines) {
    if (NEVER_FIRST.contains(line.first().text())
        && !line.isRow()
        && line.glyphs().size() > 1 // a unit such as % may have a column of its own
        && lines.stream().noneMatch(before -> before.isRunOn(line))) {
      found(page, "begins a line", line.text());
    }
    if (NEVER_LAST.contains(line.last().text()) && lines.stream().noneMatch(line::isRunOn)) {
      found(page, "ends a line", line.text());
    }
  }

  private static boolean isHeading(Line line) {
    return line.glyphs().stream().allMatch(glyph -> glyph.bold() && glyph.size() > HEADING_SIZE);
  }

  /** Unlike a table's total, which has its figure beside it. */
  private static boolean isAlone(Line line, List<Line> lines) {
    return lines.stream()
        .noneMatch(
            other -> other != line && Math.abs(other.last().base() - line.last().base()) < 1);
  }

  private static boolean isDigit(String text) {
    return text.length() == 1 && Character.isDigit(text.charAt(0));
  }

  private void inspectOverlaps(int page, List<Glyph> glyphs) {
    Map<Long, List<Glyph>> cells = new HashMap<>();
    for (Glyph glyph : glyphs) {
      for (int dx = -1; dx <= 1; dx++) {
        for (int dy = -1; dy <= 1; dy++) {
          cells.getOrDefault(cell(glyph, dx, dy), List.of()).stream()
              .filter(glyph::covers)
              .findFirst()
              .ifPresent(other -> found(page, "overlap", other.text() + " and " + glyph.text()));
        }
      }
      cells.computeIfAbsent(cell(glyph, 0, 0), key -> new ArrayList<>()).add(glyph);
    }
  }

  private static long cell(Glyph glyph, int dx, int dy) {
    long column = (long) (glyph.x() / 32) + dx;
    long row = (long) (glyph.base() / 32) + dy;
    return column * 10_000 + row;
  }

  private void found(int page, String fault, String text) {
    faults.add(String.format(Locale.ROOT, "page %d: %s: %s", page, fault, text));
  }
}
