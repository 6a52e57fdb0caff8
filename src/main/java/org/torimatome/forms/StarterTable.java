package org.torimatome.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.torimatome.schema.Column;
import org.torimatome.schema.EntryKind;
import org.torimatome.schema.TableName;
import org.torimatome.text.DisplayWidth;

/**
 * A table of the plan book to start from, such as KPI: what it is for, its columns and its first
 * rows.
 */
public record StarterTable(
    TableName table, String purpose, List<StarterColumn> columns, List<List<String>> rows) {

  private static final String TEXT = "starter-plan.txt";

  /** A column of the table, with what it means and an example. */
  public record StarterColumn(TableName table, Column column, String meaning, String example) {

    String label() {
      return column.label();
    }

    /** ◎. */
    public boolean isRequired() {
      return table.required().contains(column);
    }

    /** Whether it holds numbers; all others hold text, so that 1-1 does not turn into a date. */
    boolean isNumber() {
      return column.kind() == EntryKind.NUMBER;
    }

    /** All that may be written; empty where anything may. */
    List<String> choices() {
      return table.choices(column);
    }
  }

  /** All tables, in the order of docs/spec.md §3.1. */
  public static List<StarterTable> all() {
    List<StarterTable> tables = new ArrayList<>();
    for (String line : TextResource.lines(TEXT)) {
      List<String> cells = TextResource.cells(line);
      if (line.startsWith("#")) {
        TableName name = TableName.of(cells.get(0));
        tables.add(new StarterTable(name, cells.get(1), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("-")) {
        StarterTable last = tables.get(tables.size() - 1);
        last.columns().add(column(last.table(), cells));
      } else if (line.startsWith("=")) {
        tables.get(tables.size() - 1).rows().add(cells);
      }
    }
    return List.copyOf(tables);
  }

  private static StarterColumn column(TableName table, List<String> cells) {
    String label = cells.get(0);
    Column column =
        table
            .column(label)
            .orElseThrow(() -> new IllegalArgumentException(table + " has no column " + label));
    return new StarterColumn(table, column, cells.get(1), cells.get(2));
  }

  /** The name of its sheet. */
  public String name() {
    return table.japanese();
  }

  /** The required columns for people, such as 番号・名称. */
  String requiredListed() {
    return columns.stream()
        .filter(StarterColumn::isRequired)
        .map(StarterColumn::label)
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
