package org.torimatome.forms;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes cells of ours into a workbook, each look made once, as Excel holds only so many. */
final class Looks {

  /** On every Windows since 10 and free for all others. */
  private static final String FONT = "BIZ UDPGothic";

  /**
   * Widths are counted in digits of the first font; those of the proportional one are very wide.
   */
  private static final String RULER = "BIZ UDGothic";

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String TEXT_FORMAT = "@";
  private static final String LINE = "9AA5B1";

  private final XSSFWorkbook workbook;
  private final String font;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Look.Lettering, XSSFFont> fonts = new HashMap<>();

  private Looks(XSSFWorkbook workbook, String font) {
    this.workbook = workbook;
    this.font = font;
  }

  /** For sheets added to a workbook of others, in its own font. */
  static Looks within(XSSFWorkbook theirs) {
    return new Looks(theirs, theirs.getFontAt(0).getFontName());
  }

  /** For a new workbook. */
  static Looks of(XSSFWorkbook ours) {
    XSSFFont usual = ours.getFontAt(0);
    usual.setScheme(FontScheme.NONE);
    usual.setFontName(RULER);
    usual.setFontHeightInPoints((short) Look.PLAIN.lettering().size());
    return new Looks(ours, FONT);
  }

  XSSFCell write(XSSFSheet sheet, int row, int column, String value, Look look) {
    XSSFRow present = sheet.getRow(row);
    XSSFRow target = present == null ? sheet.createRow(row) : present;
    XSSFCell cell = target.createCell(column);
    cell.setCellStyle(style(look));
    if (!value.isEmpty()) {
      cell.setCellValue(FittedText.cut(value, LONGEST));
    }
    return cell;
  }

  /** Makes a row as high as its longest text needs; programs do so only when someone edits it. */
  static void fitRow(XSSFSheet sheet, int index) {
    XSSFRow row = sheet.getRow(index);
    float height = sheet.getDefaultRowHeightInPoints();
    for (Cell cell : row) {
      int characters = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
      int size = ((XSSFCell) cell).getCellStyle().getFont().getFontHeightInPoints();
      if (cell.getCellType() == CellType.STRING) {
        height = Math.max(height, FittedText.height(cell.getStringCellValue(), characters, size));
      }
    }
    row.setHeightInPoints(height);
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look.lettering(), this::font));
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(colour(look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look.boxed()) {
      frame(style);
    }
    style.setWrapText(look.boxed());
    style.setAlignment(look.align());
    style.setIndention((short) (isIndented(look) ? 1 : 0));
    style.setVerticalAlignment(look.stand());
    style.setLocked(!look.entry());
    if (look.text()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    }
    return style;
  }

  /** Keeps text off the border. */
  private static boolean isIndented(Look look) {
    return look.boxed()
        && (look.align() == HorizontalAlignment.LEFT || look.align() == HorizontalAlignment.RIGHT);
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(LINE));
    style.setBottomBorderColor(colour(LINE));
    style.setLeftBorderColor(colour(LINE));
    style.setRightBorderColor(colour(LINE));
  }

  private XSSFFont font(Look.Lettering look) {
    XSSFFont made = workbook.createFont();
    made.setFontName(font);
    made.setFontHeightInPoints((short) look.size());
    made.setBold(look.bold());
    made.setColor(colour(look.ink()));
    return made;
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex("ff" + rgb));
  }
}
