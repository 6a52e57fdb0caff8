package org.torimatome.render.slides;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Slides as a test looks at them: as POI reads them, and as the parts they are packed of. */
public record SlideDeck(byte[] bytes) {
  private static final Pattern POINT =
      Pattern.compile("<c:pt idx=\"\\d+\"(?: formatCode=\"([^\"]*)\")?><c:v>([^<]*)</c:v>");
  private static final Pattern NUMBERS =
      Pattern.compile("<c:numCache><c:formatCode>([^<]*)</c:formatCode>(.*?)</c:numCache>");

  public XMLSlideShow show() {
    try {
      return new XMLSlideShow(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<XSLFSlide> slides() {
    return show().getSlides();
  }

  /** The XML parts by name. */
  public Map<String, String> parts() {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** All that is read on a slide, its charts' labels too. */
  private static String text(XSLFSlide slide, Map<String, String> parts) {
    StringBuilder text = new StringBuilder();
    allOn(slide).forEach(shape -> text.append(textOf(shape)).append('\n'));
    Matcher charts =
        Pattern.compile("Target=\"/(ppt/charts/chart\\d+\\.xml)\"")
            .matcher(parts.get("ppt/slides/_rels/slide" + slide.getSlideNumber() + ".xml.rels"));
    while (charts.find()) {
      text.append(labels(parts.get(charts.group(1)))).append('\n');
    }
    return text.toString();
  }

  /** The labels of a chart's bars, as Office writes them. */
  static String labels(String chart) {
    DataFormatter office = new DataFormatter();
    StringBuilder text = new StringBuilder();
    Matcher numbers = NUMBERS.matcher(chart);
    while (numbers.find()) {
      Matcher points = POINT.matcher(numbers.group(2));
      while (points.find()) {
        String format = points.group(1) == null ? numbers.group(1) : points.group(1);
        text.append(label(points.group(2), format.replace("&quot;", "\""), office)).append('\n');
      }
    }
    return text.toString();
  }

  /** POI takes _, # and % for its own where they are quoted, too. */
  private static String label(String number, String format, DataFormatter office) {
    return format.matches("\"[^\"]*\"0")
        ? format.substring(1, format.length() - 2) + number
        : office.formatRawCellContents(Double.parseDouble(number), 200, format);
  }

  /** As outlines and screen readers have it; empty if there is none. */
  public static String titleOf(XSLFSlide slide) {
    return Stream.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE)
        .map(slide::getPlaceholder)
        .filter(XSLFTextShape.class::isInstance)
        .map(shape -> ((XSLFTextShape) shape).getText().replace("\n", ""))
        .findFirst()
        .orElse("");
  }

  /**
   * What the pages of a PDF say, and the slides of the same numbers do not: the characters that a
   * page has more of than its slide, which orders them otherwise.
   */
  public List<String> lacking(byte[] pdf) {
    List<XSLFSlide> slides = slides();
    Map<String, String> parts = parts();
    List<String> lacking = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() != slides.size()) {
        return List.of(document.getNumberOfPages() + " pages, " + slides.size() + " slides");
      }
      for (XSLFSlide slide : slides) {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(slide.getSlideNumber());
        page.setEndPage(slide.getSlideNumber());
        Map<String, Integer> counts = new TreeMap<>();
        count(page.getText(document), 1, counts);
        count(text(slide, parts), -1, counts);
        counts.values().removeIf(count -> count <= 0);
        if (!counts.isEmpty()) {
          lacking.add(slide.getSlideNumber() + ": " + counts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lacking;
  }

  private static void count(String text, int each, Map<String, Integer> counts) {
    text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .forEach(character -> counts.merge(Character.toString(character), each, Integer::sum));
  }

  /** The shapes that reach out of their slide, each with its slide's number. */
  public List<String> outside() {
    XMLSlideShow show = show();
    List<String> outside = new ArrayList<>();
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : allOn(slide)) {
        Rectangle2D area = shape.getAnchor();
        if (area.getMinX() < -1
            || area.getMinY() < -1
            || area.getMaxX() > show.getPageSize().getWidth() + 1
            || area.getMaxY() > show.getPageSize().getHeight() + 1) {
          outside.add(slide.getSlideNumber() + ": " + shape.getShapeName() + " " + area);
        }
      }
    }
    return outside;
  }

  /** Every shape, those in groups too. */
  public static List<XSLFShape> allOn(XSLFSlide slide) {
    List<XSLFShape> all = new ArrayList<>();
    slide.getShapes().forEach(shape -> add(shape, all));
    return all;
  }

  private static void add(XSLFShape shape, List<XSLFShape> all) {
    all.add(shape);
    if (shape instanceof XSLFGroupShape group) {
      group.getShapes().forEach(each -> add(each, all));
    }
  }

  private static String textOf(XSLFShape shape) {
    if (shape instanceof XSLFTable table) {
      StringBuilder text = new StringBuilder();
      table
          .getRows()
          .forEach(
              row ->
                  row.getCells().stream()
                      .map(XSLFTableCell.class::cast)
                      .map(TableCell::getText)
                      .forEach(cell -> text.append(cell).append('\n')));
      return text.toString();
    }
    return shape instanceof XSLFTextShape box ? box.getText() : "";
  }
}
