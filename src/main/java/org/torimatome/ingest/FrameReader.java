package org.torimatome.ingest;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.ingest.table.Column;
import org.torimatome.ingest.table.TableName;
import org.torimatome.plan.Project;
import org.torimatome.plan.Vision;

/** Reads the tables ビジョン and プロジェクト. */
final class FrameReader {

  private FrameReader() {}

  static List<Vision> visions(PlanTables tables) {
    Seen<String> seen = new Seen<>();
    List<Vision> visions = new ArrayList<>();
    for (Entry entry : tables.requiredRows(TableName.VISIONS)) {
      String number = entry.requiredKey(Column.NUMBER);
      String name = entry.required(Column.NAME);
      if (!number.isEmpty() && seen.isNew(number, entry, Column.NUMBER)) {
        visions.add(new Vision(number, name));
      }
    }
    return visions;
  }

  static List<Project> projects(PlanTables tables, List<Vision> visions) {
    Seen<String> seen = new Seen<>();
    List<String> numbers = visions.stream().map(Vision::number).toList();
    List<Project> projects = new ArrayList<>();
    for (Entry entry : tables.requiredRows(TableName.PROJECTS)) {
      String number = entry.requiredKey(Column.NUMBER);
      String vision =
          entry.requiredReference(Column.VISION_NUMBER, numbers, "vision-number").orElse("");
      String name = entry.required(Column.NAME);
      if (!number.isEmpty() && seen.isNew(number, entry, Column.NUMBER)) {
        projects.add(new Project(number, vision, name, entry.text(Column.OWNER)));
      }
    }
    return projects;
  }
}
