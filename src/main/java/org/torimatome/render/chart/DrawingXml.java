package org.torimatome.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.torimatome.workbook.XmlText;

/** Writes DrawingML: the elements that every part of a chart is made of. */
public final class DrawingXml {
  private static final String NAMES = "http://schemas.openxmlformats.org/drawingml/2006/";

  public static final String CHART = NAMES + "chart";
  public static final String DRAWING = NAMES + "main";
  public static final String SHEET = NAMES + "spreadsheetDrawing";

  private final XmlText xml = new XmlText();

  /** Opens the element around all others. */
  public DrawingXml root(String name) {
    return start(name).attribute("xmlns:c", CHART).attribute("xmlns:a", DRAWING);
  }

  public DrawingXml start(String name) {
    xml.start(name);
    return this;
  }

  public DrawingXml attribute(String name, String value) {
    xml.attribute(name, value);
    return this;
  }

  public DrawingXml end() {
    xml.end();
    return this;
  }

  public byte[] bytes() {
    return xml.bytes();
  }

  /** An empty element with a {@code val}, as most of a chart's settings are. */
  public DrawingXml value(String name, String value) {
    return start(name).attribute("val", value).end();
  }

  public DrawingXml text(String name, String content) {
    xml.element(name, content);
    return this;
  }

  public DrawingXml numberFormat(String format, boolean isLinked) {
    return start("c:numFmt")
        .attribute("formatCode", format)
        .attribute("sourceLinked", isLinked ? "1" : "0")
        .end();
  }

  public DrawingXml fill(String colour) {
    return start("a:solidFill").value("a:srgbClr", hex(colour)).end();
  }

  /** Lying stripes of one colour on another. */
  public DrawingXml stripes(String colour, String ground) {
    start("a:pattFill").attribute("prst", "narHorz");
    start("a:fgClr").value("a:srgbClr", hex(colour)).end();
    return start("a:bgClr").value("a:srgbClr", hex(ground)).end().end();
  }

  private static String hex(String colour) {
    return colour.substring(1).toUpperCase(Locale.ROOT);
  }

  public DrawingXml noFill() {
    return start("a:noFill").end();
  }

  /** A line of a width in EMU, 12,700 to the point. */
  public DrawingXml line(String colour, int width, String dash) {
    start("a:ln").attribute("w", String.valueOf(width)).fill(colour);
    return value("a:prstDash", dash).end();
  }

  public DrawingXml noLine() {
    return start("a:ln").noFill().end();
  }

  /** The content of a {@code txPr}: how text looks that stands elsewhere. */
  DrawingXml textBody(Letters letters) {
    start("a:bodyPr").end();
    return paragraph(letters);
  }

  /** The same for words that are never broken, such as a number. */
  DrawingXml lineBody(Letters letters) {
    start("a:bodyPr").attribute("wrap", "none").end();
    return paragraph(letters);
  }

  private DrawingXml paragraph(Letters letters) {
    start("a:lstStyle").end().start("a:p").start("a:pPr");
    run("a:defRPr", letters);
    return end().start("a:endParaRPr").attribute("lang", "ja-JP").end().end();
  }

  /** The content of a {@code rich}: a text of its own, lying or turned to read upwards. */
  private DrawingXml richText(String content, Letters letters, boolean isTurned) {
    start("a:bodyPr");
    if (isTurned) {
      attribute("rot", "-5400000").attribute("vert", "horz");
    }
    end().start("a:lstStyle").end().start("a:p").start("a:pPr");
    run("a:defRPr", letters);
    end().start("a:r");
    run("a:rPr", letters);
    return text("a:t", content).end().end();
  }

  /** A title of the chart or of an axis. */
  DrawingXml title(String text, Letters letters, boolean isTurned) {
    start("c:title").start("c:tx").start("c:rich");
    richText(text, letters, isTurned);
    end().end();
    return value("c:overlay", "0").end();
  }

  /** The texts that a reference had when the file was made; empty ones are left out. */
  public DrawingXml texts(List<String> texts) {
    start("c:strCache").value("c:ptCount", String.valueOf(texts.size()));
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        start("c:pt").attribute("idx", String.valueOf(i)).text("c:v", texts.get(i)).end();
      }
    }
    return end();
  }

  /** The numbers that a reference had, each in the format of its cell; empty ones are left out. */
  public DrawingXml numbers(List<String> numbers, List<String> formats) {
    String usual = formats.isEmpty() ? Chart.GENERAL : formats.get(0);
    start("c:numCache").text("c:formatCode", usual);
    value("c:ptCount", String.valueOf(numbers.size()));
    for (int i = 0; i < numbers.size(); i++) {
      if (!numbers.get(i).isEmpty()) {
        start("c:pt").attribute("idx", String.valueOf(i));
        if (!formats.get(i).equals(usual)) {
          attribute("formatCode", formats.get(i));
        }
        text("c:v", numbers.get(i)).end();
      }
    }
    return end();
  }

  private void run(String name, Letters letters) {
    start(name);
    if (name.equals("a:rPr")) {
      attribute("lang", "ja-JP");
    }
    BigDecimal hundredths =
        BigDecimal.valueOf(letters.points() * 100).setScale(0, RoundingMode.HALF_UP);
    attribute("sz", hundredths.toPlainString()).attribute("b", letters.isBold() ? "1" : "0");
    fill(letters.colour());
    for (String script : List.of("a:latin", "a:ea")) {
      start(script).attribute("typeface", letters.face()).end();
    }
    end();
  }
}
