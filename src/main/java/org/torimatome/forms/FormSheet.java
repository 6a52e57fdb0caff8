package org.torimatome.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.torimatome.forms.FormColumn.Content;

/**
 * A sheet to be filled in: titles, a header of two rows, one row per thing asked about, everything
 * locked but the entry cells.
 *
 * @param <R> what a row is about
 */
final class FormSheet<R> {

  /** Below the titles, in the first column. */
  static final int IDENTITY_ROW = 3;

  private static final int GROUP_ROW = 4;
  private static final int HEAD_ROW = 5;
  private static final int FIRST_ROW = 6;
  private static final int FIXED_COLUMNS = 2;

  private static final float LEAST_HEIGHT = 54;
  private static final double MARGIN_IN_INCHES = 0.394;

  private static final FormStyle SHOWN = FormStyle.CELL.filled("F1F3F5");
  private static final FormStyle OPEN = FormStyle.PLAIN.framed().filled("E6F3FC").open();
  private static final FormStyle CLOSED = SHOWN.filled("D9DDE1");

  private final XSSFSheet sheet;
  private final FormWriter writer;
  private final List<FormColumn<R>> columns;
  private final Function<String, Optional<String>> help;

  /** Cells of one column that offer the same choices. */
  private record PromptedCells(String label, Optional<String> choices) {}

  /**
   * @param help what to say to somebody who types into a column
   */
  FormSheet(
      XSSFSheet sheet,
      FormWriter writer,
      List<FormColumn<R>> columns,
      Function<String, Optional<String>> help) {
    this.sheet = sheet;
    this.writer = writer;
    this.columns = columns;
    this.help = help;
  }

  /**
   * Writes the lines above the table.
   *
   * @param whose what, when and who, beside the first columns, which are on every page
   * @param about the plan and what to do, on the first page only
   */
  void titles(List<String> whose, List<String> about) {
    for (int i = 0; i < whose.size(); i++) {
      writer.write(
          sheet, i, 0, whose.get(i), i == 0 ? FormStyle.TITLE : FormStyle.PLAIN.sized(12).strong());
    }
    for (int i = 0; i < about.size(); i++) {
      writer.write(sheet, i, FIXED_COLUMNS, about.get(i), FormStyle.PLAIN);
    }
    writer.write(sheet, IDENTITY_ROW, 0, "", FormStyle.PLAIN.sized(7).inked("8A939C"));
  }

  /**
   * Writes the table and lays out its pages.
   *
   * @param across how many pages show all columns; the first columns are on each. Excel fills a
   *     page before it begins the next, so groups stay whole when all pages are about equally wide.
   */
  void table(List<R> rows, int across) {
    head();
    Map<PromptedCells, CellRangeAddressList> entries = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      row(FIRST_ROW + i, rows.get(i), entries);
    }
    entries.forEach(this::guard);
    sheet.createFreezePane(FIXED_COLUMNS, FIRST_ROW);
    page(across);
    protect();
  }

  private void head() {
    int groupStart = 0;
    for (int i = 0; i < columns.size(); i++) {
      FormColumn<R> column = columns.get(i);
      FormStyle style = column.isEntry() ? FormStyle.HEAD : FormStyle.OTHER_HEAD;
      boolean opensGroup = i == 0 || !columns.get(i - 1).group().equals(column.group());
      groupStart = opensGroup ? i : groupStart;
      writer.write(sheet, GROUP_ROW, i, opensGroup ? column.group() : "", style);
      writer.write(sheet, HEAD_ROW, i, column.label(), style);
      FormWriter.widen(sheet, i, column.width());
      boolean closesGroup =
          i + 1 == columns.size() || !columns.get(i + 1).group().equals(column.group());
      if (closesGroup && i > groupStart) {
        sheet.addMergedRegion(new CellRangeAddress(GROUP_ROW, GROUP_ROW, groupStart, i));
      }
    }
    FormWriter.fitRow(sheet, HEAD_ROW);
  }

  private void row(int index, R row, Map<PromptedCells, CellRangeAddressList> entries) {
    for (int i = 0; i < columns.size(); i++) {
      Content content = columns.get(i).content().apply(row);
      FormStyle style = style(content).aligned(columns.get(i).align());
      writer.write(sheet, index, i, content.text(), style);
      if (content.isOpen()) {
        PromptedCells prompted = new PromptedCells(columns.get(i).label(), content.choices());
        extend(entries.computeIfAbsent(prompted, key -> new CellRangeAddressList()), index, i);
      }
    }
    FormWriter.fitRow(sheet, index);
    XSSFRow written = sheet.getRow(index);
    written.setHeightInPoints(Math.max(LEAST_HEIGHT, written.getHeightInPoints()));
    // Left free to grow with what is typed.
    written.getCTRow().setCustomHeight(false);
  }

  /** Makes one range of the cells of a column that stand together. */
  private static void extend(CellRangeAddressList ranges, int row, int column) {
    int last = ranges.countRanges() - 1;
    if (last >= 0 && ranges.getCellRangeAddress(last).getLastRow() == row - 1) {
      ranges.getCellRangeAddress(last).setLastRow(row);
    } else {
      ranges.addCellRangeAddress(row, column, row, column);
    }
  }

  private static FormStyle style(Content content) {
    return switch (content.use()) {
      case SHOWN -> SHOWN;
      case NUMBER -> OPEN;
      case CHOICE -> OPEN.typed();
      case TEXT -> OPEN.typed().atTop();
      case CLOSED -> CLOSED;
    };
  }

  /** Shows the help of a column where somebody types, and its drop-down. */
  private void guard(PromptedCells prompted, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            prompted
                .choices()
                .map(helper::createFormulaListConstraint)
                .orElseGet(() -> new XSSFDataValidationConstraint(ValidationType.ANY, "")),
            cells);
    validation.setEmptyCellAllowed(true);
    if (prompted.choices().isPresent()) {
      FormWriter.offer(validation);
    }
    help.apply(prompted.label())
        .ifPresent(
            text -> {
              validation.setShowPromptBox(true);
              validation.createPromptBox(prompted.label(), text);
            });
    sheet.addValidationData(validation);
  }

  private void page(int across) {
    sheet.setFitToPage(true);
    XSSFPrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(PaperSize.A4_PAPER);
    page.setLandscape(true);
    page.setFitWidth((short) across);
    page.setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, MARGIN_IN_INCHES);
    }
    for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, 1.5 * MARGIN_IN_INCHES);
    }
    sheet.setRepeatingRows(new CellRangeAddress(GROUP_ROW, HEAD_ROW, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FIXED_COLUMNS - 1));
    sheet.getHeader().setRight("&8&F");
    sheet.getFooter().setCenter("&8&P / &N");
    sheet.setDisplayGridlines(false);
  }

  /** Without a password: the seal tells of changes, and nobody is stuck. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
