package org.torimatome.render.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.chart.Chart;
import org.torimatome.render.chart.DrawingXml;
import org.torimatome.render.chart.EmbeddedChart;
import org.torimatome.render.chart.PageChart;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.svg.SvgNumbers;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;

/** Charts, drawings and pictures, each in a line as a large letter is. */
final class Figures {
  private static final String SVG = "data:image/svg+xml;base64,";
  private static final String EMBEDDED = ";base64,";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** In English metric units. */
  private static final int POINT = 12_700;

  private static final double POINTS_PER_PIXEL = 0.75;

  /** Of a chart's height on paper: what Word's own lines take more than ours, a chart gives. */
  private static final double SHARE_OF_HEIGHT = 0.85;

  /** Known to Word since 2010, and to no other program that we know of. */
  static final String SINCE_2010 =
      "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing";

  /** Of charts in one document, those after which LibreOffice 7 draws all in a wrong size. */
  private static final int MOST_CHARTS = 20;

  private final StyledPage page;
  private final PartLinks links;
  private final OfficePackage parts;
  private int charts;
  private int pictures;
  private int numbers;

  Figures(StyledPage page, PartLinks links, OfficePackage parts) {
    this.page = page;
    this.links = links;
    this.parts = parts;
  }

  /**
   * @param most how wide it may be, in points; 0 for as wide as it is
   */
  String drawing(Element element, double most) {
    if (element.getNodeName().equals("svg")) {
      return vectors(element, element, most);
    }
    String source = element.getAttribute("src");
    if (source.startsWith(SVG)) {
      byte[] svg = Base64.getDecoder().decode(source.substring(SVG.length()));
      return vectors(element, PageParser.parse(new String(svg, UTF_8)).getDocumentElement(), most);
    }
    return picture(element, source, most);
  }

  /**
   * @param element that stands for it on the page
   * @param svg itself, or what it holds
   */
  private String vectors(Element element, Element svg, double most) {
    double[] box = SvgNumbers.list(svg.getAttribute("viewBox"));
    double wide = SvgNumbers.of(svg, "width", box[2]) * POINTS_PER_PIXEL;
    double high =
        SvgNumbers.of(svg, "height", wide / POINTS_PER_PIXEL * box[3] / box[2]) * POINTS_PER_PIXEL;
    Extent extent =
        element.equals(svg) ? new Extent(wide, high) : styled(page.styleOf(element), wide, high);
    extent = extent.within(most);
    Optional<Chart> chart = PageChart.in(svg, WordStyles.FACE, page::placeOf);
    if (chart.isEmpty()) {
      return shapes(element, svg, extent, box);
    }
    Extent lower = new Extent(extent.width(), extent.height() * SHARE_OF_HEIGHT);
    String drawn = chart(chart.get(), lower);
    return charts <= MOST_CHARTS ? drawn : forWord(drawn, element, svg, lower, box);
  }

  /** A size in points. */
  private record Extent(double width, double height) {
    Extent within(double most) {
      return most > 0 && width > most ? new Extent(most, height * most / width) : this;
    }
  }

  private static Extent styled(ElementStyle style, double width, double height) {
    Optional<Double> high = style.height();
    Optional<Double> wide = style.width(0).filter(found -> found > 0);
    if (high.isPresent()) {
      return new Extent(wide.orElse(width * high.get() / height), high.get());
    }
    return wide.map(found -> new Extent(found, height * found / width))
        .orElse(new Extent(width, height));
  }

  private String chart(Chart chart, Extent lower) {
    charts++;
    String name = "word/charts/chart" + charts + ".xml";
    EmbeddedChart.of(chart, lower.height())
        .addTo(parts, name, "word/embeddings/chart" + charts + ".xlsx");
    XmlText xml = begin(lower, chart.caption().alt(), DrawingXml.CHART);
    xml.start("c:chart").attribute("r:id", links.to("chart", name)).end();
    return finished(xml);
  }

