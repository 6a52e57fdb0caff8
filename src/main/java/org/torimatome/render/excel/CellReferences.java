package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.torimatome.render.excel.SheetPlan.PlannedCell;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.text.Message;

/** Where each id stands, so that authors of templates never count rows. */
final class CellReferences {
  /** A string of the formula, which stays as it is, or {@code {id}}, or {@code {id}:{id}}. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\"(?:[^\"]++|\"\")*+\"|\\{(\\$?)(\\p{L}[^\\s{}\":;$#,]*)(\\$?)\\}"
              + "(?::\\{(\\$?)(\\p{L}[^\\s{}\":;$#,]*)(\\$?)\\})?");

  /** Excel refuses a file with a longer one. */
  private static final int LONGEST_FORMULA = 8_192;

  private final Map<String, Place> places = new HashMap<>();

  /**
   * What an id names, such as the cell {@code C7} or all cells that joined a group.
   *
   * @param areas the cells with all that is merged into them
   * @param anchors the same, but of merged cells only the one that holds the value
   */
  record Place(String sheet, List<CellRangeAddress> areas, List<CellRangeAddress> anchors) {
    CellRangeAddress bounds() {
      return enclosing(areas);
    }

    CellRangeAddress values() {
      return enclosing(anchors);
    }

    private Place and(Place other) {
      List<CellRangeAddress> allAreas = new ArrayList<>(areas);
      allAreas.addAll(other.areas);
      List<CellRangeAddress> allAnchors = new ArrayList<>(anchors);
      allAnchors.addAll(other.anchors);
      return new Place(sheet, allAreas, allAnchors);
    }

    private static CellRangeAddress enclosing(List<CellRangeAddress> areas) {
      CellRangeAddress box = areas.get(0).copy();
      for (CellRangeAddress area : areas) {
        box.setFirstRow(Math.min(box.getFirstRow(), area.getFirstRow()));
        box.setLastRow(Math.max(box.getLastRow(), area.getLastRow()));
        box.setFirstColumn(Math.min(box.getFirstColumn(), area.getFirstColumn()));
        box.setLastColumn(Math.max(box.getLastColumn(), area.getLastColumn()));
      }
      return box;
    }
  }

