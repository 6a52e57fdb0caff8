package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/** A return of hostile size gets a 差戻票 with the list alone, and soon. */
class SlipBoundsTest {

  private static final List<Problem> ONE =
      List.of(
          new Problem(
              ProblemCode.NUMBER_UNREADABLE,
              new SourceLocation("R4/報告.xlsx", "実績", "A1"),
              "十二",
              "数値"));

  @TempDir Path organisation;

  @Test
  void what_takes_too_long_to_mark_is_listed() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(returned())) {
      workbook.createSheet("実績").createRow(0).createCell(0).setCellValue("十二");
      workbook.write(out);
    }

    assertThat(sheets(new ReturnSlip(organisation, file -> Map.of()))).contains("実績");
    assertThat(sheets(new ReturnSlip(organisation, file -> Map.of(), Duration.ZERO)))
        .containsExactly(SlipSheet.NAME);
  }

  @Test
  void a_million_cells_of_nothing_are_not_taken_apart() throws IOException {
    byte[] cells = "<c/>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(returned()))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int times = 0; times <= 1_000; times++) {
        zip.write(cells);
      }
    }

    assertThat(ReturnedFile.open(returned(), "報告", file -> Map.of())).isEmpty();
  }

  @Test
  void a_csv_of_cells_without_end_is_not_made_a_workbook() throws IOException {
    Path csv = Files.writeString(organisation.resolve("報告.csv"), "");
    Map<String, String> cells =
        IntStream.rangeClosed(1, 250_001)
            .mapToObj(row -> "A" + row)
            .collect(Collectors.toMap(cell -> cell, cell -> "1"));

    assertThat(ReturnedFile.open(csv, "報告", file -> cells)).isEmpty();
  }

  private Path returned() throws IOException {
    return Files.createDirectories(organisation.resolve("R4")).resolve("報告.xlsx");
  }

  private static List<String> sheets(ReturnSlip slips) throws IOException {
    byte[] slip = slips.of("R4/報告.xlsx", ONE).content();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(slip))) {
      return IntStream.range(0, workbook.getNumberOfSheets())
          .mapToObj(workbook::getSheetName)
          .toList();
    }
  }
}
