package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;

/** Apache POI's own model reads the same files: every cell must hold the same. */
class SecondWitnessTest {

  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  static List<Path> workbooks() throws IOException {
    try (Stream<Path> shipped = Files.walk(Path.of("input"));
        Stream<Path> resaved =
            Files.walk(Path.of("src/test/resources/ingest/resaved-by-libreoffice"))) {
      return Stream.concat(shipped, resaved)
          .filter(path -> path.toString().endsWith(".xlsx"))
          // POI knows no 令和 formats.
          .filter(path -> !path.endsWith("number-formats.xlsx"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void cells_hold_what_poi_finds_in_them(Path file) throws IOException {
    BookPlace place =
        new BookPlace(
            file.getParent(), String.valueOf(file.getFileName()), ReportingPeriod.parse("R4"));

    try (Book book = new BookReader(new PeriodReader()).open(place, Map.of());
        Workbook witness = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(book.tables()).isNotEmpty();
      for (Table table : book.tables()) {
        table.forEachRow(
            row ->
                Stream.concat(row.cells().values().stream(), row.others().values().stream())
                    .filter(cell -> !(cell.content() instanceof CellContent.Refused))
                    .forEach(
                        cell ->
                            assertThat(ours(cell))
                                .as("%s!%s", table.sheet(), cell.reference())
                                .isEqualTo(theirs(witness, table.sheet(), cell.reference()))));
      }
    }
  }

  private static String ours(Cell cell) {
    CellContent content = cell.content();
    return content instanceof CellContent.Number number
        ? "number " + number.value().toPlainString()
        : content instanceof CellContent.Date || content instanceof CellContent.Time
            ? "date"
            : content.shown();
  }

  private static String theirs(Workbook witness, String sheet, String reference) {
    CellReference at = new CellReference(reference);
    org.apache.poi.ss.usermodel.Row row = witness.getSheet(sheet).getRow(at.getRow());
    org.apache.poi.ss.usermodel.Cell cell = row == null ? null : row.getCell(at.getCol());
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? "date"
              : "number "
                  + new BigDecimal(Double.toString(cell.getNumericCellValue()))
                      .round(EXCEL)
                      .stripTrailingZeros()
                      .toPlainString();
      case STRING -> cell.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n');
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }
}
