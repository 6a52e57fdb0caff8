package org.torimatome.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;
import org.torimatome.workbook.CellText;
import org.torimatome.workbook.TextMeasure;

/** Comments on cells; that on a bad cell stands below what others have commented there. */
final class CellRemark {

  /** Everything from here on is ours, and goes when the workbook comes back. */
  private static final String OPENING = "――差戻票――\n";

  private static final String AUTHOR = "取りまとめ";
  private static final int WIDTH_IN_PIXELS = 330;
  private static final double WIDTH_IN_POINTS = WIDTH_IN_PIXELS * 0.75;
  private static final int SIZE = 10;

  /** Enough to tell what was typed; the cell itself has it all. */
  private static final int LONGEST_FOUND = 500;

  /** Hidden columns and rows have no size, and there may be ten thousands of them. */
  private static final int MOST_COLUMNS = 20;

  private static final int MOST_ROWS = 100;

  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private CellRemark() {}

  static void write(XSSFCell cell, List<Problem> problems) {
    String text = problems.stream().map(CellRemark::text).collect(Collectors.joining("\n\n"));
    XSSFComment before = cell.getCellComment();
    if (before != null) {
      XSSFRichTextString both = before.getString();
      both.append(CellText.escaped(separator(both.getString()) + OPENING + text));
      before.setString(both);
      return;
    }
    attach(cell, OPENING + text);
  }

  /** A comment on a cell that has none. */
  static void attach(XSSFCell cell, String text) {
    XSSFComment comment =
        cell.getSheet().createDrawingPatriarch().createCellComment(box(cell, text));
    comment.setAuthor(AUTHOR);
    comment.setString(new XSSFRichTextString(CellText.escaped(text)));
    cell.setCellComment(comment);
  }

  static void erase(XSSFCell cell) {
    XSSFComment comment = cell.getCellComment();
    if (comment == null) {
      return;
    }
    String text = comment.getString().getString();
    int ours = text.indexOf(OPENING.strip());
    if (ours == 0) {
      cell.removeCellComment();
    } else if (ours > 0) {
      comment.setString(new XSSFRichTextString(text.substring(0, ours).stripTrailing()));
    }
  }

  private static String text(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "【%s】%s".formatted(problem.severity().label(Language.JA), problem.message(Language.JA)));
    labelled("入力", CellText.shortened(problem.found().in(Language.JA), LONGEST_FOUND))
        .ifPresent(lines::add);
    labelled("正しい入力", problem.expected().in(Language.JA)).ifPresent(lines::add);
    labelled("例", Example.of(problem.code())).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static Optional<String> labelled(String label, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(label + "：" + text);
  }

  private static String separator(String text) {
    return text.endsWith("\n") ? "" : "\n";
  }

  /**
   * A box beside the cell, wide and high enough for the text whatever the columns' widths. It
   * starts at the cell's right edge and not in the next cell, since POI wants that one free of
   * comments.
   */
  private static XSSFClientAnchor box(XSSFCell cell, String text) {
    XSSFSheet sheet = cell.getSheet();
    int right = Math.min(cell.getColumnIndex() + 1, LAST_COLUMN);
    int rightmost = Math.min(right + MOST_COLUMNS, LAST_COLUMN);
    for (float width = 0; width < WIDTH_IN_PIXELS && right < rightmost; right++) {
      width += sheet.getColumnWidthInPixels(right);
    }
    int bottom = cell.getRowIndex() + 1;
    double needed = TextMeasure.height(text, SIZE, WIDTH_IN_POINTS, true);
    int lowest = Math.min(bottom + MOST_ROWS, LAST_ROW);
    for (double height = 0; height < needed && bottom < lowest; bottom++) {
      XSSFRow row = sheet.getRow(bottom);
      height += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    }
    int edge = Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex()));
    return new XSSFClientAnchor(
        Units.pixelToEMU(edge), 0, 0, 0, cell.getColumnIndex(), cell.getRowIndex(), right, bottom);
  }
}
