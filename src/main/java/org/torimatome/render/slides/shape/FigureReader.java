package org.torimatome.render.slides.shape;

import java.awt.Color;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.svg.SvgNumbers;
import org.torimatome.render.pdf.svg.SvgPaint;
import org.torimatome.render.pdf.svg.SvgShapes;
import org.torimatome.render.pdf.svg.SvgStyle;
import org.torimatome.render.pdf.svg.SvgText;
import org.torimatome.render.pdf.tag.Elements;
import org.torimatome.render.slides.seen.Colours;
import org.torimatome.render.slides.seen.Look;
import org.torimatome.render.slides.seen.Seen.Figure;
import org.torimatome.render.slides.shape.Item.Drawing;
import org.torimatome.render.slides.shape.Item.Paint;
import org.torimatome.render.slides.shape.Item.Role;
import org.torimatome.render.slides.shape.Item.Stroke;
import org.torimatome.render.slides.shape.Item.TextBox;
import org.torimatome.render.slides.shape.Paragraph.Piece;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads an SVG as shapes, which can be taken apart and changed one by one. */
public final class FigureReader {
  private static final double ASCENT = 0.88;

  private final FontLibrary fonts;
  private final BiFunction<Element, RuntimeException, RuntimeException> fault;

  /**
   * @param fault what is thrown for an element that cannot be drawn
   */
  public FigureReader(
      FontLibrary fonts, BiFunction<Element, RuntimeException, RuntimeException> fault) {
    this.fonts = fonts;
    this.fault = fault;
  }

  /** The figure, part by part. */
  public Drawing read(Figure figure) {
    List<Stroke> strokes = new ArrayList<>();
    children(figure.svg(), SvgStyle.INITIAL.of(figure.svg()), figure.toPage(), strokes);
    return new Drawing(figure.area(), strokes, Elements.spoken(figure.element()));
  }

  private void children(
      Element parent, SvgStyle style, AffineTransform transform, List<Stroke> strokes) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        try {
          element(element, style.of(element), transform, strokes);
        } catch (IllegalArgumentException e) {
          throw fault.apply(element, e);
        }
      }
    }
  }

  private void element(
      Element element, SvgStyle style, AffineTransform outer, List<Stroke> strokes) {
    AffineTransform transform = new AffineTransform(outer);
    transform.concatenate(SvgNumbers.transform(element, "transform"));
    switch (element.getNodeName()) {
      case "title", "desc", "metadata", "defs", "pattern" -> {}
      case "g" -> children(element, style, transform, strokes);
      case "text" -> texts(element, style, transform, strokes);
      default ->
          SvgShapes.of(element)
              .ifPresent(shape -> strokes.add(outline(element, shape, style, transform)));
    }
  }

  private static Stroke outline(
      Element element, Shape shape, SvgStyle style, AffineTransform transform) {
    Path2D path = new Path2D.Double(shape, transform);
    Optional<Color> fill = Optional.ofNullable(style.fill().color());
    Optional<Color> line = Optional.ofNullable(style.stroke().color());
    Optional<Color> hatch =
        Optional.ofNullable(style.fill().pattern()).flatMap(name -> hatch(element, name));
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    return new Stroke.Outline(
        path,
        element.getNodeName().equals("line")
            ? Optional.empty()
            : fill.map(colour -> new Paint(Colours.of(colour), style.fillOpacity())),
        hatch.map(Colours::of),
        line.filter(colour -> style.strokeWidth() > 0)
            .map(colour -> new Paint(Colours.of(colour), style.strokeOpacity())),
        (int) Math.round(style.strokeWidth() * scale),
        !style.dash().isEmpty());
  }

  /** The colour of a pattern's lines. */
  private static Optional<Color> hatch(Element user, String name) {
    NodeList patterns = user.getOwnerDocument().getElementsByTagName("pattern");
    for (int i = 0; i < patterns.getLength(); i++) {
      Element pattern = (Element) patterns.item(i);
      if (pattern.getAttribute("id").equals(name)) {
        SvgStyle style = SvgStyle.INITIAL.of(pattern);
        Color last = null;
        for (Node child = pattern.getFirstChild(); child != null; child = child.getNextSibling()) {
          if (child instanceof Element part) {
            SvgPaint stroke = style.of(part).stroke();
            SvgPaint fill = style.of(part).fill();
            last = stroke.color() == null ? fill.color() : stroke.color();
          }
        }
        return Optional.ofNullable(last);
      }
    }
    return Optional.empty();
  }

  private void texts(
      Element element, SvgStyle style, AffineTransform transform, List<Stroke> strokes) {
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    for (SvgText.Line line : new SvgText(element, style, fonts).lines()) {
      List<Piece> pieces = new ArrayList<>();
      int size = 0;
      for (SvgText.Run run : line.runs()) {
        Color colour = run.style().fill().color();
        if (colour != null && !run.text().isEmpty()) {
          size = Math.max(size, (int) Math.round(run.style().fontSize() * scale));
          pieces.add(
              new Piece.Run(
                  run.text(),
                  new Look(
                      fonts.needsFallback(run.text().codePointAt(0))
                          ? FontLibrary.FALLBACK_FAMILY
                          : FontLibrary.MAIN_FAMILY,
                      (int) Math.round(run.style().fontSize() * scale),
                      run.style().bold(),
                      false,
                      false,
                      Colours.of(colour)),
                  Optional.empty()));
        }
      }
      if (!pieces.isEmpty()) {
        strokes.add(label(line, pieces, size, transform, scale));
      }
    }
  }

  private static Stroke label(
      SvgText.Line line, List<Piece> pieces, int size, AffineTransform transform, double scale) {
    Point2D start = transform.transform(new Point2D.Double(line.x(), line.y()), null);
    Rectangle area =
        new Rectangle(
            (int) Math.round(start.getX()),
            (int) Math.round(start.getY() - ASCENT * size),
            (int) Math.round(line.width() * scale),
            size);
    Paragraph paragraph =
        new Paragraph(
            pieces,
            switch (line.anchor()) {
              case "middle" -> "center";
              case "end" -> "right";
              default -> "left";
            },
            0,
            0,
            size,
            0,
            0);
    return new Stroke.Label(
        new TextBox(
            area, new Insets(0, 0, 0, 0), Optional.empty(), List.of(paragraph), Role.TEXT, false));
  }
}
