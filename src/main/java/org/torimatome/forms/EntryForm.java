package org.torimatome.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.forms.FormCycle.Provisional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.FormIdentity;
import org.torimatome.plan.FormSeal;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.PlanProfile;
import org.torimatome.text.FreeNames;
import org.torimatome.text.OutsideName;
import org.torimatome.workbook.ReproducibleZip;

/**
 * The entry forms of a cycle: one workbook per owning section, prefilled from the plan and the
 * previous cycle, locked but for the entry cells; and one per section and earlier period of which
 * values are still 暫定. The latter is that period's own, so what it says is read and kept with that
 * period's returns, and no cycle is judged by what was typed for a later one.
 *
 * <p>A KPI without 所管 goes to that of its project, else to that of the plan. Every form carries a
 * {@link FormIdentity}. Source: docs/spec.md §6 form.
 */
public final class EntryForm {

  private EntryForm() {}

  /**
   * The forms in the plan's order of sections, named by period and section as in {@code
   * R4上半期_行政経営室.xlsx}: a section keeps those of many periods in one folder. Behind them stand those
   * that ask for the final values of earlier periods, {@code R3_確定値の報告_行政経営室.xlsx}.
   *
   * @param earlier what was returned for the periods before, the earliest first
   */
  public static List<WorkbookFile> all(
      PlanBook plans, Cycle cycle, Collection<PeriodBook> earlier) {
    FormCycle of = FormCycle.of(plans, cycle, earlier);
    FreeNames names = new FreeNames();
    List<WorkbookFile> forms = new ArrayList<>();
    names(of, names)
        .forEach((section, name) -> forms.add(new WorkbookFile(name, entries(of, section))));
    for (PeriodBook book : earlier) {
      of.provisionalsOf(book)
          .forEach(
              (section, values) -> {
                String name =
                    String.join(
                        "_",
                        book.period().table(),
                        ConfirmationForm.TABLE,
                        OutsideName.part(section));
                forms.add(
                    new WorkbookFile(
                        names.of(name, ".xlsx"),
                        confirmations(of, book.period(), section, values)));
              });
    }
    return forms;
  }

  /** The name of each section's form, without making any. */
  public static Map<String, String> names(PlanBook plans, Cycle cycle) {
    return names(FormCycle.of(plans, cycle, List.of()), new FreeNames());
  }

  private static Map<String, String> names(FormCycle of, FreeNames free) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String section : of.sections()) {
      String stem = FormIdentity.stem(of.cycle().period(), section);
      names.put(section, free.of(stem, ".xlsx"));
    }
    return names;
  }

  private static byte[] entries(FormCycle of, String section) {
    return form(
        "実績報告様式",
        new FormIdentity(of.plan().profile().organisation(), of.cycle().period(), section, ""),
        workbook -> new SectionForm(of, section, workbook).write());
  }

  private static byte[] confirmations(
      FormCycle of, ReportingPeriod period, String section, List<Provisional> values) {
    PlanProfile plan = of.plan().profile();
    return form(
        ConfirmationForm.TABLE + "様式",
        new FormIdentity(plan.organisation(), period, section, ""),
        workbook -> new ConfirmationForm(workbook, period).write(plan, section, values));
  }

  /**
   * @param unsealed whose form it is and of what period
   * @param sheets writes them and gives the labels of the columns only to be seen
   */
  private static byte[] form(
      String kind, FormIdentity unsealed, Function<XSSFWorkbook, List<String>> sheets) {
    String title = unsealed.period().title() + " " + kind + " " + unsealed.section();
    try (XSSFWorkbook workbook = NewWorkbook.titled(title)) {
      List<String> context = sheets.apply(workbook);
      FormIdentity identity = unsealed.sealed(seal(workbook));
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
