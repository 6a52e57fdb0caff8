package org.torimatome.render.excel.layout;

import static org.torimatome.text.Message.plain;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads workbook XML into {@link Element}s that remember their lines.
 *
 * <p>The text in it comes from returns. Characters that XML 1.0 cannot hold become U+FFFD before
 * parsing, and a document type is refused, so no entity can reach a file or grow without bound.
 */
final class MarkupReader {
  private static final String DISALLOW_DOCTYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";

  static Element read(String xml) {
    Handler handler = new Handler();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DISALLOW_DOCTYPE, true);
      factory.newSAXParser().parse(new InputSource(new StringReader(legible(xml))), handler);
    } catch (SAXParseException e) {
      throw new MarkupException(
          new TextPlace(e.getLineNumber(), e.getColumnNumber()),
          "XML",
          FaultWords.of("refused", plain(e.getMessage()), FaultWords.of("allowed.xml")),
          e);
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException("the JDK's own XML parser cannot be used", e);
    }
    return handler.root();
  }

  /** The XML with U+FFFD for each character that XML 1.0 forbids, unpaired surrogates included. */
  private static String legible(String xml) {
    for (int at = 0; at < xml.length(); at++) {
      char c = xml.charAt(at);
      boolean isPlain = c >= ' ' && c < Character.MIN_SURROGATE;
      if (!isPlain) {
        int point = xml.codePointAt(at);
        if (!isXmlCharacter(point)) {
          return replaced(xml);
        }
        at += Character.charCount(point) - 1;
      }
    }
    return xml;
  }

  private static String replaced(String xml) {
    StringBuilder legible = new StringBuilder(xml.length());
    xml.codePoints()
        .map(point -> isXmlCharacter(point) ? point : 0xFFFD)
        .forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static boolean isXmlCharacter(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  private static final class Handler extends DefaultHandler {
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;
    private @Nullable Locator locator;

    Element root() {
      if (root == null) {
        throw new IllegalStateException("asked for the root before the document ended");
      }
      return root;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      TextPlace place =
          locator == null
              ? TextPlace.UNKNOWN
              : new TextPlace(locator.getLineNumber(), locator.getColumnNumber());
      open.push(new Open(name, place, new AttributeList(attributes)));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (!open.isEmpty()) {
        open.getFirst().text.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      Open ended = open.pop();
      Element element = ended.element();
      Open parent = open.peek();
      if (parent == null) {
        root = element;
      } else {
        parent.children.add(element);
        if (name.equals("br")) {
          parent.text.append('\n');
        }
      }
    }
  }

  private static final class Open {
    final String name;
    final TextPlace place;
    final AttributeList attributes;
    final List<Element> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Open(String name, TextPlace place, AttributeList attributes) {
      this.name = name;
      this.place = place;
      this.attributes = attributes;
    }

    Element element() {
      return new Element(name, place, attributes, List.copyOf(children), trimmed(text));
    }

    /** Without the white space of the markup, but with the ideographic spaces people indent by. */
    private static String trimmed(CharSequence text) {
      int from = 0;
      int to = text.length();
      while (from < to && text.charAt(from) <= ' ') {
        from++;
      }
      while (to > from && text.charAt(to - 1) <= ' ') {
        to--;
      }
      return text.subSequence(from, to).toString();
    }
  }

  private MarkupReader() {}
}
