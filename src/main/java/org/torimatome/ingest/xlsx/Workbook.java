package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.xlsx.WorkbookPackage.Relationship;
import org.torimatome.plan.FormIdentity;
import org.torimatome.problem.ProblemWords;

/** An opened workbook: its sheets in order, its texts, styles and custom properties. */
public final class Workbook implements AutoCloseable {

  /** A worksheet; hidden ones are listed, though their tables are not read. */
  public record Sheet(String name, boolean visible, String part) {}

  private static final String DRAWING = "drawing";

  private final WorkbookPackage parts;
  private final List<Sheet> sheets;
  private final boolean from1904;
  private final Map<String, String> properties;
  private final SharedStrings strings;
  private final Styles styles;

  /** Sheets are streamed anew on every walk. */
  private final Set<String> opened = new HashSet<>();

  private Workbook(
      WorkbookPackage parts,
      Contents contents,
      Map<String, String> properties,
      SharedStrings strings,
      Styles styles) {
    this.parts = parts;
    this.sheets = List.copyOf(contents.sheets());
    this.from1904 = contents.from1904();
    this.properties = Map.copyOf(properties);
    this.strings = strings;
    this.styles = styles;
  }

  private record Contents(List<Sheet> sheets, boolean from1904) {}

  public static Workbook open(Path file, FileTime time) throws RefusedException, IOException {
    WorkbookKind.requireWorkbook(file);
    WorkbookPackage parts = WorkbookPackage.open(file, time);
    try {
      String main =
          parts.relationshipOf("", "officeDocument").orElseThrow(WorkbookKind::noWorkbook).part();
      List<Relationship> related = parts.relationshipsOf(main);
      Contents contents = contents(parts, main, related);
      return new Workbook(
          parts, contents, properties(parts), strings(parts, related), styles(parts, related));
    } catch (RefusedException | IOException | RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static Contents contents(WorkbookPackage parts, String main, List<Relationship> related)
      throws RefusedException, IOException {
    if (!main.endsWith(".xml")) {
      throw WorkbookKind.noWorkbook();
    }
    Map<String, Relationship> byId = new HashMap<>();
    related.forEach(relationship -> byId.put(relationship.id(), relationship));
    List<Sheet> sheets = new ArrayList<>();
    Map<String, String> byPart = new HashMap<>();
    boolean from1904 = false;
    boolean isWorkbook = false;
    try (XmlPart xml = parts.read(main)) {
      while (xml.next()) {
        isWorkbook |= xml.startsElement("workbook");
        if (xml.startsElement("workbookPr")) {
          from1904 = xml.attribute("date1904").matches("1|true");
        } else if (xml.startsElement("sheet")) {
          String id = xml.attribute("id");
          if (id.isEmpty()) {
            // A module of Excel 95 is listed as a sheet and has no part.
            continue;
          }
          Relationship to = byId.get(id);
          if (to == null) {
            throw WorkbookPackage.damaged(xml.attribute("name"));
          }
          if (to.isOf("worksheet")) {
            String state = xml.attribute("state");
            WorkbookLimit.SHEETS.require(sheets.size() + 1L);
            String other = byPart.put(WorkbookPackage.folded(to.part()), xml.attribute("name"));
            if (other != null) {
              throw WorkbookPackage.damaged(
                  ProblemWords.of("sheets-of-one-part", other, xml.attribute("name")));
            }
            sheets.add(
                new Sheet(
                    xml.attribute("name"), state.isEmpty() || state.equals("visible"), to.part()));
          }
        }
      }
    }
    if (!isWorkbook) {
      throw WorkbookKind.noWorkbook();
    }
    return new Contents(sheets, from1904);
  }

  private static Map<String, String> properties(WorkbookPackage parts)
      throws RefusedException, IOException {
    Map<String, String> properties = new TreeMap<>();
    Optional<Relationship> custom = parts.relationshipOf("", "custom-properties");
    if (custom.isPresent()) {
      try (XmlPart xml = parts.read(custom.get().part())) {
        String name = "";
        while (xml.next()) {
          if (xml.startsElement("property")) {
            name = xml.attribute("name");
          } else if (xml.startsElement("lpwstr")) {
            properties.put(name, xml.text());
          }
        }
      }
    }
    return properties;
  }

  private static SharedStrings strings(WorkbookPackage parts, List<Relationship> related)
      throws RefusedException, IOException {
    Optional<Relationship> strings = find(related, "sharedStrings");
    if (strings.isEmpty()) {
      return SharedStrings.none();
    }
    try (XmlPart xml = parts.read(strings.get().part())) {
      return SharedStrings.read(xml);
    }
  }

  private static Styles styles(WorkbookPackage parts, List<Relationship> related)
      throws RefusedException, IOException {
    Optional<Relationship> styles = find(related, "styles");
    if (styles.isEmpty()) {
      return Styles.NONE;
    }
    try (XmlPart xml = parts.read(styles.get().part())) {
      return Styles.read(xml);
    }
  }

  private static Optional<Relationship> find(List<Relationship> related, String kind) {
    return related.stream().filter(relationship -> relationship.isOf(kind)).findFirst();
  }

  /** The sheets that a person sees, without the list of problems that we added to a return. */
  public List<Sheet> visibleSheets() {
    return sheets.stream()
        .filter(Sheet::visible)
        .filter(sheet -> !sheet.name().equals(FormIdentity.RETURN_SLIP))
        .toList();
  }

  public Map<String, String> properties() {
    return properties;
  }

  /** The columns a form declares as shown for information: a return need not drop them. */
  public Set<String> contextColumns() {
    String declared = properties.getOrDefault(FormIdentity.CONTEXT_COLUMNS, "");
    return new HashSet<>(Arrays.asList(declared.split(",", -1)));
  }

  SharedStrings strings() {
    return strings;
  }

  Styles styles() {
    return styles;
  }

  boolean countsFrom1904() {
    return from1904;
  }

  XmlPart open(String part) throws RefusedException, IOException {
    return opened.add(part) ? parts.read(part) : parts.readAgain(part);
  }

  /** The texts in shapes that lie over a sheet, such as those in text boxes. */
  public List<String> textsInShapes(Sheet sheet) throws RefusedException, IOException {
    Optional<Relationship> drawing = parts.relationshipOf(sheet.part(), DRAWING);
    if (drawing.isEmpty()) {
      return List.of();
    }
    try (XmlPart xml = parts.read(drawing.get().part())) {
      return ShapeTexts.read(xml);
    }
  }

  @Override
  public void close() {
    try {
      strings.close();
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
