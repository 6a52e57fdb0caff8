package org.torimatome.render.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import org.torimatome.render.ByTurns;
import org.torimatome.render.PageSources;

/**
 * How many cells of the sample's workbook are written in a second, beside four other writers: {@code
 * mvn -Ppeers test}.
 *
 * <p>Ours reads its template's XML, lays out the sheets, computes the formulas and writes charts
 * and rules. The others are handed the finished cells, and write texts, numbers, formulas and
 * thirty styles alone; JXLS fills texts and numbers into rows of a template of its own.
 */
@Tag("bench")
class WritingSpeedTest {
  private static final int WORKBOOKS = 20;
  private static final int STYLES = 30;

  /** Of the rows that JXLS fills. */
  private static final int COLUMNS = 20;

  private record HeldCell(
      int sheet, int row, int column, String text, double number, String formula) {
    Object value() {
      return Double.isNaN(number) ? text : (Object) number;
    }
  }

  @Test
  void cells_in_a_second_of_processor_time() {
    String filled = PageSources.ofWorkbook("R4");
    List<HeldCell> cells = cells(WorkbookFile.of(filled));
    byte[] template = template();
    List<List<Object>> rows = rows(cells);

    new ByTurns(WORKBOOKS)
        .with("Torimatome", cells.size(), () -> WorkbookFile.of(filled).bytes())
        .with("XSSF", cells.size(), () -> written(new XSSFWorkbook(), cells))
        .with("SXSSF", cells.size(), () -> written(new SXSSFWorkbook(), cells))
        .with("JXLS", rows.size() * COLUMNS, () -> filledByJxls(template, rows))
        .with("fastexcel", cells.size(), () -> byFastexcel(cells))
        .print("WritingSpeedTest: cells in a second of CPU (%,d cells)".formatted(cells.size()));
  }

  private static List<List<Object>> rows(List<HeldCell> cells) {
    List<List<Object>> rows = new ArrayList<>();
    for (int start = 0; start + COLUMNS <= cells.size(); start += COLUMNS) {
      rows.add(cells.subList(start, start + COLUMNS).stream().map(HeldCell::value).toList());
    }
    return rows;
  }

  /** One row that is repeated for each of {@code rows}. */
  private static byte[] template() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("rows");
      Row row = sheet.createRow(0);
      for (int column = 0; column < COLUMNS; column++) {
        row.createCell(column).setCellValue("${row[" + column + "]}");
      }
      String last = new CellReference(0, COLUMNS - 1).formatAsString();
      comment(
          row.getCell(0),
          "jx:area(lastCell=\"%s\")\njx:each(items=\"rows\" var=\"row\" lastCell=\"%s\")"
              .formatted(last, last));
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void comment(Cell cell, String words) {
    CreationHelper helper = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol2(COLUMNS);
    anchor.setRow2(2);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(words));
    cell.setCellComment(comment);
  }

  private static byte[] filledByJxls(byte[] template, List<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JxlsPoiTemplateFillerBuilder.newInstance()
        .withTemplate(new ByteArrayInputStream(template))
        .buildAndFill(new HashMap<>(Map.of("rows", rows)), () -> bytes);
    return bytes.toByteArray();
  }

  private static byte[] byFastexcel(List<HeldCell> cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(bytes, "bench", "1.0")) {
      int at = -1;
      Worksheet sheet = null;
      for (HeldCell held : cells) {
        if (sheet == null || held.sheet() != at) {
          at = held.sheet();
          sheet = workbook.newWorksheet("sheet" + at);
        }
        if (!held.formula().isEmpty()) {
          sheet.formula(held.row(), held.column(), held.formula());
        } else if (!Double.isNaN(held.number())) {
          sheet.value(held.row(), held.column(), held.number());
        } else {
          sheet.value(held.row(), held.column(), held.text());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** All of them, those empty for their looks too. */
  private static List<HeldCell> cells(WorkbookFile file) {
    List<HeldCell> cells = new ArrayList<>();
    try (XSSFWorkbook workbook = file.workbook()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.add(held(workbook.getSheetIndex(sheet), cell));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static HeldCell held(int sheet, Cell cell) {
    CellType type = cell.getCellType();
    return new HeldCell(
        sheet,
        cell.getRowIndex(),
        cell.getColumnIndex(),
        type == CellType.STRING ? cell.getStringCellValue() : "",
        type == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN,
        // One that leads into another sheet would ask for its name.
        type == CellType.FORMULA && !cell.getCellFormula().contains("!")
            ? cell.getCellFormula()
            : "");
  }

  private static byte[] written(Workbook workbook, List<HeldCell> cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      List<CellStyle> styles = new ArrayList<>();
      for (int i = 0; i < STYLES; i++) {
        styles.add(workbook.createCellStyle());
      }
      Sheet sheet = workbook.createSheet();
      Row row = sheet.createRow(0);
      for (HeldCell held : cells) {
        if (held.sheet() == workbook.getNumberOfSheets()) {
          sheet = workbook.createSheet();
          row = sheet.createRow(held.row());
        } else if (held.row() != row.getRowNum()) {
          row = sheet.createRow(held.row());
        }
        Cell cell = row.createCell(held.column());
        cell.setCellStyle(styles.get(held.column() % STYLES));
        hold(cell, held);
      }
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void hold(Cell cell, HeldCell held) {
    if (!held.formula().isEmpty()) {
      cell.setCellFormula(held.formula());
    } else if (!held.text().isEmpty()) {
      cell.setCellValue(held.text());
    } else if (!Double.isNaN(held.number())) {
      cell.setCellValue(held.number());
    }
  }
}
