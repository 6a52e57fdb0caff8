package org.torimatome.render.office;

import java.util.List;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.OfficePackage.Relationship;
import org.torimatome.workbook.XmlText;

/** Who made the file and when it was issued: no clock in it. */
public final class DocumentProperties {
  private static final String PROGRAM = "Torimatome";
  private static final String CORE = "docProps/core.xml";
  private static final String APP = "docProps/app.xml";

  /**
   * Puts them into the package, and says where it begins.
   *
   * @param main the part that all others hang on, such as {@code xl/workbook.xml}
   */
  public static void add(OfficePackage parts, DocumentInfo info, String main) {
    parts.add(CORE, OfficePackage.TYPES + "package.core-properties+xml", core(info));
    parts.add(APP, OfficePackage.TYPES + "officedocument.extended-properties+xml", app());
    parts.relate(
        "",
        List.of(
            Relationship.ofOffice("rId1", "officeDocument", main),
            Relationship.ofPackage("rId2", "metadata/core-properties", CORE),
            Relationship.ofOffice("rId3", "extended-properties", APP)));
  }

  private static byte[] core(DocumentInfo info) {
    String issued = info.issued() + "T00:00:00Z";
    XmlText core =
        new XmlText()
            .start("cp:coreProperties")
            .attribute("xmlns:cp", OfficePackage.PACKAGE + "metadata/core-properties")
            .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
            .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    core.element("dc:title", info.title());
    core.element("dc:creator", info.author());
    core.element("cp:lastModifiedBy", info.author());
    for (String moment : List.of("dcterms:created", "dcterms:modified")) {
      core.start(moment).attribute("xsi:type", "dcterms:W3CDTF").content(issued).end();
    }
    return core.end().bytes();
  }

  private static byte[] app() {
    XmlText app =
        new XmlText()
            .start("Properties")
            .attribute(
                "xmlns",
                "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    return app.element("Application", PROGRAM).end().bytes();
  }

  private DocumentProperties() {}
}
