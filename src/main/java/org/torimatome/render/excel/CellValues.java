package org.torimatome.render.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.excel.layout.CellReferences;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.Place;

/** What the cells of a place hold now, which a chart repeats beside its reference to them. */
final class CellValues {
  private static final String GENERAL = "General";

  private final FormulaBook cells;
  private final CellReferences references;

  CellValues(FormulaBook cells, CellReferences references) {
    this.cells = cells;
    this.references = references;
  }

  /** A reference such as {@code '推移'!$B$2:$D$2}. */
  String reference(Element by, String attribute) {
    return CellReferences.fixedAddress(place(by, attribute));
  }

  /** As shown, row by row; empty where a cell is. */
  List<String> texts(Element by, String attribute) {
    return cells(place(by, attribute)).stream().map(this::shown).toList();
  }

  /** As the file writes numbers; empty where a cell holds none, which leaves a gap. */
  List<String> numbers(Element by, String attribute) {
    return cells(place(by, attribute)).stream()
        .map(cell -> cell != null && cell.type() == CellType.NUMERIC ? cell.value() : "")
        .toList();
  }

  /** The number formats of the cells, as long as the numbers. */
  List<String> formats(Element by, String attribute) {
    return cells(place(by, attribute)).stream().map(CellValues::format).toList();
  }

  private static String format(@Nullable SheetCell cell) {
    return cell == null ? GENERAL : cell.look().property("format").orElse(GENERAL);
  }

  private String shown(@Nullable SheetCell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.type()) {
      case NUMERIC -> {
        String format = format(cell);
        int number = BuiltinFormats.getBuiltinFormat(format);
        // Names of series and categories are hardly ever numbers, and a formatter is dear.
        yield new DataFormatter(Locale.ROOT)
            .formatRawCellContents(cell.getNumericCellValue(), number, format);
      }
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      default -> cell.value();
    };
  }

  private Place place(Element by, String attribute) {
    return references.find(by, attribute, by.attribute(attribute, ""));
  }

  private List<@Nullable SheetCell> cells(Place place) {
    SheetCells sheet = cells.sheet(place.sheet());
    CellRangeAddress area = place.values();
    List<@Nullable SheetCell> found = new ArrayList<>();
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        found.add(sheet.getCell(row, column));
      }
    }
    return found;
  }
}
