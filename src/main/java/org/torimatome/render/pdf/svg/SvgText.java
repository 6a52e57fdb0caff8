package org.torimatome.render.pdf.svg;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.torimatome.render.font.FontLibrary;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An SVG {@code text} with its {@code tspan}s, as real text of the PDF. */
public final class SvgText {
  private static final double ASCENT = 0.88;

  /** From the baseline up to the middle of the em box. */
  private static final double CENTRE = 0.38;

  /** Characters in one font and style. */
  public record Run(String text, BaseFont font, SvgStyle style, Element element) {
    double width() {
      return font.getWidthPoint(text, (float) style.fontSize());
    }
  }

  /** Runs set one after another from a stated place: what {@code text-anchor} is about. */
  private record Chunk(double x, double y, List<Run> runs) {
    double start() {
      return switch (anchor()) {
        case "middle" -> x - width() / 2;
        case "end" -> x - width();
        default -> x;
      };
    }

    double end() {
      return start() + width();
    }

    double width() {
      return runs.stream().mapToDouble(Run::width).sum();
    }

    String anchor() {
      return runs.isEmpty() ? "" : runs.get(0).style().anchor();
    }

    double baseline() {
      return runs.isEmpty() ? y : y + baselineShift(runs.get(0).style());
    }
  }

  /**
   * Runs that stand beside each other, in the element's coordinates.
   *
   * @param x where they begin
   * @param y their baseline
   * @param anchor {@code text-anchor}
   */
  public record Line(double x, double y, double width, String anchor, List<Run> runs) {}

  private final FontLibrary fonts;
  private final List<Chunk> chunks = new ArrayList<>();

  public SvgText(Element text, SvgStyle style, FontLibrary fonts) {
    this.fonts = fonts;
    collect(text, style);
  }

  private void collect(Element element, SvgStyle style) {
    if (chunks.isEmpty() || isPlaced(element)) {
      startChunk(element, style.fontSize());
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        addRuns(text, style, element);
      } else if (child instanceof Element inner) {
        switch (inner.getNodeName()) {
          case "tspan" -> collect(inner, style.of(inner));
          case "title", "desc" -> {}
          default ->
              throw new IllegalArgumentException(
                  "SVG <" + inner.getNodeName() + "> within <text> is not drawn; use tspan");
        }
      }
    }
  }

  private static boolean isPlaced(Element element) {
    return element.hasAttribute("x")
        || element.hasAttribute("y")
        || element.hasAttribute("dx")
        || element.hasAttribute("dy");
  }

  private void startChunk(Element element, double em) {
    Chunk previous = chunks.isEmpty() ? new Chunk(0, 0, List.of()) : chunks.get(chunks.size() - 1);
    double x = SvgNumbers.of(element, "x", previous.end()) + SvgNumbers.of(element, "dx", 0, em);
    double y = SvgNumbers.of(element, "y", previous.y()) + SvgNumbers.of(element, "dy", 0, em);
    chunks.add(new Chunk(x, y, new ArrayList<>()));
  }

  private void addRuns(Text node, SvgStyle style, Element element) {
    String text = node.getData().replaceAll("\\s+", " ");
    if (node.getPreviousSibling() == null) {
      text = text.stripLeading();
    }
    if (node.getNextSibling() == null) {
      text = text.stripTrailing();
    }
    List<Run> runs = chunks.get(chunks.size() - 1).runs();
    for (FontLibrary.Run run : fonts.runs(text, style.bold())) {
      runs.add(new Run(run.text(), run.font(), style, element));
    }
  }

  /** The lines of the text, for whatever sets them otherwise than {@link #paint}. */
  public List<Line> lines() {
    return chunks.stream()
        .map(
            chunk ->
                new Line(
                    chunk.start(), chunk.baseline(), chunk.width(), chunk.anchor(), chunk.runs()))
        .toList();
  }

  /**
   * @param toLayout from the element's coordinates to the layout's
   * @param toPage from the element's coordinates to the page's points
   * @param witness is told of every run and the area of its em boxes in the layout
   */
  public void paint(
      PdfContentByte canvas,
      AffineTransform toLayout,
      AffineTransform toPage,
      BiConsumer<Run, Rectangle2D> witness) {
    for (Chunk chunk : chunks) {
      double x = chunk.start();
      for (Run run : chunk.runs()) {
        double size = run.style().fontSize();
        double y = chunk.y() + baselineShift(run.style());
        paint(canvas, run, x, y, toPage);
        Rectangle2D area = new Rectangle2D.Double(x, y - size * ASCENT, run.width(), size);
        witness.accept(run, toLayout.createTransformedShape(area).getBounds2D());
        x += run.width();
      }
    }
  }

  private static double baselineShift(SvgStyle style) {
    return switch (style.baseline()) {
      case "central", "middle" -> style.fontSize() * CENTRE;
      case "hanging" -> style.fontSize() * ASCENT;
      default -> 0;
    };
  }

  private static void paint(
      PdfContentByte canvas, Run run, double x, double y, AffineTransform toPage) {
    AffineTransform matrix = new AffineTransform(toPage);
    matrix.translate(x, y);
    matrix.scale(1, -1);
    double scale = Math.sqrt(Math.abs(matrix.getDeterminant()));
    matrix.scale(1 / scale, 1 / scale);
    Color color = run.style().fill().color();
    if (color == null) {
      return;
    }
    canvas.saveState();
    if (run.style().fillOpacity() < 1) {
      PdfGState state = new PdfGState();
      state.setFillOpacity((float) run.style().fillOpacity());
      canvas.setGState(state);
    }
    canvas.setColorFill(color);
    canvas.beginText();
    canvas.setFontAndSize(run.font(), (float) (run.style().fontSize() * scale));
    canvas.setTextMatrix(
        (float) matrix.getScaleX(),
        (float) matrix.getShearY(),
        (float) matrix.getShearX(),
        (float) matrix.getScaleY(),
        (float) matrix.getTranslateX(),
        (float) matrix.getTranslateY());
    canvas.showText(run.text());
    canvas.endText();
    canvas.restoreState();
  }
}