  /**
   * The chart for Word, and the drawing for LibreOffice: of more than 20 charts it keeps no more in
   * memory, and draws each as if it were 16 cm wide and then made small, letters and all.
   */
  private String forWord(String chart, Element element, Element svg, Extent extent, double[] box) {
    XmlText xml = XmlText.stretch().start("mc:AlternateContent");
    xml.start("mc:Choice").attribute("Requires", "wp14").add(chart).end();
    xml.start("mc:Fallback");
    group(xml, element, svg, extent, box, true);
    return xml.end().end().toString();
  }

  private void group(
      XmlText xml, Element element, Element svg, Extent extent, double[] box, boolean hasWords) {
    begin(xml, extent, spoken(element), ShapeXml.GROUP);
    new ShapeXml(
            xml, extent.width() * POINT / box[2], extent.height() * POINT / box[3], () -> ++numbers)
        .write(svg, emu(extent.width()), emu(extent.height()), hasWords);
    xml.end().end().end().end();
  }

  private String shapes(Element element, Element svg, Extent extent, double[] box) {
    XmlText xml = XmlText.stretch().start("mc:AlternateContent");
    xml.start("mc:Choice").attribute("Requires", "wpg");
    group(xml, element, svg, extent, box, false);
    xml.end();
    // Programs from before 2010 know no shapes in documents, and are told so.
    return xml.start("mc:Fallback").end().end().toString();
  }

  private String picture(Element element, String source, double most) {
    int at = source.indexOf(EMBEDDED);
    byte[] bytes = Base64.getDecoder().decode(source.substring(at + EMBEDDED.length()));
    String type = source.substring("data:".length(), at);
    pictures++;
    String name = "word/media/picture" + pictures + "." + type.substring("image/".length());
    parts.add(name, type, bytes);
    BufferedImage image = read(bytes);
    Extent extent =
        image == null
            ? styled(page.styleOf(element), 1, 1)
            : styled(
                page.styleOf(element),
                image.getWidth() * POINTS_PER_PIXEL,
                image.getHeight() * POINTS_PER_PIXEL);
    extent = extent.within(most);
    XmlText xml = begin(extent, spoken(element), PICTURE);
    xml.start("pic:pic").start("pic:nvPicPr").start("pic:cNvPr").attribute("id", numbers);
    xml.attribute("name", "picture " + pictures).end().start("pic:cNvPicPr").end().end();
    xml.start("pic:blipFill").start("a:blip").attribute("r:embed", links.to("image", name)).end();
    xml.start("a:stretch").start("a:fillRect").end().end().end();
    xml.start("pic:spPr").start("a:xfrm").start("a:off").attribute("x", 0).attribute("y", 0).end();
    xml.start("a:ext").attribute("cx", emu(extent.width()));
    xml.attribute("cy", emu(extent.height())).end().end();
    WordXml.form(xml, "rect");
    xml.end().end();
    return finished(xml);
  }

  private static @Nullable BufferedImage read(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("A picture in memory cannot fail to be read", e);
    }
  }

  private static String spoken(Element element) {
    if (element.getAttribute("aria-hidden").equals("true")) {
      return "";
    }
    String label = element.getAttribute("aria-label");
    return label.isEmpty() ? element.getAttribute("alt") : label;
  }

  private static int emu(double points) {
    return (int) Math.round(points * POINT);
  }

  private XmlText begin(Extent extent, String spoken, String kind) {
    return begin(XmlText.stretch(), extent, spoken, kind);
  }

  private XmlText begin(XmlText xml, Extent extent, String spoken, String kind) {
    numbers++;
    xml.start("w:drawing").start("wp:inline");
    for (String side : new String[] {"distT", "distB", "distL", "distR"}) {
      xml.attribute(side, 0);
    }
    xml.start("wp:extent").attribute("cx", emu(extent.width()));
    xml.attribute("cy", emu(extent.height())).end();
    xml.start("wp:docPr").attribute("id", numbers).attribute("name", "figure " + numbers);
    xml.attribute("descr", spoken).end();
    xml.start("wp:cNvGraphicFramePr").end();
    return xml.start("a:graphic").start("a:graphicData").attribute("uri", kind);
  }

  private static String finished(XmlText xml) {
    return xml.end().end().end().end().toString();
  }
}
