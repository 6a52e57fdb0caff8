package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;

class LargeWorkbookTest {

  private static final int ROWS = 100_000;
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void a_hundred_thousand_rows_of_different_texts_read_in_flat_memory() throws IOException {
    write(folder.resolve("R3.xlsx"), ROWS / 100);
    write(folder.resolve("R4.xlsx"), ROWS);

    long few = heapAfterReading("R3", ROWS / 100);
    long many = heapAfterReading("R4", ROWS);

    assertThat(many - few).isLessThan(12 * MEGABYTE);
  }

  /** What is alive in the middle of a walk, after a collection, beyond what was before it. */
  private long heapAfterReading(String period, int rows) throws IOException {
    long before = live();
    long[] during = {0};
    BigDecimal[] sum = {BigDecimal.ZERO};
    BookPlace place = new BookPlace(folder, period + ".xlsx", ReportingPeriod.parse(period));
    try (Book book = new BookReader(new PeriodReader()).open(place)) {
      book.tables(TableName.ACTUALS)
          .get(0)
          .forEachRow(
              row -> {
                if (row.cell(Column.ACTUAL).content() instanceof CellContent.Number number) {
                  sum[0] = sum[0].add(number.value());
                }
                if (row.number() == rows / 2) {
                  during[0] = live();
                }
              });
    }
    assertThat(sum[0]).isEqualTo(BigDecimal.valueOf(rows * (rows + 1L) / 2));
    return during[0] - before;
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .flatMap(usage -> Optional.ofNullable(usage).stream())
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void write(Path file, int rows) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("実績");
      Row header = sheet.createRow(0);
      String[] names = {"KPI番号", "実績値", "主な取組", "今後の取組方針"};
      for (int i = 0; i < names.length; i++) {
        header.createCell(i).setCellValue(names[i]);
      }
      for (int i = 1; i <= rows; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("1-" + i);
        row.createCell(1).setCellValue(i);
        row.createCell(2).setCellValue("類似手続の対応事例を庁内で共有した。".repeat(3) + i);
        row.createCell(3).setCellValue("オンライン化を促進する。".repeat(5) + i);
      }
      workbook.write(out);
    }
  }
}
