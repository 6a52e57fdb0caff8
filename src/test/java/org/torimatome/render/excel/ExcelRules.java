package org.torimatome.render.excel;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What Excel repairs although the schemas allow it: references between parts that lead nowhere,
 * cells out of order, ranges that overlap, and limits of its own.
 *
 * <p>Source: ECMA-376 parts 1 and 2, and Microsoft's page "Excel specifications and limits".
 */
public final class ExcelRules {
  private static final int CELL_TEXT = 32_767;
  private static final int FORMULA = 8_192;
  private static final int HEADER = 255;
  private static final int LIST = 255;
  private static final int BREAKS = 1_026;
  private static final int OUTLINE = 7;
  private static final double ROW_HEIGHT = 409.5;
  private static final double COLUMN_WIDTH = 255;
  private static final int BUILT_IN_FORMATS = 164;

  private static final Pattern SHEET_NAME = Pattern.compile("(?!')[^\\[\\]:*?/\\\\]{1,31}(?<!')");
  private static final Pattern NAME =
      Pattern.compile("(?:_xlnm\\.)?[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]{0,254}");
  private static final Pattern SHEET_IN_FORMULA = Pattern.compile("'((?:[^']|'')+)'!");

  private final Map<String, String> parts;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> sheets = new HashSet<>();
  private int styles;
  private int rules;
  private int texts;

  private ExcelRules(WorkbookFile file) {
    this.parts = file.parts();
  }

  /** A line for each, with the part it is in; none when Excel opens the file as it is. */
  public static List<String> faults(WorkbookFile file) {
    ExcelRules rules = new ExcelRules(file);
    rules.packaging();
    rules.workbook();
    rules.styleSheet();
    rules.sharedTexts();
    rules.parts.keySet().stream()
        .filter(name -> name.matches("xl/worksheets/[^/]+\\.xml"))
        .forEach(rules::sheet);
    rules.parts.keySet().stream()
        .filter(name -> name.matches("xl/charts/[^/]+\\.xml"))
        .forEach(rules::chart);
    return List.copyOf(rules.faults);
  }

  private void packaging() {
    Set<String> typed = new HashSet<>();
    Set<String> endings = new HashSet<>();
    Element types = root("[Content_Types].xml");
    all(types, "Default").forEach(type -> endings.add(type.getAttribute("Extension")));
    for (Element type : all(types, "Override")) {
      String part = type.getAttribute("PartName").substring(1);
      require(typed.add(part), "[Content_Types].xml", "twice: " + part);
      require(parts.containsKey(part), "[Content_Types].xml", "no such part: " + part);
    }
    for (String part : parts.keySet()) {
      boolean known = typed.contains(part) || endings.contains(part.replaceAll(".*\\.", ""));
      require(known || part.equals("[Content_Types].xml"), part, "no content type");
      if (part.endsWith(".rels")) {
        relationships(part);
      }
    }
  }

  private void relationships(String part) {
    Set<String> ids = new HashSet<>();
    String source = part.replace("_rels/", "").replaceAll("\\.rels$", "");
    for (Element relationship : all(root(part), "Relationship")) {
      require(ids.add(relationship.getAttribute("Id")), part, "an id twice");
      String target = relationship.getAttribute("Target");
      if (!relationship.getAttribute("TargetMode").equals("External")) {
        String place =
            target.startsWith("/")
                ? target.substring(1)
                : source.replaceAll("[^/]*$", "").concat(target);
        require(parts.containsKey(place), part, "leads nowhere: " + target);
      }
    }
    Matcher used = Pattern.compile("\\br:(?:id|embed)=\"([^\"]+)\"").matcher(text(source));
    while (used.find()) {
      require(ids.contains(used.group(1)), source, "no such relationship: " + used.group(1));
    }
  }

  private void workbook() {
    String part = "xl/workbook.xml";
    Element root = root(part);
    List<Element> entries = all(root, "sheet");
    Set<String> folded = new HashSet<>();
    for (Element sheet : entries) {
      String name = sheet.getAttribute("name");
      sheets.add(name);
      require(SHEET_NAME.matcher(name).matches(), part, "sheet name: " + name);
      require(folded.add(name.toLowerCase(Locale.ROOT)), part, "sheet name twice: " + name);
    }
    int active = number(all(root, "workbookView").get(0), "activeTab", 0);
    require(
        active < entries.size() && entries.get(active).getAttribute("state").isEmpty(),
        part,
        "the active sheet cannot be seen");
    Set<String> names = new HashSet<>();
    for (Element name : all(root, "definedName")) {
      String word = name.getAttribute("name");
      int scope = number(name, "localSheetId", -1);
      require(NAME.matcher(word).matches(), part, "defined name: " + word);
      require(names.add(word.toLowerCase(Locale.ROOT) + scope), part, "name twice: " + word);
      require(scope < entries.size(), part, "name of no sheet: " + word);
      formula(part, name.getTextContent());
    }
  }

  private void styleSheet() {
    String part = "xl/styles.xml";
    Element root = root(part);
    styles = children(root, "cellXfs", "xf").size();
    rules = children(root, "dxfs", "dxf").size();
    int fonts = children(root, "fonts", "font").size();
    int fills = children(root, "fills", "fill").size();
    int borders = children(root, "borders", "border").size();
    Set<Integer> formats = new HashSet<>();
    for (Element format : children(root, "numFmts", "numFmt")) {
      require(formats.add(number(format, "numFmtId", -1)), part, "a number format twice");
    }
    for (Element style : children(root, "cellXfs", "xf")) {
      int format = number(style, "numFmtId", 0);
      require(number(style, "fontId", 0) < fonts, part, "no such font");
      require(number(style, "fillId", 0) < fills, part, "no such fill");
      require(number(style, "borderId", 0) < borders, part, "no such border");
      require(
          format < BUILT_IN_FORMATS || formats.contains(format), part, "no such format: " + format);
    }
  }

