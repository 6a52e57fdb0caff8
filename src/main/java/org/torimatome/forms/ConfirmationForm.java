package org.torimatome.forms;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.forms.FormCycle.Provisional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PlanProfile;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * The sheets of the form that asks a section what has become of its 暫定 and 未集計 values of an earlier
 * period: 確定値の報告 and 記入要領.
 */
final class ConfirmationForm {

  static final String TABLE = TableName.CONFIRMATIONS.japanese();

  private static final String GUIDE = "記入要領";
  private static final String HELP = TABLE + "の列";
  private static final String ADVICE = "暫定・未集計として報告した値が確定したら、水色の欄に入力して返送してください。まだ確定しない行は空欄のままにします。";

  private final XSSFWorkbook workbook;
  private final FormWriter writer;
  private final GuideSheet guide;

  private final ReportingPeriod period;

  ConfirmationForm(XSSFWorkbook workbook, ReportingPeriod period) {
    this.period = period;
    this.workbook = workbook;
    this.writer = FormWriter.of(workbook);
    workbook.createSheet(TABLE);
    this.guide = new GuideSheet(workbook.createSheet(GUIDE), writer);
    guide.write("confirmation-guide.txt", List.of(), Map.of("時点", FormCycle.lastDay(period)));
    workbook.getSheet(GUIDE).enableLocking();
  }

  /** Writes the sheet to be filled in; gives the labels of the columns only to be seen. */
  List<String> write(PlanProfile plan, String section, List<Provisional> values) {
    List<FormColumn<Provisional>> columns = columns();
    FormSheet<Provisional> sheet =
        new FormSheet<>(
            workbook.getSheet(TABLE), writer, columns, label -> guide.help(HELP, label));
    sheet.titles(
        List.of(TABLE + "様式", period.title(), Column.OWNER + "：" + section),
        List.of(plan.organisationName() + "　" + plan.planName(), ADVICE));
    sheet.table(values, 1);
    return columns.stream().filter(FormColumn::isContext).map(FormColumn::label).toList();
  }

  private List<FormColumn<Provisional>> columns() {
    List<FormColumn<Provisional>> columns = new ArrayList<>();
    columns.add(FormColumn.key(Column.KPI_CODE, 8, CENTER, value -> value.kpi().code().text()));
    columns.add(FormColumn.key(Column.KPI_NAME, 34, LEFT, value -> value.kpi().name()));
    columns.add(FormColumn.context(Column.UNIT, 8, CENTER, value -> value.kpi().unit()));
    columns.add(FormColumn.context("前に報告した値", 14, RIGHT, Provisional::value));
    columns.add(FormColumn.context("報告時の補足", 20, LEFT, value -> value.row().note()));
    columns.add(
        FormColumn.context("報告した様式とセル", 30, LEFT, value -> value.row().source().at().toString()));
    TableName.CONFIRMATIONS.entries().forEach(column -> columns.add(entry(column)));
    return columns;
  }

  private FormColumn<Provisional> entry(Column column) {
    FormColumn<Provisional> entry =
        column == Column.CLASSIFICATION
            ? FormColumn.choice(column, value -> guide.choices(column.label()))
            : FormColumn.entry(column);
    return entry.under("確定した値");
  }
}
