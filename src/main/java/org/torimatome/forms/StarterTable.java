package org.torimatome.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.torimatome.text.DisplayWidth;

/**
 * A table of the plan book to start from, such as KPI: what it is for, its columns and its first
 * rows.
 */
public record StarterTable(
    String name, String purpose, List<Column> columns, List<List<String>> rows) {

  private static final String TEXT = "starter-plan.txt";
  private static final String BAR = "\\s*\\|\\s*";

  /**
   * A column of the table.
   *
   * @param required ◎
   * @param number holds numbers; all others hold text, so that 1-1 does not turn into a date
   * @param choices all that may be written; empty where anything may
   */
  public record Column(
      String label,
      boolean required,
      boolean number,
      String meaning,
      String example,
      List<String> choices) {}

  /** All tables, in the order of SPEC §3.1. */
  public static List<StarterTable> all() {
    List<StarterTable> tables = new ArrayList<>();
    for (String line : TextResource.lines(TEXT)) {
      String[] parts = line.substring(Math.min(1, line.length())).strip().split(BAR, -1);
      if (line.startsWith("#")) {
        tables.add(new StarterTable(parts[0], parts[1], new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("-")) {
        tables.get(tables.size() - 1).columns().add(column(parts));
      } else if (line.startsWith("=")) {
        tables.get(tables.size() - 1).rows().add(List.of(parts));
      }
    }
    return List.copyOf(tables);
  }

  private static Column column(String[] parts) {
    return new Column(
        parts[0],
        parts[1].contains("◎"),
        parts[1].contains("数"),
        parts[2],
        parts[3],
        parts.length > 4 ? List.of(parts[4].split("・")) : List.of());
  }

  /** The required columns for people, such as 番号・名称. */
  String requiredListed() {
    return columns.stream()
        .filter(Column::required)
        .map(Column::label)
        .collect(Collectors.joining("・"));
  }

  /** The widest text of a column, in half-width characters. */
  int width(int column) {
    int widest = DisplayWidth.of(columns.get(column).label()) + 2;
    for (List<String> row : rows) {
      widest = Math.max(widest, DisplayWidth.of(row.get(column)) + 2);
    }
    return widest;
  }
}