  private void sharedTexts() {
    String part = "xl/sharedStrings.xml";
    if (parts.containsKey(part)) {
      List<Element> items = all(root(part), "si");
      texts = items.size();
      items.forEach(
          item -> require(item.getTextContent().length() <= CELL_TEXT, part, "a text too long"));
    }
  }

  private void sheet(String part) {
    Element root = root(part);
    columns(part, root);
    rows(part, root);
    ranges(part, root);
    rules(part, root);
    for (String place : List.of("oddHeader", "oddFooter", "evenHeader", "evenFooter")) {
      all(root, place)
          .forEach(text -> require(text.getTextContent().length() <= HEADER, part, place));
    }
    for (String breaks : List.of("rowBreaks", "colBreaks")) {
      require(children(root, breaks, "brk").size() <= BREAKS, part, "too many " + breaks);
    }
  }

  private void columns(String part, Element root) {
    int last = 0;
    for (Element column : all(root, "col")) {
      int from = number(column, "min", 0);
      require(from > last, part, "columns out of order: " + from);
      last = number(column, "max", 0);
      require(last >= from, part, "columns that end before they begin: " + from);
      require(decimal(column, "width") <= COLUMN_WIDTH, part, "too wide: " + from);
      require(number(column, "outlineLevel", 0) <= OUTLINE, part, "too deep: " + from);
    }
  }

  private void rows(String part, Element root) {
    int lastRow = 0;
    for (Element row : all(root, "row")) {
      int number = number(row, "r", 0);
      require(number > lastRow, part, "rows out of order: " + number);
      lastRow = number;
      require(decimal(row, "ht") <= ROW_HEIGHT, part, "too high: " + number);
      require(number(row, "outlineLevel", 0) <= OUTLINE, part, "too deep: " + number);
      int lastColumn = -1;
      for (Element cell : all(row, "c")) {
        CellReference at = new CellReference(cell.getAttribute("r"));
        require(
            at.getRow() == number - 1 && at.getCol() > lastColumn,
            part,
            "a cell out of order: " + at.formatAsString());
        lastColumn = at.getCol();
        cell(part, cell);
      }
    }
  }

  private void cell(String part, Element cell) {
    String at = cell.getAttribute("r");
    require(number(cell, "s", 0) < styles, part, "no such style: " + at);
    all(cell, "f").forEach(formula -> formula(part, formula.getTextContent()));
    if (cell.getAttribute("t").equals("s")) {
      int text = Integer.parseInt(all(cell, "v").get(0).getTextContent());
      require(text >= 0 && text < texts, part, "no such text: " + at);
    }
  }

  private void ranges(String part, Element root) {
    List<CellRangeAddress> merged =
        all(root, "mergeCell").stream()
            .map(merge -> CellRangeAddress.valueOf(merge.getAttribute("ref")))
            .toList();
    for (int i = 0; i < merged.size(); i++) {
      CellRangeAddress one = merged.get(i);
      require(one.getNumberOfCells() > 1, part, "one cell merged: " + one.formatAsString());
      boolean overlaps =
          IntStream.range(0, i).anyMatch(earlier -> merged.get(earlier).intersects(one));
      require(!overlaps, part, "merged twice: " + one.formatAsString());
    }
    Set<String> linked = new TreeSet<>();
    for (Element link : all(root, "hyperlink")) {
      require(linked.add(link.getAttribute("ref")), part, "two links: " + link.getAttribute("ref"));
      formula(part, link.getAttribute("location"));
    }
  }

  private void rules(String part, Element root) {
    Set<Integer> priorities = new HashSet<>();
    for (Element rule : all(root, "cfRule")) {
      require(priorities.add(number(rule, "priority", 0)), part, "a priority twice");
      require(number(rule, "dxfId", -1) < rules, part, "no such rule style");
      all(rule, "formula").forEach(formula -> formula(part, formula.getTextContent()));
    }
    for (Element validation : all(root, "dataValidation")) {
      all(validation, "formula1")
          .forEach(
              list -> {
                String text = list.getTextContent();
                boolean fits = !text.startsWith("\"") || text.length() <= LIST + 2;
                require(fits, part, "a list too long: " + validation.getAttribute("sqref"));
                formula(part, text);
              });
    }
  }

  private void chart(String part) {
    all(root(part), "c:f").forEach(formula -> formula(part, formula.getTextContent()));
  }

  private void formula(String part, String formula) {
    require(!formula.startsWith("="), part, "a formula with its sign: " + formula);
    require(formula.length() <= FORMULA, part, "a formula too long");
    Matcher named = SHEET_IN_FORMULA.matcher(formula);
    while (named.find()) {
      String sheet = named.group(1).replace("''", "'");
      require(sheets.contains(sheet), part, "no such sheet: " + formula);
    }
  }

  private void require(boolean holds, String part, String fault) {
    if (!holds) {
      faults.add(part + ": " + fault);
    }
  }

  private String text(String part) {
    return parts.getOrDefault(part, "");
  }

  private Element root(String part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(part))));
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(part, e);
    }
  }

  private static List<Element> children(Element root, String parent, String name) {
    return all(root, parent).stream().flatMap(each -> all(each, name).stream()).toList();
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return Stream.iterate(0, i -> i + 1)
        .limit(found.getLength())
        .map(i -> (Element) found.item(i))
        .toList();
  }

  private static int number(Element element, String attribute, int otherwise) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }

  private static double decimal(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