  CellReferences(List<SheetPlan> sheets) {
    for (SheetPlan sheet : sheets) {
      CellRangeAddress home = new CellRangeAddress(0, 0, 0, 0);
      register(sheet.source(), new Place(sheet.name(), List.of(home), List.of(home)));
      for (PlannedCell cell : sheet.cells()) {
        CellRangeAddress anchor =
            new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column());
        Place place = new Place(sheet.name(), List.of(cell.area()), List.of(anchor));
        if (cell.isFirst()) {
          register(cell.source(), place);
        }
      }
      registerRows(sheet);
    }
  }

  /** The place that {@code id} or {@code id:id} names. */
  Place find(Element by, String attribute, String reference) {
    Place found = null;
    for (String id : reference.split(":")) {
      Place place = places.get(id);
      if (place == null) {
        throw by.fault(attribute, plain(id), known(id));
      }
      if (found != null && !found.sheet().equals(place.sheet())) {
        throw by.fault(attribute, plain(reference), FaultWords.of("allowed.ids-together"));
      }
      found = found == null ? place : found.and(place);
    }
    if (found == null) {
      throw by.fault(attribute, plain(reference), plain("id"));
    }
    return found;
  }

  /**
   * The formula with addresses for its {@code {id}}s, seen from {@code sheet}: relative ones, or
   * fixed ones where a {@code $} says so.
   */
  String formula(Element by, String text, String sheet) {
    return formula(by, text, sheet, false);
  }

  /** The formula with fixed addresses and sheets, as defined names need it. */
  String fixedFormula(Element by, String text) {
    return formula(by, text, "", true);
  }

  private String formula(Element by, String text, String sheet, boolean fixed) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder formula = new StringBuilder();
    while (matcher.find()) {
      String replacement = matcher.group();
      String id = matcher.group(2);
      if (id != null) {
        Fixing from = Fixing.of(matcher.group(1), matcher.group(3), fixed);
        String to = matcher.group(5);
        replacement =
            to == null
                ? address(find(by, "formula", id), sheet, from, from)
                : address(
                    find(by, "formula", id + ":" + to),
                    sheet,
                    from,
                    Fixing.of(matcher.group(4), matcher.group(6), fixed));
      }
      matcher.appendReplacement(formula, Matcher.quoteReplacement(replacement));
    }
    matcher.appendTail(formula);
    if (formula.length() > LONGEST_FORMULA) {
      throw by.fault(
          FaultWords.of("found.characters", plain(formula.length())),
          FaultWords.of("allowed.characters", plain(LONGEST_FORMULA)));
    }
    return formula.toString();
  }

  /** Which of column and row stay when a formula is copied. */
  private record Fixing(boolean column, boolean row) {
    static final Fixing BOTH = new Fixing(true, true);
    static final Fixing NONE = new Fixing(false, false);

    static Fixing of(String before, String after, boolean always) {
      return always ? BOTH : new Fixing(!before.isEmpty(), !after.isEmpty());
    }
  }

  /** The place with its sheet, such as {@code '推移'!$C$7:$C$9}. */
  static String fixedAddress(Place place) {
    return address(place, "", Fixing.BOTH, Fixing.BOTH);
  }

  /** The place with its sheet, such as {@code '推移'!C7}. */
  static String plainAddress(Place place) {
    return address(place, "", Fixing.NONE, Fixing.NONE);
  }

  private static String address(Place place, String sheet, Fixing from, Fixing to) {
    CellRangeAddress area = place.values();
    String first =
        new CellReference(area.getFirstRow(), area.getFirstColumn(), from.row(), from.column())
            .formatAsString();
    String last =
        new CellReference(area.getLastRow(), area.getLastColumn(), to.row(), to.column())
            .formatAsString();
    String cells = area.getNumberOfCells() == 1 ? first : first + ":" + last;
    return place.sheet().equals(sheet) ? cells : "'" + place.sheet() + "'!" + cells;
  }

  /** A row's place is the stretch of its cells. */
  private void registerRows(SheetPlan sheet) {
    NavigableMap<Integer, Element> sources = new TreeMap<>();
    for (SheetPlan.PlannedRow row : sheet.rows()) {
      if (row.isFirst()) {
        sources.put(row.index(), row.source());
      }
    }
    Map<Integer, Place> stretches = new HashMap<>();
    for (PlannedCell cell : sheet.cells()) {
      List<CellRangeAddress> area = List.of(cell.area());
      stretches.merge(
          sources.floorKey(cell.row()), new Place(sheet.name(), area, area), Place::and);
    }
    sources.forEach(
        (index, row) -> {
          List<CellRangeAddress> start = List.of(new CellRangeAddress(index, index, 0, 0));
          register(row, stretches.getOrDefault(index, new Place(sheet.name(), start, start)));
        });
  }

  private void register(Element source, Place place) {
    source
        .attribute("id")
        .ifPresent(
            id -> {
              if (places.put(id, place) != null) {
                throw source.fault(
                    "id",
                    FaultWords.of("found.again", plain(id)),
                    FaultWords.of("allowed.new-name"));
              }
            });
    for (String group : source.words("in")) {
      Place sofar = places.get(group);
      if (sofar != null && !sofar.sheet().equals(place.sheet())) {
        throw source.fault("in", plain(group), FaultWords.of("allowed.group"));
      }
      places.merge(group, place, Place::and);
    }
  }

  private Message known(String id) {
    String start = id.length() > 3 ? id.substring(0, 3) : id;
    String similar =
        String.join(
            " ",
            new TreeSet<>(places.keySet())
                .stream().filter(known -> known.startsWith(start)).limit(5).toList());
    return similar.isEmpty()
        ? FaultWords.of("allowed.id")
        : FaultWords.of("allowed.id-like", plain(similar));
  }
}
