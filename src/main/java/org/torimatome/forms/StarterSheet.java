package org.torimatome.forms;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.torimatome.forms.StarterTable.StarterColumn;

/** One table of the plan book to start from, as a sheet. */
final class StarterSheet {

  private static final int MARK_ROW = 2;
  private static final int HEAD_ROW = 3;
  private static final int FIRST_ROW = 4;
  private static final int LAST_ROW_WITH_CHOICES = 999;

  private static final int NARROWEST = 10;
  private static final int WIDEST = 46;

  private static final FormStyle MARK =
      FormStyle.PLAIN.sized(8).inked("B3401F").aligned(HorizontalAlignment.CENTER);
  private static final FormStyle NUMBER = FormStyle.PLAIN.framed();

  private final XSSFSheet sheet;
  private final FormWriter writer;
  private final StarterTable table;

  StarterSheet(XSSFSheet sheet, FormWriter writer, StarterTable table) {
    this.sheet = sheet;
    this.writer = writer;
    this.table = table;
  }

  void write() {
    writer.write(sheet, 0, 0, table.name(), FormStyle.TITLE);
    writer.write(sheet, 1, 0, table.purpose(), FormStyle.PLAIN);
    for (int i = 0; i < table.columns().size(); i++) {
      column(i, table.columns().get(i));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      row(FIRST_ROW + i, table.rows().get(i));
    }
    sheet.createFreezePane(0, FIRST_ROW);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter("&8&A　&P / &N");
  }

  private void column(int index, StarterColumn column) {
    FormWriter.widen(sheet, index, Math.max(NARROWEST, Math.min(WIDEST, table.width(index))));
    // What is typed below the example is of the same kind.
    sheet.setDefaultColumnStyle(
        index, writer.style(column.isNumber() ? FormStyle.PLAIN : FormStyle.PLAIN.typed()));
    writer.write(sheet, MARK_ROW, index, column.isRequired() ? "◎ 必須" : "", MARK);
    XSSFCell head =
        writer.write(
            sheet,
            HEAD_ROW,
            index,
            column.label(),
            column.isRequired() ? FormStyle.HEAD : FormStyle.OTHER_HEAD);
    CellRemark.attach(head, remark(column));
    if (!column.choices().isEmpty()) {
      dropDown(index, column.choices());
    }
  }

  private static String remark(StarterColumn column) {
    List<String> lines = new ArrayList<>();
    lines.add((column.isRequired() ? "◎ 必須" : "任意") + "　" + column.label());
    lines.add(column.meaning());
    lines.add("例：" + column.example());
    if (!column.choices().isEmpty()) {
      lines.add("選択肢：" + String.join("・", column.choices()));
    }
    return String.join("\n", lines);
  }

  private void row(int index, List<String> cells) {
    for (int i = 0; i < table.columns().size(); i++) {
      boolean number = table.columns().get(i).isNumber();
      String value = i < cells.size() ? cells.get(i) : "";
      XSSFCell cell = writer.write(sheet, index, i, "", number ? NUMBER : FormStyle.CELL);
      if (number && !value.isEmpty()) {
        cell.setCellValue(Integer.parseInt(value));
      } else if (!value.isEmpty()) {
        FormWriter.write(cell, value);
      }
    }
    FormWriter.fitRow(sheet, index);
  }

  private void dropDown(int column, List<String> choices) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(choices.toArray(String[]::new)),
            new CellRangeAddressList(FIRST_ROW, LAST_ROW_WITH_CHOICES, column, column));
    FormWriter.offer(validation);
    sheet.addValidationData(validation);
  }
}
