package org.torimatome.render.pdf.source;

import static org.torimatome.text.Message.plain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML strictly, and never anything beside the string it is given. */
public final class PageParser {
  private static final Map<String, Boolean> SEALED =
      Map.of(
          XMLConstants.FEATURE_SECURE_PROCESSING,
          true,
          "http://xml.org/sax/features/external-general-entities",
          false,
          "http://xml.org/sax/features/external-parameter-entities",
          false,
          "http://apache.org/xml/features/nonvalidating/load-external-dtd",
          false);

  private PageParser() {}

  /**
   * @throws MarkupException where it is no well-formed XML
   */
  public static Document parse(String xhtml) {
    try {
      DocumentBuilder builder = sealedFactory().newDocumentBuilder();
      builder.setErrorHandler(new EveryFaultThrows());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new MarkupException(
          new TextPlace(e.getLineNumber(), e.getColumnNumber()),
          "XHTML",
          FaultWords.of("page.broken-at", plain(e.getLineNumber()), plain(e.getMessage())),
          e);
    } catch (SAXException e) {
      throw new MarkupException(
          TextPlace.UNKNOWN, "XHTML", FaultWords.of("page.broken", plain(e.getMessage())), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java has no XML parser that can be sealed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a page is read, so nothing is gained by making its nodes when they are asked for. */
  private static DocumentBuilderFactory sealedFactory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
    for (Map.Entry<String, Boolean> feature : SEALED.entrySet()) {
      factory.setFeature(feature.getKey(), feature.getValue());
    }
    return factory;
  }

  /** A parser of the same kind that tells of what it meets, one after the other. */
  public static SAXParser sealedReader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    for (Map.Entry<String, Boolean> feature : SEALED.entrySet()) {
      factory.setFeature(feature.getKey(), feature.getValue());
    }
    return factory.newSAXParser();
  }

  /** Without it the JDK's parser prints to standard error before it throws. */
  private static final class EveryFaultThrows implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
