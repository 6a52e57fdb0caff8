package org.torimatome.ingest.plan;

import java.util.List;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodReader;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/** Reads the tables ビジョン and プロジェクト. */
final class FrameReader {

  private FrameReader() {}

  static DatedRows<String, Vision> visions(PlanTables tables, PeriodReader periods) {
    DatedRows<String, Vision> visions = new DatedRows<>(tables, periods, Column.NUMBER);
    for (RowReader row : tables.requiredRows(TableName.VISIONS)) {
      String number = row.requiredKey(Column.NUMBER);
      String name = row.required(Column.NAME);
      if (!number.isEmpty()) {
        visions.add(number, row, () -> new Vision(number, name));
      }
    }
    return visions;
  }

  static DatedRows<String, Project> projects(
      PlanTables tables, PeriodReader periods, List<String> visions) {
    DatedRows<String, Project> projects = new DatedRows<>(tables, periods, Column.NUMBER);
    for (RowReader row : tables.requiredRows(TableName.PROJECTS)) {
      String number = row.requiredKey(Column.NUMBER);
      String vision =
          row.requiredReference(Column.VISION_NUMBER, visions, "vision-number").orElse("");
      String name = row.required(Column.NAME);
      if (!number.isEmpty()) {
        projects.add(number, row, () -> new Project(number, vision, name, row.text(Column.OWNER)));
      }
    }
    return projects;
  }
}
