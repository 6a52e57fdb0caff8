package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.FormIdentity;
import org.torimatome.problem.ProblemCode;
import org.torimatome.schema.Column;
import org.torimatome.text.Message;

class BookReaderTest {

  private static final String ACTUALS = "KPI番号,実績値\n1-1,10\n";

  @TempDir Path organisation;
  Path returns;

  @BeforeEach
  void make_the_period_folder() throws IOException {
    returns = Files.createDirectory(organisation.resolve("R4"));
  }

  @Test
  void a_folder_without_files_is_a_problem() throws IOException {
    try (Book book = open()) {
      assertThat(book.problems()).extracting("code").containsExactly(ProblemCode.BOOK_EMPTY);
    }
  }

  @Test
  void a_link_to_nowhere_is_named_and_the_others_are_read() throws IOException {
    Files.createSymbolicLink(returns.resolve("商工.xlsx"), organisation.resolve("away"));
    Files.writeString(returns.resolve("実績.csv"), ACTUALS);

    try (Book book = open()) {
      assertThat(book.problems())
          .extracting("code", "at.file")
          .containsExactly(tuple(ProblemCode.FILE_IRREGULAR, "R4/商工.xlsx"));
      assertThat(book.tables()).hasSize(1);
    }
  }

  @Test
  void a_file_of_more_than_100_megabytes_is_not_opened() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(returns.resolve("a.xlsx").toFile(), "rw")) {
      file.setLength((100L << 20) + 1);
    }

    try (Book book = open()) {
      assertThat(book.problems()).extracting("code").containsExactly(ProblemCode.FILE_TOO_LARGE);
    }
  }

  @Test
  void columns_that_a_form_declares_as_context_are_no_unknown_columns() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(returns.resolve("form.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("実績");
      fill(sheet.createRow(0), "KPI番号", "実績値", "前回値", "担当");
      fill(sheet.createRow(1), "1-1", "10", "9", "県太郎");
      workbook
          .getProperties()
          .getCustomProperties()
          .addProperty(FormIdentity.CONTEXT_COLUMNS, "目標値,前回値");
      workbook.write(out);
    }

    try (Book book = open()) {
      assertThat(book.problems())
          .extracting("code", "found")
          .containsExactly(tuple(ProblemCode.COLUMN_UNKNOWN, Message.plain("担当")));
      assertThat(book.tables().get(0).rows().get(0).others()).containsOnlyKeys("前回値", "担当");
    }
  }

  @Test
  void a_row_without_the_column_answers_with_a_blank_cell_named_after_the_row() throws IOException {
    Files.writeString(returns.resolve("実績.csv"), ACTUALS);

    try (Book book = open()) {
      Cell note = book.tables().get(0).rows().get(0).cell(Column.NOTE);

      assertThat(note.isBlank()).isTrue();
      assertThat(book.tables().get(0).at(note)).hasToString("R4/実績.csv 2:2");
    }
  }

  private static void fill(XSSFRow row, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  private Book open() throws IOException {
    BookPlace place = new BookPlace(organisation, "R4", ReportingPeriod.parse("R4"));
    return new BookReader(new PeriodReader()).open(place, Map.of());
  }
}
