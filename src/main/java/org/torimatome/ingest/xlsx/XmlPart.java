package org.torimatome.ingest.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.grid.StrictReader;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/**
 * An XML part, read forward. A document type, and with it every entity, is refused; no address is
 * ever followed.
 */
final class XmlPart implements AutoCloseable {

  /** Drawings nest some thirty elements. */
  private static final String DEEPEST = "200";

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final CheckedPart content;
  private final FileTime time;
  private final XMLStreamReader reader;

  XmlPart(String name, CheckedPart content, FileTime time) throws RefusedException {
    this.name = name;
    this.content = content;
    this.time = time;
    try {
      this.reader = FACTORY.createXMLStreamReader(decoded(content));
    } catch (XMLStreamException | IOException e) {
      throw WorkbookPackage.damaged(name);
    }
  }

  /** Parts are UTF-8 or UTF-16 by the standard; the parser's own decoder would write to stderr. */
  private static Reader decoded(CheckedPart content) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(content);
    bytes.mark(StrictReader.MARK);
    byte[] head = bytes.readNBytes(StrictReader.MARK);
    bytes.reset();
    return StrictReader.of(bytes, StrictReader.marked(head).orElse(StandardCharsets.UTF_8));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Java 25 allows 100,000 characters of &amp; and &#10; in all; no other entity can get here.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory;
  }

  /** Moves to the next event; false at the end, when the part's checksum has been found right. */
  boolean next() throws RefusedException {
    time.check();
    try {
      if (!reader.hasNext()) {
        content.transferTo(OutputStream.nullOutputStream());
        return false;
      }
      content.beginPiece();
      if (reader.next() == XMLStreamConstants.DTD) {
        throw new RefusedException(
            ProblemCode.WORKBOOK_ENTITIES,
            Message.plain(name + ": DOCTYPE"),
            ProblemWords.of("without-doctype"));
      }
      return true;
    } catch (XMLStreamException | IOException e) {
      // The bytes do not unpack, or not to XML: the same to whoever sent the file.
      throw WorkbookPackage.damaged(name);
    }
  }

  boolean startsElement(String localName) {
    return reader.isStartElement() && reader.getLocalName().equals(localName);
  }

  boolean endsElement(String localName) {
    return reader.isEndElement() && reader.getLocalName().equals(localName);
  }

  /** An attribute without regard to its namespace; empty when absent. */
  String attribute(String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The text up to the current element's end, without that of elements inside. */
  String text() throws RefusedException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && next()) {
      if (reader.isStartElement()) {
        depth++;
      } else if (reader.isEndElement()) {
        depth--;
      } else if (depth == 1 && reader.isCharacters()) {
        text.append(reader.getText());
        WorkbookLimit.CHARACTERS_OF_A_CELL.require(text.length());
      }
    }
    return text.toString();
  }

  /** Passes over the current element with all it holds. */
  void skip() throws RefusedException {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      content.release();
    }
  }
}
