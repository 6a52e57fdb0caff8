package org.torimatome.forms;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.problem.Severity;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.StyleCache;

/**
 * Colours the cells of a returned workbook and takes the colour off again when it comes back; all
 * else about a cell's style stays.
 */
final class CellMarker {

  /** A fill that a cell had before it was marked; for none, and for patterns. */
  static final String NO_FILL = "";

  private static final Set<String> OURS =
      Stream.of(Severity.values()).map(CellMarker::colour).collect(Collectors.toSet());

  private record Dress(int style, String fill) {}

  private final XSSFWorkbook workbook;
  private final StyleCache<Dress, XSSFCellStyle> styles;

  CellMarker(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new StyleCache<>(workbook::createCellStyle, this::dress);
  }

  /** The fill that says how much a problem weighs, as RRGGBB; told apart in grey as well. */
  static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "F4A98A";
      case WARNING -> "FFE699";
    };
  }

  /** Colours the cell; answers with the fill it had, as {@link #unmark} wants it. */
  String mark(XSSFCell cell, Severity severity) {
    String before = fill(cell);
    dress(cell, colour(severity));
    return before;
  }

  /** Gives a cell its fill back, unless someone has painted it over since. */
  void unmark(XSSFCell cell, String before) {
    if (OURS.contains(fill(cell))) {
      dress(cell, before);
    }
  }

  private static String fill(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    XSSFColor colour = style.getFillForegroundColorColor();
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND || colour == null) {
      return NO_FILL;
    }
    byte[] rgb = colour.getRGBWithTint();
    return rgb == null ? NO_FILL : HexFormat.of().formatHex(rgb).toUpperCase(Locale.ROOT);
  }

  private void dress(XSSFCell cell, String fill) {
    Dress dress = new Dress(cell.getCellStyle().getIndex(), fill);
    // A workbook that has used up its styles gets the comment alone.
    if (styles.has(dress)
        || workbook.getNumCellStyles() < SpreadsheetVersion.EXCEL2007.getMaxCellStyles()) {
      cell.setCellStyle(styles.of(dress));
    }
  }

  private void dress(XSSFCellStyle style, Dress dress) {
    style.cloneStyleFrom(workbook.getCellStyleAt(dress.style()));
    if (dress.fill().isEmpty()) {
      style.setFillPattern(FillPatternType.NO_FILL);
    } else {
      style.setFillForegroundColor(Rgb.colour(dress.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }
}
