package org.torimatome.workbook;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML part of the package, such as a chart, element by element. */
public final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  public XmlText() {
    try {
      // The JDK's own: looking for others on the class path takes longer than a whole workbook.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  public XmlText start(String name) {
    return write(() -> writer.writeStartElement(name));
  }

  public XmlText attribute(String name, String value) {
    return write(() -> writer.writeAttribute(name, value));
  }

  public XmlText content(String content) {
    return write(() -> writer.writeCharacters(content));
  }

  public XmlText end() {
    return write(writer::writeEndElement);
  }

  public byte[] bytes() {
    write(writer::writeEndDocument);
    write(writer::close);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private XmlText write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  private static IllegalStateException unwritable(XMLStreamException e) {
    return new IllegalStateException("XML cannot be written into memory", e);
  }
}
