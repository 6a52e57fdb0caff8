package org.torimatome.render.excel.layout;

import static org.torimatome.text.Message.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.text.Message;

/** Where each id stands, so that authors of templates never count rows. */
public final class CellReferences {
  /** A string of the formula, which stays as it is, or {@code {id}}, or {@code {id}:{id}}. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\"(?:[^\"]++|\"\")*+\"|\\{(\\$?)(\\p{L}[^\\s{}\":;$#,]*)(\\$?)\\}"
              + "(?::\\{(\\$?)(\\p{L}[^\\s{}\":;$#,]*)(\\$?)\\})?");

  /** Excel refuses a file with a longer one. */
  private static final int LONGEST_FORMULA = 8_192;

  private final Map<String, Place> places = new HashMap<>();

  CellReferences(List<SheetPlan> sheets) {
    for (SheetPlan sheet : sheets) {
      CellRangeAddress home = new CellRangeAddress(0, 0, 0, 0);
      register(sheet.source(), Place.of(sheet.name(), home, home));
      for (PlannedCell cell : sheet.cells()) {
        if (cell.isFirst() && isNamed(cell.source())) {
          CellRangeAddress anchor =
              new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column());
          register(cell.source(), Place.of(sheet.name(), cell.area(), anchor));
        }
      }
      registerRows(sheet);
    }
  }

  private static boolean isNamed(Element source) {
    return source.has("id") || source.has("in");
  }

  /** The place that {@code id} or {@code id:id} names. */
  public Place find(Element by, String attribute, String reference) {
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

  /** The cells that an attribute of {@code by} names, which must be of this sheet. */
  public CellRangeAddress here(SheetPlan sheet, Element by, String attribute) {
    return placeHere(sheet, by, attribute, by.attribute(attribute, "")).bounds();
  }

  /** The cells of this sheet that {@code on} names, those that touch joined into one stretch. */
  public List<CellRangeAddress> on(SheetPlan sheet, Element by) {
    List<CellRangeAddress> areas = new ArrayList<>();
    for (String reference : by.words("on")) {
      Place place = placeHere(sheet, by, "on", reference);
      areas.addAll(reference.contains(":") ? List.of(place.bounds()) : place.areas());
    }
    areas.sort(
        Comparator.comparingInt(CellRangeAddress::getFirstColumn)
            .thenComparingInt(CellRangeAddress::getFirstRow));
    List<CellRangeAddress> joined = new ArrayList<>();
    for (CellRangeAddress area : areas) {
      CellRangeAddress last = joined.isEmpty() ? area : joined.get(joined.size() - 1);
      if (last != area
          && last.getFirstColumn() == area.getFirstColumn()
          && last.getLastColumn() == area.getLastColumn()
          && last.getLastRow() + 1 == area.getFirstRow()) {
        last.setLastRow(area.getLastRow());
      } else {
        joined.add(area.copy());
      }
    }
    return joined;
  }

  private Place placeHere(SheetPlan sheet, Element by, String attribute, String reference) {
    Place place = find(by, attribute, reference);
    if (!place.sheet().equals(sheet.name())) {
      throw by.fault(attribute, plain(reference), FaultWords.of("allowed.id-here"));
    }
    return place;
  }

  /**
   * The formula with addresses for its {@code {id}}s, seen from {@code sheet}: relative ones, or
   * fixed ones where a {@code $} says so.
   */
  public String formula(Element by, String text, String sheet) {
    return formula(by, text, sheet, false);
  }

  /** The formula with fixed addresses and sheets, as defined names need it. */
  public String fixedFormula(Element by, String text) {
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
  public static String fixedAddress(Place place) {
    return address(place, "", Fixing.BOTH, Fixing.BOTH);
  }

  /** The cells, such as {@code $C$7:$C$9}. */
  public static String fixedAddress(CellRangeAddress area) {
    return address(area, Fixing.BOTH, Fixing.BOTH);
  }

  /** The place with its sheet, such as {@code '推移'!C7}. */
  public static String plainAddress(Place place) {
    return address(place, "", Fixing.NONE, Fixing.NONE);
  }

  private static String address(Place place, String sheet, Fixing from, Fixing to) {
    String cells = address(place.values(), from, to);
    return place.sheet().equals(sheet) ? cells : "'" + place.sheet() + "'!" + cells;
  }

  private static String address(CellRangeAddress area, Fixing from, Fixing to) {
    String first =
        new CellReference(area.getFirstRow(), area.getFirstColumn(), from.row(), from.column())
            .formatAsString();
    if (area.getNumberOfCells() == 1) {
      return first;
    }
    return first
        + ":"
        + new CellReference(area.getLastRow(), area.getLastColumn(), to.row(), to.column())
            .formatAsString();
  }

  /** A row's place is the stretch of its cells. */
  private void registerRows(SheetPlan sheet) {
    NavigableMap<Integer, Element> sources = new TreeMap<>();
    for (SheetPlan.PlannedRow row : sheet.rows()) {
      if (row.isFirst()) {
        sources.put(row.index(), row.source());
      }
    }
    Map<Element, Place> stretches = new IdentityHashMap<>();
    for (PlannedCell cell : sheet.cells()) {
      Element row = sources.floorEntry(cell.row()).getValue();
      if (isNamed(row)) {
        Place place = Place.of(sheet.name(), cell.area(), cell.area());
        Place begun = stretches.putIfAbsent(row, place);
        if (begun != null) {
          begun.take(place);
        }
      }
    }
    sources.forEach(
        (index, row) -> {
          CellRangeAddress start = new CellRangeAddress(index, index, 0, 0);
          Place empty = Place.of(sheet.name(), start, start);
          register(row, stretches.getOrDefault(row, empty));
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
      Place begun = places.putIfAbsent(group, place.copy());
      if (begun != null && !begun.sheet().equals(place.sheet())) {
        throw source.fault("in", plain(group), FaultWords.of("allowed.group"));
      }
      if (begun != null) {
        begun.take(place);
      }
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
