package org.torimatome.ingest.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An SVG of plain shapes, written anew from what was understood of it: what every look draws alike
 * on paper and on the screen, and nothing that a browser would run, load or animate.
 */
final class SvgPicture {

  /** What a picture holds that is not drawn. */
  static final class NotDrawnException extends Exception {
    private static final long serialVersionUID = 1L;

    NotDrawnException(String what) {
      super(what);
    }

    /** An element such as {@code <text>}, or an attribute such as {@code style}. */
    String what() {
      return String.valueOf(getMessage());
    }
  }

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int MOST_ELEMENTS = 5_000;
  private static final int DEEPEST = 20;

  private static final Set<String> DRAWN =
      Set.of("g", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse");

  /** What it says of itself; left out with all below. */
  private static final Set<String> SILENT = Set.of("title", "desc", "metadata");

  /** What an editor notes down; left out. */
  private static final Set<String> NOTED = Set.of("id", "version", "class", "data-name", "space");

  private static final String SIZE = "(?:\\d{1,6}(?:\\.\\d{0,9})?|\\.\\d{1,9})(?!\\d)";
  private static final String NUMBER = "[-+]?" + SIZE;
  private static final String NEXT = "(?:[\\s,]*+" + NUMBER + ")";
  private static final Pattern LENGTH = Pattern.compile(NUMBER);
  private static final Pattern OPACITY = Pattern.compile("0|1|[01]?\\.\\d{1,9}");
  private static final Pattern PAINT =
      Pattern.compile("none|black|white|#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}");
  private static final Pattern PATH =
      Pattern.compile("(?:\\s*+[Mm]%1$s++(?:\\s*+[LlHhVvCcZz]%1$s*+)*+)*+".formatted(NEXT));
  private static final Pattern TRANSFORM =
      Pattern.compile(
          "(?:(?:translate|scale)\\(%1$s{1,2}+\\s*\\)[\\s,]*+|rotate\\((?:%1$s{3}|%1$s)\\s*\\)[\\s,]*+)*+"
              .formatted(NEXT));

  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          entry("viewBox", Pattern.compile(NEXT + "{4}")),
          entry("width", LENGTH),
          entry("height", LENGTH),
          entry("x", LENGTH),
          entry("y", LENGTH),
          entry("x1", LENGTH),
          entry("y1", LENGTH),
          entry("x2", LENGTH),
          entry("y2", LENGTH),
          entry("cx", LENGTH),
          entry("cy", LENGTH),
          entry("r", LENGTH),
          entry("rx", LENGTH),
          entry("ry", LENGTH),
          entry("points", Pattern.compile(NEXT + "*+")),
          entry("d", PATH),
          entry("transform", TRANSFORM),
          entry("fill", PAINT),
          entry("stroke", PAINT),
          entry("stroke-width", LENGTH),
          entry("stroke-linecap", Pattern.compile("butt|round|square")),
          entry(
              "stroke-dasharray",
              Pattern.compile("(?=.*[1-9])(?:[\\s,]*+%s){1,20}+".formatted(SIZE))),
          entry("fill-opacity", OPACITY),
          entry("stroke-opacity", OPACITY),
          entry("opacity", OPACITY));

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter written;
  private int elements;

  private SvgPicture() throws XMLStreamException {
    written = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The picture's text, without what is not drawn. */
  static byte[] read(byte[] file) throws NotDrawnException {
    try {
      SvgPicture picture = new SvgPicture();
      picture.copy(reader(file));
      return picture.text.toString().getBytes(UTF_8);
    } catch (XMLStreamException e) {
      throw new NotDrawnException("XML");
    }
  }

  private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file));
  }

  private void copy(XMLStreamReader from) throws XMLStreamException, NotDrawnException {
    int depth = 0;
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (SILENT.contains(from.getLocalName()) && depth > 0) {
            passOver(from);
          } else if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new NotDrawnException("<" + from.getLocalName() + "> × " + elements);
          } else {
            open(from, depth == 1);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          written.writeEndElement();
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new NotDrawnException("<!DOCTYPE>");
        default -> {}
      }
    }
  }

  private static void passOver(XMLStreamReader from) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = from.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void open(XMLStreamReader from, boolean root)
      throws XMLStreamException, NotDrawnException {
    String name = from.getLocalName();
    if (!NAMESPACE.equals(from.getNamespaceURI())
        || root != name.equals("svg")
        || !root && !DRAWN.contains(name)) {
      throw new NotDrawnException("<" + name + ">");
    }
    written.writeStartElement(name);
    if (root) {
      written.writeAttribute("xmlns", NAMESPACE);
      if (!hasArea(from.getAttributeValue(null, "viewBox"))) {
        throw new NotDrawnException("viewBox");
      }
    }
    for (int i = 0; i < from.getAttributeCount(); i++) {
      attribute(from.getAttributeLocalName(i), from.getAttributeValue(i), root);
    }
  }

  private void attribute(String name, String value, boolean root)
      throws XMLStreamException, NotDrawnException {
    boolean sizeOfRoot = root && (name.equals("width") || name.equals("height"));
    if (NOTED.contains(name) || sizeOfRoot) {
      return;
    }
    Pattern understood = ATTRIBUTES.get(name);
    if (understood == null || !understood.matcher(value.strip()).matches()) {
      throw new NotDrawnException(name);
    }
    written.writeAttribute(name, value.strip());
  }

  private static boolean hasArea(@Nullable String viewBox) {
    String[] box = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
    return box.length == 4 && isAbove0(box[2]) && isAbove0(box[3]);
  }

  private static boolean isAbove0(String number) {
    return LENGTH.matcher(number).matches() && Double.parseDouble(number) > 0;
  }
}
