package org.torimatome.forms;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.forms.FormStyle.Lettering;
import org.torimatome.workbook.CellText;
import org.torimatome.workbook.ColumnWidth;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.StyleCache;
import org.torimatome.workbook.TextMeasure;
import org.torimatome.workbook.Typefaces;

/** Writes cells of ours into a workbook. */
final class FormWriter {

  private static final String TEXT_FORMAT = "@";
  private static final String LINE = "9AA5B1";

  /** What Excel allows a row, in points. */
  private static final double HIGHEST = 409;

  private static final int RULER_SIZE = FormStyle.PLAIN.lettering().size();

  private final XSSFWorkbook workbook;
  private final String face;
  private final StyleCache<FormStyle, XSSFCellStyle> styles;
  private final StyleCache<Lettering, XSSFFont> fonts;

  private FormWriter(XSSFWorkbook workbook, String face) {
    this.workbook = workbook;
    this.face = face;
    this.styles = new StyleCache<>(workbook::createCellStyle, this::dress);
    this.fonts = new StyleCache<>(workbook::createFont, this::dress);
  }

  /** For sheets added to a workbook of others, in its own font. */
  static FormWriter within(XSSFWorkbook theirs) {
    return new FormWriter(theirs, theirs.getFontAt(0).getFontName());
  }

  /** For a new workbook. */
  static FormWriter of(XSSFWorkbook ours) {
    XSSFFont ruler = ours.getFontAt(0);
    ruler.setScheme(FontScheme.NONE);
    ruler.setFontName(Typefaces.RULER);
    ruler.setFontHeightInPoints((short) RULER_SIZE);
    return new FormWriter(ours, Typefaces.USUAL);
  }

  XSSFCell write(XSSFSheet sheet, int row, int column, String value, FormStyle style) {
    XSSFRow present = sheet.getRow(row);
    XSSFRow target = present == null ? sheet.createRow(row) : present;
    XSSFCell cell = target.createCell(column);
    cell.setCellStyle(style(style));
    if (!value.isEmpty()) {
      write(cell, value);
    }
    return cell;
  }

  /** The text as it is, whatever Excel would make of a part of it. */
  static void write(XSSFCell cell, String text) {
    String fitting = CellText.shortened(text, CellText.LONGEST);
    cell.setCellValue(new XSSFRichTextString(CellText.escaped(fitting)));
  }

  /** Offers a list and nothing else, but for an empty cell. */
  static void offer(DataValidation list) {
    list.setEmptyCellAllowed(true);
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    list.createErrorBox("選択肢にありません", "▼を押して選んでください。");
  }

  /**
   * @param characters half-width ones
   */
  static void widen(XSSFSheet sheet, int column, int characters) {
    sheet.setColumnWidth(column, ColumnWidth.inFile(characters, RULER_SIZE));
  }

  /** Makes a row as high as its longest text needs; programs do so only when someone edits it. */
  static void fitRow(XSSFSheet sheet, int index) {
    XSSFRow row = sheet.getRow(index);
    double height = sheet.getDefaultRowHeightInPoints();
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        height = Math.max(height, height((XSSFCell) cell));
      }
    }
    row.setHeightInPoints((float) Math.min(HIGHEST, height));
  }

  private static double height(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    double size = style.getFont().getFontHeightInPoints();
    double characters = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / 256.0;
    double room = ColumnWidth.points(characters, RULER_SIZE) - style.getIndention() * size;
    return TextMeasure.height(cell.getStringCellValue(), size, room, style.getWrapText());
  }

  XSSFCellStyle style(FormStyle style) {
    return styles.of(style);
  }

  private void dress(XSSFCellStyle style, FormStyle look) {
    style.setFont(fonts.of(look.lettering()));
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(Rgb.colour(look.fill()));
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
  }

  /** Keeps text off the border. */
  private static boolean isIndented(FormStyle look) {
    return look.boxed()
        && (look.align() == HorizontalAlignment.LEFT || look.align() == HorizontalAlignment.RIGHT);
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(Rgb.colour(LINE));
    style.setBottomBorderColor(Rgb.colour(LINE));
    style.setLeftBorderColor(Rgb.colour(LINE));
    style.setRightBorderColor(Rgb.colour(LINE));
  }

  private void dress(XSSFFont font, Lettering look) {
    font.setFontName(face);
    font.setFontHeightInPoints((short) look.size());
    font.setBold(look.bold());
    font.setColor(Rgb.colour(look.ink()));
  }
}
