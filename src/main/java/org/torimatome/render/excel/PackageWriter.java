package org.torimatome.render.excel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.OfficePackage.Relationship;
import org.torimatome.workbook.XmlText;

/**
 * A workbook's parts with relationships, properties and content types of our own: no clock in them.
 */
final class PackageWriter {
  private static final String PROGRAM = "Torimatome";

  private final OfficePackage parts = new OfficePackage();

  /** The workbook with {@code charts} in the place of the parts of the same names. */
  static byte[] bytes(OpenWorkbook workbook, Map<String, byte[]> charts, DocumentInfo info)
      throws IOException {
    PackageWriter writer = new PackageWriter();
    for (PackagePart part : workbook.parts()) {
      writer.add(part);
    }
    charts.forEach(writer.parts::replace);
    writer.addProperties(info);
    writer.parts.relate(
        "",
        List.of(
            Relationship.ofOffice("rId1", "officeDocument", "xl/workbook.xml"),
            Relationship.ofPackage("rId2", "metadata/core-properties", "docProps/core.xml"),
            Relationship.ofOffice("rId3", "extended-properties", "docProps/app.xml")));
    return writer.parts.bytes();
  }

  private void add(PackagePart part) throws IOException {
    String name = part.getPartName().getName().substring(1);
    try (InputStream content = part.getInputStream()) {
      parts.add(name, part.getContentType(), content.readAllBytes());
    }
    if (part.hasRelationships()) {
      parts.relate(name, relationships(part));
    }
  }

  private static List<Relationship> relationships(PackagePart part) throws IOException {
    List<Relationship> relationships = new ArrayList<>();
    try {
      for (PackageRelationship relationship : part.getRelationships()) {
        boolean isExternal = relationship.getTargetMode() == TargetMode.EXTERNAL;
        URI target = relationship.getTargetURI();
        relationships.add(
            new Relationship(
                relationship.getId(),
                relationship.getRelationshipType(),
                isExternal ? target.toString() : target.getPath(),
                isExternal));
      }
    } catch (InvalidFormatException e) {
      throw new IOException("the links of " + part.getPartName() + " cannot be listed", e);
    }
    return relationships;
  }

  private void addProperties(DocumentInfo info) {
    String issued = info.issued() + "T00:00:00Z";
    XmlText core =
        new XmlText()
            .start("cp:coreProperties")
            .attribute("xmlns:cp", OfficePackage.PACKAGE + "metadata/core-properties")
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
            .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    core.start("dc:title").content(info.title()).end();
    core.start("dc:creator").content(info.author()).end();
    core.start("cp:lastModifiedBy").content(info.author()).end();
    for (String moment : new String[] {"dcterms:created", "dcterms:modified"}) {
      core.start(moment).attribute("xsi:type", "dcterms:W3CDTF").content(issued).end();
    }
    parts.add(
        "docProps/core.xml",
        OfficePackage.TYPES + "package.core-properties+xml",
        core.end().bytes());
    XmlText app =
        new XmlText()
            .start("Properties")
            .attribute(
                "xmlns",
                "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    app.start("Application").content(PROGRAM).end();
    parts.add(
        "docProps/app.xml",
        OfficePackage.TYPES + "officedocument.extended-properties+xml",
        app.end().bytes());
  }
}
