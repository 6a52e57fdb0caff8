package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * How fast returns of 100,000 rows are read, beside the libraries read plainly, by turns in one
 * run: {@code mvn -Pbench test}. Each must find the same sum of figures and the same number of
 * characters.
 */
@Tag("bench")
class ReadingSpeedTest {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;

  private static final List<String> HEADER = List.of("KPI番号", "実績値", "主な取組", "今後の取組方針");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"shared strings, true", "inline strings, false"})
  void a_workbook(String texts, boolean shared) throws Exception {
    Path file = folder.resolve("R4.xlsx");
    writeWorkbook(file, shared);

    measure(
        "xlsx, " + texts,
        Map.entry("Torimatome", () -> ours(file)),
        Map.entry("POI in memory", () -> inMemory(file)),
        Map.entry("POI streaming", () -> streaming(file)));
  }

  @Test
  void a_csv() throws Exception {
    Path file = Files.createDirectory(folder.resolve("R4")).resolve("実績.csv");
    Files.writeString(file, csv());

    measure(
        "csv",
        Map.entry("Torimatome", () -> ours(file.resolveSibling(""))),
        Map.entry("Commons CSV", () -> commonsCsv(file)));
  }

  /** What a reader saw, so that none is quick by leaving something out. */
  private static final class Seen {
    private BigDecimal sum = BigDecimal.ZERO;
    private long characters;

    void figure(BigDecimal value) {
      sum = sum.add(value);
    }

    void text(String text) {
      characters += text.length();
    }
  }

  private interface Reading {
    Seen read() throws Exception;
  }

  @SafeVarargs
  private static void measure(String what, Map.Entry<String, Reading>... readings)
      throws Exception {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Reading> reading : readings) {
        System.gc();
        long start = System.nanoTime();
        Seen seen = reading.getValue().read();
        long taken = System.nanoTime() - start;
        assertThat(seen.sum).isEqualByComparingTo(BigDecimal.valueOf(ROWS * (ROWS + 1L) / 2));
        assertThat(seen.characters).as(reading.getKey()).isEqualTo(characters());
        if (round >= WARM_UP) {
          times.computeIfAbsent(reading.getKey(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    double ours = median(times.get("Torimatome"));
    times.forEach(
        (name, each) ->
            System.out.printf(
                "%s: %s %,.0f rows/s (%.2f s), %.2f times Torimatome's time%n",
                what, name, ROWS / median(each), median(each), median(each) / ours));
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e9;
  }

  private Seen ours(Path file) throws IOException {
    Seen seen = new Seen();
    BookPlace place =
        new BookPlace(
            file.resolveSibling(""), file.getFileName().toString(), ReportingPeriod.parse("R4"));
    try (Book book = new BookReader(new PeriodReader()).open(place, Map.of())) {
      book.tables(TableName.ACTUALS).get(0).forEachRow(row -> see(row, seen));
    }
    return seen;
  }

  private static void see(Row row, Seen seen) {
    CellContent actual = row.cell(Column.ACTUAL).content();
    seen.figure(
        actual instanceof CellContent.Number number
            ? number.value()
            : new BigDecimal(actual.shown()));
    for (Column column : List.of(Column.KPI_CODE, Column.INITIATIVES, Column.POLICY)) {
      seen.text(row.cell(column).shown());
    }
  }

  private static Seen inMemory(Path file) throws IOException {
    Seen seen = new Seen();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (int i = 1; i <= ROWS; i++) {
        org.apache.poi.ss.usermodel.Row row = book.getSheetAt(0).getRow(i);
        seen.figure(BigDecimal.valueOf(row.getCell(1).getNumericCellValue()));
        for (int column : new int[] {0, 2, 3}) {
          seen.text(row.getCell(column).getStringCellValue());
        }
      }
    }
    return seen;
  }

  private static Seen streaming(Path file) throws Exception {
    Seen seen = new Seen();
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(pack, false),
              new Cells(seen),
              new org.apache.poi.ss.usermodel.DataFormatter(),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
    return seen;
  }

  private record Cells(Seen seen) implements XSSFSheetXMLHandler.SheetContentsHandler {
    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
      if (reference.endsWith("1") && reference.length() == 2) {
        return; // the header
      }
      if (reference.startsWith("B")) {
        seen.figure(new BigDecimal(shown));
      } else {
        seen.text(shown);
      }
    }
  }

  private static Seen commonsCsv(Path file) throws IOException {
    Seen seen = new Seen();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() > 1) {
          seen.figure(new BigDecimal(row.get(1)));
          for (int column : new int[] {0, 2, 3}) {
            seen.text(row.get(column));
          }
        }
      }
    }
    return seen;
  }

  private static final List<IntFunction<String>> TEXTS =
      List.of(
          i -> "1-" + i,
          i -> "類似手続の対応事例を庁内で共有し、研修と周知を行った（" + i + "）。",
          i -> "利便性を体感してもらい、さらなる取得促進につなげる（" + i + "）。");

  private static long characters() {
    long characters = 0;
    for (int i = 1; i <= ROWS; i++) {
      for (IntFunction<String> text : TEXTS) {
        characters += text.apply(i).length();
      }
    }
    return characters;
  }

  private static void writeWorkbook(Path file, boolean sharedStrings) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, sharedStrings);
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("実績");
      var header = sheet.createRow(0);
      for (String name : HEADER) {
        header.createCell(HEADER.indexOf(name)).setCellValue(name);
      }
      for (int i = 1; i <= ROWS; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(TEXTS.get(0).apply(i));
        row.createCell(1).setCellValue(i);
        row.createCell(2).setCellValue(TEXTS.get(1).apply(i));
        row.createCell(3).setCellValue(TEXTS.get(2).apply(i));
      }
      book.write(out);
    }
  }

  private static String csv() {
    StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
    for (int i = 1; i <= ROWS; i++) {
      text.append(TEXTS.get(0).apply(i)).append(',').append(i).append(',');
      text.append('"').append(TEXTS.get(1).apply(i)).append("\",");
      text.append('"').append(TEXTS.get(2).apply(i)).append("\"\n");
    }
    return text.toString();
  }
}
