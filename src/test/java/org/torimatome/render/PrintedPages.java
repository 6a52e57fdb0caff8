package org.torimatome.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A second opinion on a PDF's typography, by the places of its glyphs alone: it knows neither the
 * layout engine nor our line breaker.
 */
final class PrintedPages {
  private static final String NEVER_FIRST = "、。，．）〕］｝〉》」』】”’)]}？！ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%";
  private static final String NEVER_LAST = "（〔［｛〈《「『【“‘([{";
  private static final String UNITS = "件人社台回％%円年月日,.";

  /** In points. No text stands nearer to the paper's edge. */
  private static final double MARGIN = 14;

  /** From the paper's lower edge; below it stand page numbers. */
  private static final double FOOT = 44;

  private static final double HEADING_SIZE = 10.9;

  private record Glyph(String text, double x, double base, double width, double size, String font) {
    boolean bold() {
      return font.contains("Bold");
    }

    double right() {
      return x + width;
    }

    boolean covers(Glyph other) {
      double inset = 0.2 * Math.min(size, other.size);
      return Math.min(right(), other.right()) - Math.max(x, other.x) > inset
          && Math.min(base, other.base)
                  - Math.max(base - 0.72 * size, other.base - 0.72 * other.size)
              > inset;
    }
  }

  /** Glyphs beside each other on one baseline. */
  private record Line(List<Glyph> glyphs) {
    Glyph first() {
      return glyphs.get(0);
    }

    Glyph last() {
      return glyphs.get(glyphs.size() - 1);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(glyph -> text.append(glyph.text));
      return text.toString();
    }

    /** Whether it is nothing but one sign again and again: so it was typed. */
    boolean isRow() {
      return glyphs.size() > 1 && glyphs.stream().map(Glyph::text).distinct().count() == 1;
    }

    /** Whether a row of one sign, which has no better place to break, goes on in the other. */
    boolean isRunOn(Line other) {
      double step = other.first().base - last().base;
      return last().text.equals(other.first().text) && step > 1 && step < 2.5 * last().size;
    }

    boolean continuesIn(Line other) {
      return Math.abs(other.first().x - first().x) < 1
          && Math.abs(other.first().size - last().size) < 0.1
          && other.first().bold() == last().bold()
          && other.first().base > last().base + 1
          && other.first().base - last().base < 2 * last().size;
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final SortedSet<String> fonts = new TreeSet<>();
  private int pages;

  private PrintedPages() {}

  static PrintedPages read(byte[] pdf) {
    PrintedPages read = new PrintedPages();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      read.pages = document.getNumberOfPages();
      for (int page = 1; page <= read.pages; page++) {
        GlyphReader reader = new GlyphReader();
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(document);
        read.inspect(
            page,
            reader.glyphs,
            document.getPage(page - 1).getMediaBox().getWidth(),
            document.getPage(page - 1).getMediaBox().getHeight());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  int pages() {
    return pages;
  }

  /** In page order, each with its page and the text at fault. */
  List<String> faults() {
    return faults;
  }

  /** What stands beside each other on one baseline, without its spaces. */
  List<String> lines() {
    return texts;
  }

  /** The names of the fonts that the text is set in. */
  SortedSet<String> fonts() {
    return fonts;
  }

  private void inspect(int page, List<Glyph> glyphs, double width, double height) {
    for (Glyph glyph : glyphs) {
      fonts.add(glyph.font);
      if (glyph.x < MARGIN
          || glyph.right() > width - MARGIN
          || glyph.base - glyph.size < MARGIN
          || glyph.base > height - MARGIN) {
        found(page, "near the edge", glyph.text);
      }
    }
    inspectOverlaps(page, glyphs);
    List<Line> lines = lines(glyphs);
    for (Line line : lines) {
      texts.add(line.text());
      inspectEnds(page, line, lines);
      lines.stream()
          .filter(line::continuesIn)
          .findFirst()
          .filter(next -> isDigit(line.last().text) && UNITS.contains(next.first().text))
          .ifPresent(next -> found(page, "number apart", line.text() + "|" + next.text()));
    }
    lines.stream()
        .filter(line -> line.first().base < height - FOOT)
        .max(Comparator.comparingDouble(line -> line.first().base))
        .filter(line -> isHeading(line) && isAlone(line, lines))
        .ifPresent(line -> found(page, "heading at the foot", line.text()));
  }

  private void inspectEnds(int page, Line line, List<Line> lines) {
    if (NEVER_FIRST.contains(line.first().text)
        && !line.isRow()
        && lines.stream().noneMatch(before -> before.isRunOn(line))) {
      found(page, "begins a line", line.text());
    }
    if (NEVER_LAST.contains(line.last().text) && lines.stream().noneMatch(line::isRunOn)) {
      found(page, "ends a line", line.text());
    }
  }

  private static boolean isHeading(Line line) {
    return line.glyphs.stream().allMatch(glyph -> glyph.bold() && glyph.size > HEADING_SIZE);
  }

  /** Unlike a table's total, which has its figure beside it. */
  private static boolean isAlone(Line line, List<Line> lines) {
    return lines.stream()
        .noneMatch(other -> other != line && Math.abs(other.last().base - line.last().base) < 1);
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
              .ifPresent(other -> found(page, "overlap", other.text + " and " + glyph.text));
        }
      }
      cells.computeIfAbsent(cell(glyph, 0, 0), key -> new ArrayList<>()).add(glyph);
    }
  }

  private static long cell(Glyph glyph, int dx, int dy) {
    long column = (long) (glyph.x / 32) + dx;
    long row = (long) (glyph.base / 32) + dy;
    return column * 10_000 + row;
  }

  private static List<Line> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(
        Comparator.comparingLong((Glyph glyph) -> Math.round(glyph.base * 2))
            .thenComparingDouble(Glyph::x));
    List<Line> lines = new ArrayList<>();
    for (Glyph glyph : sorted) {
      Line line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (line != null
          && Math.abs(line.last().base - glyph.base) < 0.8
          && glyph.x >= line.last().x
          && glyph.x - line.last().right() < 0.9 * glyph.size) {
        line.glyphs.add(glyph);
      } else {
        lines.add(new Line(new ArrayList<>(List.of(glyph))));
      }
    }
    return lines;
  }

  private void found(int page, String fault, String text) {
    faults.add(String.format(Locale.ROOT, "page %d: %s: %s", page, fault, text));
  }

  private static final class GlyphReader extends PDFTextStripper {
    private final List<Glyph> glyphs = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (!glyph.getUnicode().isBlank()) {
        glyphs.add(
            new Glyph(
                glyph.getUnicode(),
                glyph.getXDirAdj(),
                glyph.getYDirAdj(),
                glyph.getWidthDirAdj(),
                glyph.getFontSizeInPt(),
                name(glyph.getFont())));
      }
    }

    /** Without the tag of a subset. A font that a browser drew itself (Type 3) has no name. */
    private static String name(PDFont font) {
      return font.getName() == null
          ? "a font without a name"
          : font.getName().replaceFirst("^[A-Z]{6}\\+", "");
    }
  }
}
