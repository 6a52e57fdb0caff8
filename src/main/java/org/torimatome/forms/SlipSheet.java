package org.torimatome.forms;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.plan.FormIdentity;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/** The sheet 差戻票: every problem of a return with a link to its cell. */
final class SlipSheet {

  static final String NAME = FormIdentity.RETURN_SLIP;
  static final int FIRST_ROW = 5;

  private static final int HEAD_ROW = FIRST_ROW - 1;
  private static final FormStyle ENTRY = FormStyle.CELL.atTop();
  private static final String LINK = "0B5CAD";

  enum SlipColumn {
    NUMBER("No.", 5),
    SEVERITY("区分", 7),
    SHEET("シート", 16),
    CELL("セル", 8),
    FOUND("入力されている内容", 26),
    MESSAGE("問題と直し方", 50),
    EXPECTED("正しい入力", 30),
    EXAMPLE("入力例", 20),
    /** Hidden: the fill to give back when the workbook comes in again. */
    FILL("元の色", 10);

    private final String label;
    private final int width;

    SlipColumn(String label, int width) {
      this.label = label;
      this.width = width;
    }
  }

  /** A problem of the list; {@code fill} is what its cell had before it was marked. */
  record Line(ProblemMarker mark, String fill) {}

  private final XSSFSheet sheet;
  private final FormWriter writer;

  private SlipSheet(XSSFSheet sheet, FormWriter writer) {
    this.sheet = sheet;
    this.writer = writer;
  }

  /**
   * Adds the sheet at the end and lets the workbook open on it.
   *
   * @param advice what to do with the file as a whole
   */
  static void add(
      XSSFWorkbook workbook, FormWriter writer, String file, String advice, List<Line> lines) {
    SlipSheet slip = new SlipSheet(workbook.createSheet(NAME), writer);
    slip.layOut(lines.size());
    slip.head(file, advice, lines);
    for (int i = 0; i < lines.size(); i++) {
      slip.line(i, lines.get(i));
    }
    // Two selected sheets would be edited together.
    workbook.sheetIterator().forEachRemaining(each -> each.setSelected(false));
    workbook.setActiveSheet(workbook.getSheetIndex(slip.sheet));
    slip.sheet.setSelected(true);
  }

  private void head(String file, String advice, List<Line> lines) {
    long errors = lines.stream().filter(line -> line.mark().problem().isError()).count();
    String counts = "　誤り %s件・注意 %s件".formatted(errors, lines.size() - errors);
    writer.write(sheet, 0, 0, NAME, FormStyle.TITLE);
    writer.write(sheet, 1, 0, file + counts, FormStyle.PLAIN.strong());
    writer.write(sheet, 2, 0, advice, FormStyle.PLAIN);
    for (SlipColumn column : SlipColumn.values()) {
      write(HEAD_ROW, column, column.label, FormStyle.HEAD);
    }
  }

  private void line(int index, Line line) {
    int row = FIRST_ROW + index;
    ProblemMarker mark = line.mark();
    Problem problem = mark.problem();
    FormStyle severity =
        ENTRY.filled(CellMarker.colour(problem.severity())).aligned(HorizontalAlignment.CENTER);
    write(row, SlipColumn.NUMBER, String.valueOf(index + 1), ENTRY);
    write(row, SlipColumn.SEVERITY, problem.severity().label(Language.JA), severity);
    write(row, SlipColumn.SHEET, mark.sheet(), ENTRY);
    if (mark.cell().isPresent()) {
      link(write(row, SlipColumn.CELL, mark.address(), ENTRY.inked(LINK)), mark);
    } else {
      write(row, SlipColumn.CELL, mark.address(), ENTRY);
    }
    write(row, SlipColumn.FOUND, problem.found().in(Language.JA), ENTRY);
    write(row, SlipColumn.MESSAGE, problem.message(Language.JA), ENTRY);
    write(row, SlipColumn.EXPECTED, problem.expected().in(Language.JA), ENTRY);
    write(row, SlipColumn.EXAMPLE, Example.of(problem.code()), ENTRY);
    write(row, SlipColumn.FILL, line.fill(), ENTRY);
    FormWriter.fitRow(sheet, row);
  }

  private XSSFCell write(int row, SlipColumn column, String value, FormStyle style) {
    return writer.write(sheet, row, column.ordinal(), value, style);
  }

  private static void link(XSSFCell cell, ProblemMarker mark) {
    XSSFHyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(
        new CellReference(mark.sheet(), 0, 0, false, false)
            .formatAsString()
            .replaceFirst("A1$", mark.address()));
    cell.setHyperlink(link);
  }

  private void layOut(int lines) {
    for (SlipColumn column : SlipColumn.values()) {
      FormWriter.widen(sheet, column.ordinal(), column.width);
    }
    sheet.setColumnHidden(SlipColumn.FILL.ordinal(), true);
    sheet.createFreezePane(0, FIRST_ROW);
    sheet.setDisplayGridlines(false);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter("&P / &N");
    if (lines > 0) {
      sheet.setAutoFilter(
          new CellRangeAddress(HEAD_ROW, HEAD_ROW + lines, 0, SlipColumn.EXAMPLE.ordinal()));
    }
  }
}
