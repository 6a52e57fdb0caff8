package org.torimatome.render.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.render.engine.DocumentInfo;

/** A rendered workbook as a test looks at it: as POI reads it, and as the parts it is packed of. */
public record WorkbookFile(byte[] bytes) {
  public static final DocumentInfo INFO =
      new DocumentInfo("評価・検証報告書", "", "富山県", LocalDate.of(2023, 4, 28));

  public static WorkbookFile of(String xml) {
    return new WorkbookFile(new WorkbookRenderer().render(xml, INFO).bytes());
  }

  /** One sheet named 表 with these rows; the styles are those of every test. */
  public static WorkbookFile ofRows(String rows) {
    return of("<workbook><sheet name='表'>" + rows + "</sheet></workbook>");
  }

  public XSSFWorkbook workbook() {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  WorkbookFile withParts(BiFunction<String, String, String> change) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(changed)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(change.apply(part.getKey(), part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WorkbookFile(changed.toByteArray());
  }

  /** The same file with its formulas uncomputed, so that whoever opens it has to compute them. */
  public WorkbookFile withoutValues() {
    return withParts(
        (name, xml) ->
            name.startsWith("xl/worksheets/") ? xml.replaceAll("(</f>)<v>[^<]*</v>", "$1") : xml);
  }

  /** Each formula cell's value, numbers to the digits that spreadsheets hold. */
  public Map<String, String> formulaValues() {
    Map<String, String> values = new TreeMap<>();
    try (XSSFWorkbook workbook = workbook()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static String value(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> "%.14e".formatted(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "error";
    };
  }
}
