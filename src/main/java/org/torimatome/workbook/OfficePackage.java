package org.torimatome.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of an Office document, with the lists of their types and of what refers to what.
 *
 * <p>Source: ECMA-376 part 2 (Open Packaging Conventions).
 */
public final class OfficePackage {

  /** One part refers to another, or to an address outside. */
  public record Relationship(String id, String type, String target, boolean isExternal) {

    /** To a part of the kind that Office calls {@code name}, such as worksheet. */
    public static Relationship ofOffice(String id, String name, String target) {
      return new Relationship(id, OFFICE + "/" + name, target, false);
    }

    /** To an address outside the package, as links of the kind {@code name} have it. */
    public static Relationship outside(String id, String name, String address) {
      return new Relationship(id, OFFICE + "/" + name, address, true);
    }

    /** To a part that any package may have, such as metadata/core-properties. */
    public static Relationship ofPackage(String id, String name, String target) {
      return new Relationship(id, PACKAGE + "relationships/" + name, target, false);
    }
  }

  /** What the names of the elements of packages begin with. */
  public static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** What the content types of Office and of packages begin with. */
  public static final String TYPES = "application/vnd.openxmlformats-";

  /** What the names of the elements of spreadsheets mean. */
  public static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** What attributes such as {@code r:id} mean, and what the types of relationships begin with. */
  public static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final List<List<String>> USUAL_TYPES =
      List.of(
          List.of("rels", TYPES + "package.relationships+xml"),
          List.of("vml", TYPES + "officedocument.vmlDrawing"),
          List.of("xml", "application/xml"));

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, String> types = new TreeMap<>();

  /**
   * @param name such as {@code xl/workbook.xml}
   */
  public void add(String name, String type, byte[] content) {
    parts.put(name, content);
    types.put(name, type);
  }

  /**
   * @param name of the part that refers to the others; empty for the package as a whole
   */
  public void relate(String name, List<Relationship> relationships) {
    int folder = name.lastIndexOf('/') + 1;
    XmlText xml =
        new XmlText().start("Relationships").attribute("xmlns", PACKAGE + "relationships");
    for (Relationship relationship : relationships) {
      xml.start("Relationship")
          .attribute("Id", relationship.id())
          .attribute("Type", relationship.type())
          .attribute("Target", relationship.target());
      if (relationship.isExternal()) {
        xml.attribute("TargetMode", "External");
      }
      xml.end();
    }
    parts.put(
        name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels", xml.end().bytes());
  }

  /** Equal parts give equal bytes. */
  public byte[] bytes() {
    XmlText xml = new XmlText().start("Types").attribute("xmlns", PACKAGE + "content-types");
    for (List<String> usual : USUAL_TYPES) {
      xml.start("Default")
          .attribute("Extension", usual.get(0))
          .attribute("ContentType", usual.get(1))
          .end();
    }
    types.forEach(
        (name, type) ->
            xml.start("Override")
                .attribute("PartName", "/" + name)
                .attribute("ContentType", type)
                .end());
    parts.put("[Content_Types].xml", xml.end().bytes());
    return ReproducibleZip.of(parts);
  }
}
