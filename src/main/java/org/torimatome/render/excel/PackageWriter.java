package org.torimatome.render.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.workbook.ReproducibleZip;

/**
 * A workbook's parts with relationships, properties and content types of our own: no clock in them.
 */
final class PackageWriter {
  private static final String PROGRAM = "Torimatome";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPES = "application/vnd.openxmlformats-";

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, String> types = new TreeMap<>();

  /** The workbook with {@code charts} in the place of the parts of the same names. */
  static byte[] bytes(OpenWorkbook workbook, Map<String, byte[]> charts, DocumentInfo info)
      throws IOException {
    PackageWriter writer = new PackageWriter();
    for (PackagePart part : workbook.parts()) {
      writer.add(part);
    }
    writer.parts.putAll(charts);
    writer.addProperties(info);
    writer.parts.put("_rels/.rels", rootRelationships());
    writer.parts.put("[Content_Types].xml", writer.contentTypes());
    return ReproducibleZip.of(writer.parts);
  }

  private void add(PackagePart part) throws IOException {
    String name = part.getPartName().getName().substring(1);
    try (InputStream content = part.getInputStream()) {
      parts.put(name, content.readAllBytes());
    }
    types.put(name, part.getContentType());
    if (part.hasRelationships()) {
      int folder = name.lastIndexOf('/') + 1;
      parts.put(
          name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels",
          relationships(part));
    }
  }

  private static byte[] relationships(PackagePart part) throws IOException {
    XmlText xml =
        new XmlText().start("Relationships").attribute("xmlns", PACKAGE + "relationships");
    try {
      for (PackageRelationship relationship : part.getRelationships()) {
        boolean isExternal = relationship.getTargetMode() == TargetMode.EXTERNAL;
        xml.start("Relationship")
            .attribute("Id", relationship.getId())
            .attribute("Type", relationship.getRelationshipType())
            .attribute(
                "Target",
                isExternal
                    ? relationship.getTargetURI().toString()
                    : relationship.getTargetURI().getPath());
        if (isExternal) {
          xml.attribute("TargetMode", "External");
        }
        xml.end();
      }
    } catch (InvalidFormatException e) {
      throw new IOException("the links of " + part.getPartName() + " cannot be listed", e);
    }
    return xml.end().bytes();
  }

  private void addProperties(DocumentInfo info) {
    String issued = info.issued() + "T00:00:00Z";
    XmlText core =
        new XmlText()
            .start("cp:coreProperties")
            .attribute("xmlns:cp", PACKAGE + "metadata/core-properties")
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
            .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    core.start("dc:title").content(info.title()).end();
    core.start("dc:creator").content(info.author()).end();
    core.start("cp:lastModifiedBy").content(info.author()).end();
    for (String moment : new String[] {"dcterms:created", "dcterms:modified"}) {
      core.start(moment).attribute("xsi:type", "dcterms:W3CDTF").content(issued).end();
    }
    parts.put("docProps/core.xml", core.end().bytes());
    types.put("docProps/core.xml", TYPES + "package.core-properties+xml");
    XmlText app =
        new XmlText()
            .start("Properties")
            .attribute(
                "xmlns",
                "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    app.start("Application").content(PROGRAM).end();
    parts.put("docProps/app.xml", app.end().bytes());
    types.put("docProps/app.xml", TYPES + "officedocument.extended-properties+xml");
  }

  private static byte[] rootRelationships() {
    XmlText xml =
        new XmlText().start("Relationships").attribute("xmlns", PACKAGE + "relationships");
    String[][] targets = {
      {"rId1", OFFICE + "officeDocument", "xl/workbook.xml"},
      {"rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"},
      {"rId3", OFFICE + "extended-properties", "docProps/app.xml"},
    };
    for (String[] target : targets) {
      xml.start("Relationship")
          .attribute("Id", target[0])
          .attribute("Type", target[1])
          .attribute("Target", target[2])
          .end();
    }
    return xml.end().bytes();
  }

  private byte[] contentTypes() {
    XmlText xml = new XmlText().start("Types").attribute("xmlns", PACKAGE + "content-types");
    String[][] defaults = {
      {"rels", TYPES + "package.relationships+xml"},
      {"vml", TYPES + "officedocument.vmlDrawing"},
      {"xml", "application/xml"},
    };
    for (String[] ending : defaults) {
      xml.start("Default")
          .attribute("Extension", ending[0])
          .attribute("ContentType", ending[1])
          .end();
    }
    types.forEach(
        (name, type) ->
            xml.start("Override")
                .attribute("PartName", "/" + name)
                .attribute("ContentType", type)
                .end());
    return xml.end().bytes();
  }
}
