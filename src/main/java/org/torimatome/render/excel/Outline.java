package org.torimatome.render.excel;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Folds rows and columns with a {@code level}, so that details can be put away. */
final class Outline {
  static void rows(XSSFSheet sheet, SheetPlan plan) {
    List<Integer> levels = plan.rows().stream().map(row -> row.source().count("level", 0)).toList();
    group(levels, (from, to) -> sheet.groupRow(from, to));
  }

  static void columns(XSSFSheet sheet, SheetPlan plan) {
    List<Integer> levels =
        plan.columns().stream().map(column -> column.source().count("level", 0)).toList();
    group(levels, (from, to) -> sheet.groupColumn(from, to));
  }

  /** Each level is a group within that of the level below it. */
  private static void group(List<Integer> levels, ObjIntConsumer<Integer> group) {
    int deepest = levels.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int level = 1; level <= deepest; level++) {
      int start = -1;
      for (int i = 0; i <= levels.size(); i++) {
        boolean isInside = i < levels.size() && levels.get(i) >= level;
        if (isInside && start < 0) {
          start = i;
        } else if (!isInside && start >= 0) {
          group.accept(start, i - 1);
          start = -1;
        }
      }
    }
  }

  private Outline() {}
}
