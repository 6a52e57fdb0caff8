package org.torimatome.render.chart;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.torimatome.render.chart.Chart.Axes;
import org.torimatome.render.chart.Chart.Caption;
import org.torimatome.render.chart.Chart.Form;
import org.torimatome.render.chart.Chart.Kind;
import org.torimatome.render.chart.Chart.Legend;
import org.torimatome.render.chart.Chart.Scale;
import org.torimatome.render.chart.Chart.Typeface;
import org.torimatome.render.chart.Series.Cells;
import org.torimatome.render.chart.Series.Fill;
import org.torimatome.render.chart.Series.Labelled;
import org.torimatome.render.chart.Series.Labels;
import org.torimatome.render.chart.Series.Look;
import org.torimatome.render.chart.Series.Marker;
import org.torimatome.render.chart.Series.Paint;
import org.torimatome.render.chart.Series.Stroke;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a drawing on a page stands for: {@code <metadata><chart type="column">…} in its {@code
 * <svg>}, in the words that a workbook's template has for its charts (docs/templates.md).
 */
public final class PageChart {
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private final Element source;
  private final String face;
  private final Function<Element, TextPlace> places;

  private PageChart(Element source, String face, Function<Element, TextPlace> places) {
    this.source = source;
    this.face = face;
    this.places = places;
  }

  /**
   * The chart that an {@code <svg>} describes; empty where it is a drawing and no more.
   *
   * @param face of its texts, such as {@code BIZ UDPGothic}
   * @param places where an element stands, for a fault's sake
   * @throws MarkupException where the description is none
   */
  public static Optional<Chart> in(Element svg, String face, Function<Element, TextPlace> places) {
    return children(svg, "metadata").stream()
        .flatMap(metadata -> children(metadata, "chart").stream())
        .findFirst()
        .map(source -> new PageChart(source, face, places).read(svg.getAttribute("aria-label")));
  }

  private Chart read(String alt) {
    List<Element> series = children(source, "series");
    if (series.isEmpty()) {
      throw new MarkupException(
          places.apply(source),
          "<chart>",
          FaultWords.of("refused", FaultWords.of("found.empty"), FaultWords.of("allowed.series")),
          null);
    }
    Kind kind = constant(Kind.class, source, "type", "");
    return new Chart(
        new Caption(
            source.getAttribute("title"),
            alt,
            constant(Legend.class, source, "legend", "none"),
            source.getAttribute("category-title"),
            source.getAttribute("value-title")),
        new Form(
            kind,
            constant(Axes.class, source, "axes", "both"),
            number(source, "gap").map(BigDecimal::intValue).orElse(Chart.USUAL_GAP),
            number(source, "overlap").map(BigDecimal::intValue).orElse(0)),
        new Scale(
            number(source, "min"),
            number(source, "max"),
            number(source, "step"),
            number(source, "level"),
            text(source, "format", Chart.GENERAL)),
        new Typeface(
            face, number(source, "size").map(BigDecimal::doubleValue).orElse(Chart.USUAL_SIZE)),
        series.stream().map(each -> series(each, kind)).toList());
  }

  private Series series(Element series, Kind kind) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    List<Paint> paints = new ArrayList<>();
    List<Integer> bold = new ArrayList<>();
    Optional<String> colour = colour(series, "color");
    for (Element point : children(series, "point")) {
      if (constant(Weight.class, point, "bold", "no") == Weight.YES) {
        bold.add(names.size());
      }
      names.add(point.getAttribute("name"));
      values.add(number(point, "value").map(BigDecimal::toPlainString).orElse(""));
      formats.add(text(point, "format", text(series, "format", Chart.GENERAL)));
      colour(point, "color")
          .ifPresent(
              paint -> paints.add(new Paint(paint, constant(Fill.class, point, "fill", "solid"))));
    }
    String usual = kind == Kind.LINE ? "line" : "bar";
    return new Series(
        Optional.of(Cells.ofTexts("", List.of(series.getAttribute("name")))),
        new Look(
            text(series, "as", usual).equals("line"),
            colour,
            constant(Stroke.class, series, "line", "solid"),
            constant(Marker.class, series, "marker", "circle"),
            paints.size() == values.size() ? paints : List.of()),
        new Labels(
            constant(Labelled.class, series, "labels", "no"), colour(series, "label-color"), bold),
        Optional.of(Cells.ofTexts("", names)),
        new Cells("", values, formats));
  }

  /** Whether a label is written in bold. */
  private enum Weight {
    NO,
    YES
  }

  private static String text(Element element, String attribute, String usual) {
    return element.hasAttribute(attribute) ? element.getAttribute(attribute) : usual;
  }

  private Optional<BigDecimal> number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw refused(element, attribute, "1234.5");
    }
  }

  private Optional<String> colour(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!COLOUR.matcher(text).matches()) {
      throw refused(element, attribute, "#RRGGBB");
    }
    return Optional.of(text);
  }

  private <E extends Enum<E>> E constant(
      Class<E> type, Element element, String attribute, String usual) {
    String text = text(element, attribute, usual);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    element,
                    attribute,
                    Arrays.stream(type.getEnumConstants())
                        .map(PageChart::word)
                        .collect(Collectors.joining(", "))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private MarkupException refused(Element element, String attribute, String allowed) {
    return new MarkupException(
        places.apply(element),
        "<" + element.getNodeName() + " " + attribute + ">",
        FaultWords.of("refused", plain(element.getAttribute(attribute)), plain(allowed)),
        null);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getNodeName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
