package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.torimatome.render.PageSources;

/**
 * How many cells of the sample's workbook are written in a second of CPU, beside POI's two writers,
 * by turns in one run: {@code mvn -Pbench test}.
 *
 * <p>Ours reads its template's XML, lays out the sheets, computes the formulas and writes charts
 * and rules. The others are handed the finished cells, and write texts, numbers, formulas and
 * thirty styles alone. Beside them a fixed piece of work, by which the figures of two machines
 * compare.
 */
@Tag("bench")
class WritingSpeedTest {
  private static final int ROUNDS = 8;
  private static final int WORKBOOKS = 20;
  private static final int STYLES = 30;
  private static final int HASHED = 64 << 20;

  private record HeldCell(
      int sheet, int row, int column, String text, double number, String formula) {}

  @Test
  void cells_in_a_second_of_cpu() {
    String filled = PageSources.ofWorkbook("R4");
    List<HeldCell> cells = cells(WorkbookFile.of(filled));
    Map<String, Supplier<byte[]>> writers = new LinkedHashMap<>();
    writers.put("Torimatome", () -> WorkbookFile.of(filled).bytes());
    writers.put("XSSF", () -> written(new XSSFWorkbook(), cells));
    writers.put("SXSSF", () -> written(new SXSSFWorkbook(), cells));

    System.out.printf("WritingSpeedTest: %,d cells a workbook%n", cells.size());
    for (int round = 1; round <= ROUNDS; round++) {
      StringBuilder line = new StringBuilder("  round " + round + ":");
      writers.forEach(
          (name, writer) ->
              line.append(" %s %,d cells/s,".formatted(name, perSecond(cells.size(), writer))));
      System.out.printf(
          "%s calibration %d ms%n", line, cpu(WritingSpeedTest::calibrate) / 1_000_000);
    }
  }

  private static long perSecond(int cells, Supplier<byte[]> writer) {
    long cpu =
        cpu(
            () -> {
              for (int i = 0; i < WORKBOOKS; i++) {
                assertThat(writer.get()).isNotEmpty();
              }
            });
    return 1_000_000_000L * cells * WORKBOOKS / cpu;
  }

  private static long cpu(Runnable work) {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    work.run();
    return process.getProcessCpuTime() - before;
  }

  /** The digest of 64 MB. */
  private static void calibrate() {
    try {
      assertThat(MessageDigest.getInstance("SHA-256").digest(new byte[HASHED])).hasSize(32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
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
