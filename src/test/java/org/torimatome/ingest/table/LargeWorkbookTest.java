package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

@Tag("slow")
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

    assertThat(many - few).isLessThan(16 * MEGABYTE);
  }

  /** What is alive in the middle of a walk, after a collection, beyond what was before it. */
  private long heapAfterReading(String period, int rows) throws IOException {
    long before = live();
    long[] during = {0};
    BigDecimal[] sum = {BigDecimal.ZERO};
    BookPlace place = new BookPlace(folder, period + ".xlsx", ReportingPeriod.parse(period));
    try (Book book = new BookReader(new PeriodReader()).open(place, Map.of())) {
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
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static void write(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        PrintStream out =
            new PrintStream(
                new BufferedOutputStream(zip, 1 << 16), false, StandardCharsets.UTF_8)) {
      part(zip, out, "_rels/.rels", () -> out.print(relationship("officeDocument", "book.xml")));
      part(
          zip,
          out,
          "_rels/book.xml.rels",
          () ->
              out.print(
                  relationship("worksheet", "sheet.xml")
                      .replace(
                          "</Relationships>",
                          relationship("sharedStrings", "texts.xml")
                              .replace("<Relationships>", ""))));
      part(
          zip,
          out,
          "book.xml",
          () ->
              out.print("<workbook><sheets><sheet name='実績' id='worksheet'/></sheets></workbook>"));
      part(zip, out, "texts.xml", () -> printTexts(out, rows));
      part(zip, out, "sheet.xml", () -> printSheet(out, rows));
    }
  }

  private static void part(ZipOutputStream zip, PrintStream out, String name, Runnable content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.run();
    out.flush();
    zip.closeEntry();
  }

  private static String relationship(String kind, String target) {
    return "<Relationships><Relationship Id='%s' Type='x/%s' Target='%s'/></Relationships>"
        .formatted(kind, kind, target);
  }

  /** Three texts a row, none the same as another. */
  private static void printTexts(PrintStream out, int rows) {
    out.print("<sst><si><t>KPI番号</t></si><si><t>主な取組</t></si><si><t>今後の取組方針</t></si>");
    for (int i = 1; i <= rows; i++) {
      out.print("<si><t>1-" + i + "</t></si>");
      out.print("<si><t>類似手続の対応事例を庁内で共有し、研修&amp;周知を行った（" + i + "）。</t></si>");
      out.print("<si><t>利便性を体感してもらい、さらなる取得促進につなげる（" + i + "）。</t></si>");
    }
    out.print("</sst>");
  }

  private static void printSheet(PrintStream out, int rows) {
    out.print("<worksheet><sheetData><row><c t='s'><v>0</v></c>");
    out.print("<c t='inlineStr'><is><t>実績値</t></is></c>");
    out.print("<c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>");
    for (int i = 1; i <= rows; i++) {
      int text = i * 3;
      out.print("<row><c t='s'><v>" + text + "</v></c><c><v>" + i + "</v></c>");
      out.print(
          "<c t='s'><v>" + (text + 1) + "</v></c><c t='s'><v>" + (text + 2) + "</v></c></row>");
    }
    out.print("</sheetData></worksheet>");
  }
}
