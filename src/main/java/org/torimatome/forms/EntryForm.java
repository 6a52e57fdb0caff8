package org.torimatome.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.FormIdentity;
import org.torimatome.plan.FormSeal;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.text.FreeNames;
import org.torimatome.text.OutsideName;
import org.torimatome.workbook.ReproducibleZip;

/**
 * The entry forms of a cycle: one workbook per owning section, prefilled from the plan and the
 * previous cycle, locked but for the entry cells.
 *
 * <p>A KPI without 所管 goes to that of its project, else to that of the plan. Every form carries a
 * {@link FormIdentity}. Source: docs/spec.md §6 form.
 */
public final class EntryForm {

  private EntryForm() {}

  /**
   * The forms in the plan's order of sections, named by period and section as in {@code
   * R4上半期_行政経営室.xlsx}: a section keeps those of many periods in one folder.
   *
   * @param earlier what was returned for the periods before, the earliest first
   */
  public static List<WorkbookFile> all(
      PlanBook plans, Cycle cycle, Collection<PeriodBook> earlier) {
    FormCycle of = FormCycle.of(plans, cycle, earlier);
    FreeNames names = new FreeNames();
    List<WorkbookFile> forms = new ArrayList<>();
    for (String section : of.sections()) {
      String name = names.of(cycle.period().table() + "_" + OutsideName.part(section), ".xlsx");
      forms.add(new WorkbookFile(name, form(of, section)));
    }
    return forms;
  }

  private static byte[] form(FormCycle of, String section) {
    String title = of.cycle().period().title() + " 実績報告様式 " + section;
    try (XSSFWorkbook workbook = NewWorkbook.titled(title)) {
      List<String> context = new SectionForm(of, section, workbook).write();
      FormIdentity identity =
          new FormIdentity(
              of.plan().profile().organisation(), of.cycle().period(), section, seal(workbook));
      POIXMLProperties.CustomProperties custom = workbook.getProperties().getCustomProperties();
      identity.properties().forEach(custom::addProperty);
      custom.addProperty(FormIdentity.CONTEXT_COLUMNS, String.join(",", context));
      XSSFSheet first = workbook.getSheetAt(0);
      FormWriter.write(first.getRow(FormSheet.IDENTITY_ROW).getCell(0), identity.line());
      workbook.lockStructure();
      return ReproducibleZip.of(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(title, e);
    }
  }

  /** Of all locked cells, in the order in which a reader of the file meets them. */
  private static String seal(XSSFWorkbook workbook) {
    FormSeal seal = new FormSeal();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getLocked()) {
            seal.add(
                sheet.getSheetName(),
                cell.getAddress().formatAsString(),
                cell.getStringCellValue());
          }
        }
      }
    }
    return seal.digits();
  }
}
