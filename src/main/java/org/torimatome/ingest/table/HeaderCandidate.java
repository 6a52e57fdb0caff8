package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Folding;

/** One or two lines that may be a table's header, and what they name. */
record HeaderCandidate(TableName table, Grid grid, List<Grid.Line> lines) {

  /** A header cell: the lowest filled one of its column, and what stands above it. */
  private record Title(int index, Cell cell, String above) {

    HeaderLabel label() {
      return HeaderLabel.of(cell.shown());
    }
  }

  int namesKnown() {
    return named().size();
  }

  boolean isComplete() {
    return named().containsAll(table.required());
  }

  private Set<Column> named() {
    Set<Column> named = EnumSet.noneOf(Column.class);
    titles().forEach(title -> known(title).ifPresent(named::add));
    return named;
  }

  Header header() {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Map<String, Integer> others = new LinkedHashMap<>();
    for (Title title : titles()) {
      Optional<Column> column = known(title);
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), title.index());
      } else {
        others.putIfAbsent(title.cell().shown(), title.index());
      }
    }
    return new Header(
        lines.get(lines.size() - 1).number(),
        lines.stream().map(Header::says).toList(),
        columns,
        others);
  }

  /** What is wrong with the header, in order of its columns, then what it lacks. */
  List<Problem> problems(String file, String sheet, BookPeriods periods) {
    List<Problem> problems = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Title title : titles()) {
      SourceLocation at = new SourceLocation(file, sheet, title.cell().reference());
      String found = title.cell().shown();
      Optional<Column> known = known(title);
      if (known.isEmpty()) {
        problems.add(new Problem(ProblemCode.COLUMN_UNKNOWN, at, found, labels(missing(named()))));
        continue;
      }
      Column column = known.get();
      if (!seen.add(column)) {
        problems.add(new Problem(ProblemCode.COLUMN_TWICE, at, found, column.label() + "は1列"));
      }
      periods
          .otherNamedIn(title.label().remark() + " " + title.above())
          .ifPresent(
              other ->
                  problems.add(
                      new Problem(
                          ProblemCode.COLUMN_OTHER_PERIOD,
                          at,
                          title.above().isEmpty() ? found : title.above() + " / " + found,
                          periods.own())));
    }
    Set<Column> missing = EnumSet.copyOf(table.required());
    missing.removeAll(seen);
    SourceLocation start = new SourceLocation(file, sheet, titles().get(0).cell().reference());
    for (Column column : missing) {
      problems.add(new Problem(ProblemCode.COLUMN_MISSING, start, labels(seen), column.label()));
    }
    return problems;
  }

  private Set<Column> missing(Set<Column> seen) {
    Set<Column> missing = EnumSet.copyOf(table.columns());
    missing.removeAll(seen);
    return missing;
  }

  private static String labels(Set<Column> columns) {
    return columns.stream().map(Column::label).collect(Collectors.joining("・"));
  }

  private Optional<Column> known(Title title) {
    String name = title.label().name();
    return table.columns().stream()
        .filter(column -> Folding.same(column.label(), name))
        .findFirst();
  }

  private List<Title> titles() {
    SortedSet<Integer> indexes = new TreeSet<>();
    lines.forEach(line -> indexes.addAll(line.cells().keySet()));
    return indexes.stream().map(this::title).toList();
  }

  private Title title(int index) {
    Grid.Line upper = lines.get(0);
    Grid.Line lower = lines.get(lines.size() - 1);
    Cell lowest = lower.cells().get(index);
    if (lowest == null) {
      return new Title(index, upper.cells().get(index), "");
    }
    if (lines.size() == 1) {
      return new Title(index, lowest, "");
    }
    int group = grid.mergedAt(upper.number(), index).map(CellRange::firstColumn).orElse(index);
    Cell above = upper.cells().get(group);
    return new Title(index, lowest, above == null ? "" : above.shown());
  }
}
