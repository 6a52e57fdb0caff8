package org.torimatome.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.workbook.ReproducibleZip;

/**
 * The plan book that a new organisation starts from: every table as a sheet with its columns
 * explained, an example row, drop-downs, and rating schemes to choose from.
 *
 * <p>It is read without errors as it is. Source: docs/spec.md §3.1, §6 init.
 */
public final class StarterPlanBook {

  private static final String NAME = "plan.xlsx";
  private static final String START = "はじめに";
  private static final String GUIDE_TEXT = "starter-plan-guide.txt";
  private static final String TABLES = "@シート";

  private StarterPlanBook() {}

  /**
   * The book {@code plan.xlsx} to be put into the organisation's folder.
   *
   * @param organisation the id, such as {@code toyama}
   */
  public static WorkbookFile of(String organisation) {
    try (XSSFWorkbook workbook = NewWorkbook.titled("計画 " + organisation)) {
      FormWriter writer = FormWriter.of(workbook);
      List<StarterTable> tables = StarterTable.all();
      GuideSheet start = new GuideSheet(workbook.createSheet(START), writer);
      start.write(
          GUIDE_TEXT, List.of(new GuideSheet.Listing(TABLES, "", listed(tables))), Map.of());
      for (StarterTable table : tables) {
        new StarterSheet(workbook.createSheet(table.name()), writer, table).write();
      }
      return new WorkbookFile(NAME, ReproducibleZip.of(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  private static List<List<String>> listed(List<StarterTable> tables) {
    return Stream.concat(
            Stream.of(List.of("シート", "内容", "必須の列")),
            tables.stream()
                .map(table -> List.of(table.name(), table.purpose(), table.requiredListed())))
        .toList();
  }
}
