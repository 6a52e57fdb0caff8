package org.torimatome.render.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of a PDF as its glyphs stand on it, in points from the upper left corner: it knows neither
 * the layout engine nor our line breaker.
 *
 * @param number counted from 1
 */
public record PageGlyphs(int number, double width, double height, List<Glyph> glyphs) {

  /**
   * @param afterSpace whether a space, which is no glyph here, was painted before it
   */
  public record Glyph(
      String text,
      double x,
      double base,
      double width,
      double size,
      String font,
      boolean afterSpace) {
    boolean bold() {
      return font.contains("Bold");
    }

    public double right() {
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
  public record Line(List<Glyph> glyphs) {
    public Glyph first() {
      return glyphs.get(0);
    }

    public Glyph last() {
      return glyphs.get(glyphs.size() - 1);
    }

    /** Without spaces. */
    String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(glyph -> text.append(glyph.text));
      return text.toString();
    }

    /** Whether it is nothing but one sign again and again: so it was typed. */
    boolean isRow() {
      return glyphs.size() > 1 && glyphs.stream().map(Glyph::text).distinct().count() == 1;
    }

    /**
     * Whether a row of one sign, which has no better place to break, goes on in the other; the next
     * column may stand near enough to be read with this line.
     */
    boolean isRunOn(Line other) {
      double step = other.first().base - last().base;
      String sign = other.first().text;
      boolean endsSo = last().text.equals(sign);
      boolean holdsRow =
          Math.abs(other.first().x - first().x) < 1 && text().contains(sign.repeat(3));
      return (endsSo || holdsRow) && step > 1 && step < 2.5 * last().size;
    }

    boolean continuesIn(Line other) {
      return Math.abs(other.first().x - first().x) < 1
          && Math.abs(other.first().size - last().size) < 0.1
          && other.first().bold() == last().bold()
          && other.first().base > last().base + 1
          && other.first().base - last().base < 2 * last().size;
    }
  }

  public static List<PageGlyphs> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PageGlyphs> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        Reader reader = new Reader();
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(document);
        pages.add(
            new PageGlyphs(
                page,
                document.getPage(page - 1).getMediaBox().getWidth(),
                document.getPage(page - 1).getMediaBox().getHeight(),
                reader.glyphs));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order in which it was painted, without spaces. */
  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text));
    return text.toString();
  }

  /** From top to bottom; what stands further to the right on one baseline is a line of its own. */
  List<Line> lines() {
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

  private static final class Reader extends PDFTextStripper {
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean afterSpace;

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (glyph.getUnicode().isBlank()) {
        afterSpace = true;
        return;
      }
      glyphs.add(
          new Glyph(
              glyph.getUnicode(),
              glyph.getXDirAdj(),
              glyph.getYDirAdj(),
              glyph.getWidthDirAdj(),
              glyph.getYScale(),
              name(glyph.getFont()),
              afterSpace));
      afterSpace = false;
    }

    /** Without the tag of a subset. A font that a browser drew itself (Type 3) has no name. */
    private static String name(PDFont font) {
      return font.getName() == null
          ? "a font without a name"
          : font.getName().replaceFirst("^[A-Z]{6}\\+", "");
    }
  }
}
