package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/** One or two lines that may be a table's header, and what they name. */
final class HeaderCandidate {

  /**
   * A header cell: the lowest filled one of its column.
   *
   * @param above what the line above says of it, merged over several columns or not
   */
  private record Title(int index, Cell cell, String above, String remark, Optional<Column> column) {

    /**
     * A group's heading matters to the value only: KPIs of R3's plan may well be measured in R4.
     */
    boolean isOfAnotherPeriod(BookPeriods periods) {
      return periods.columnIsOfAnother(remark)
          || (column.equals(Optional.of(Column.ACTUAL)) && periods.groupIsOfAnother(above));
    }

    List<String> says() {
      return above.isEmpty() ? List.of(cell.shown()) : List.of(cell.shown(), above);
    }
  }

  /** No return has more columns beside the table's; a row does not keep the cells of the rest. */
  private static final int MOST_OTHERS = 100;

  private final TableName table;
  private final Grid grid;
  private final Optional<Grid.Line> group;
  private final List<HeaderLine> lines;
  private final List<String> notes;
  private final List<Title> titles;
  private final Set<Column> named = EnumSet.noneOf(Column.class);

  private HeaderCandidate(
      TableName table,
      Grid grid,
      Optional<Grid.Line> group,
      List<HeaderLine> lines,
      List<String> notes) {
    this.table = table;
    this.notes = List.copyOf(notes);
    this.grid = grid;
    this.group = group;
    this.lines = lines;
    SortedSet<Integer> indexes = new TreeSet<>();
    lines.forEach(line -> indexes.addAll(line.labels().keySet()));
    this.titles = indexes.stream().map(this::title).toList();
    titles.forEach(title -> title.column().ifPresent(named::add));
  }

  /**
   * @param above the line before: where it has several cells, it groups the columns
   * @param notes what the lines above say of a 単位
   */
  static HeaderCandidate ofOneLine(
      TableName table, Grid grid, Optional<HeaderLine> above, HeaderLine line, List<String> notes) {
    Optional<Grid.Line> group =
        above.map(HeaderLine::line).filter(upper -> upper.cells().size() > 1);
    return new HeaderCandidate(table, grid, group, List.of(line), notes);
  }

  static HeaderCandidate ofTwoLines(
      TableName table, Grid grid, HeaderLine upper, HeaderLine lower, List<String> notes) {
    return new HeaderCandidate(
        table, grid, Optional.of(upper.line()), List.of(upper, lower), notes);
  }

  private Title title(int index) {
    HeaderLine lowest = lines.get(lines.size() - 1);
    String above = "";
    HeaderLabel label = lowest.labels().get(index);
    if (label == null) {
      lowest = lines.get(0);
      label = Objects.requireNonNull(lowest.labels().get(index));
    } else {
      above = group.map(line -> headingOver(line, index)).orElse("");
    }
    Cell cell = grid.at(lowest.line(), index);
    return new Title(index, cell, above, label.remark(), table.column(label.name()));
  }

  private String headingOver(Grid.Line line, int index) {
    int anchor = grid.mergedAt(line.number(), index).map(CellRange::firstColumn).orElse(index);
    return grid.at(line, anchor).shown();
  }

  TableName table() {
    return table;
  }

  Grid grid() {
    return grid;
  }

  int namesKnown() {
    return named.size();
  }

  boolean isComplete() {
    return named.containsAll(table.required());
  }

  int height() {
    return lines.size();
  }

  int firstRow() {
    return lines.get(0).number();
  }

  Header header() {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Map<String, Integer> others = new LinkedHashMap<>();
    Map<Column, List<String>> headings = new EnumMap<>(Column.class);
    for (Title title : titles) {
      if (title.column().isPresent()) {
        columns.putIfAbsent(title.column().get(), title.index());
        headings.putIfAbsent(title.column().get(), title.says());
      } else if (others.size() < MOST_OTHERS) {
        others.putIfAbsent(title.cell().shown(), title.index());
      }
    }
    return new Header(
        lines.get(lines.size() - 1).number(),
        titles.get(titles.size() - 1).index(),
        lines.stream().map(line -> Header.says(line.line())).toList(),
        columns,
        others,
        headings,
        notes);
  }

  /**
   * What is wrong with the header, in order of its columns, then what it lacks. Where a great many
   * columns are wrong in the same way, the first is told for all.
   *
   * @param context unknown columns that the file itself declares, as forms do with what they show
   */
  List<Problem> problems(String file, String sheet, BookPeriods periods, Set<String> context) {
    List<Problem> problems = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Title title : titles) {
      SourceLocation at = new SourceLocation(file, sheet, title.cell().reference());
      String found = title.cell().shown();
      if (title.column().isEmpty()) {
        if (!context.contains(found) && !isUnitColumn(found)) {
          problems.add(new Problem(ProblemCode.COLUMN_UNKNOWN, at, found, labels(absent())));
        }
        continue;
      }
      if (!seen.add(title.column().get())) {
        problems.add(
            new Problem(
                ProblemCode.COLUMN_TWICE,
                at,
                found,
                ProblemWords.of("one-column", title.column().get().label())));
      }
      if (title.isOfAnotherPeriod(periods)) {
        String whole = title.above().isEmpty() ? found : title.above() + " " + found;
        problems.add(new Problem(ProblemCode.COLUMN_OTHER_PERIOD, at, whole, periods.own()));
      }
    }
    problems = firstsOfMany(problems);
    SourceLocation start = new SourceLocation(file, sheet, titles.get(0).cell().reference());
    for (Column column : table.required()) {
      if (!named.contains(column)) {
        problems.add(new Problem(ProblemCode.COLUMN_MISSING, start, labels(named), column.label()));
      }
    }
    return problems;
  }

  /** Tables of figures may have a column 単位, which is held against the plan. */
  private boolean isUnitColumn(String title) {
    return table.columns().contains(Column.KPI_CODE)
        && HeaderLabel.of(title).name().equals(Column.UNIT.label());
  }

  private static List<Problem> firstsOfMany(List<Problem> problems) {
    Map<ProblemCode, Long> counts =
        problems.stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
    Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);
    List<Problem> firsts = new ArrayList<>();
    for (Problem problem : problems) {
      long count = counts.getOrDefault(problem.code(), 0L);
      if (count <= MOST_OTHERS) {
        firsts.add(problem);
      } else if (told.add(problem.code())) {
        Message found = ProblemWords.of("and-columns", problem.found(), "%,d".formatted(count - 1));
        firsts.add(new Problem(problem.code(), problem.at(), found, problem.expected()));
      }
    }
    return firsts;
  }

  /** What the unknown columns are called over which a heading stands, itself or its neighbours'. */
  Set<String> unknownUnder(String heading) {
    String folded = Folding.label(heading);
    return titles.stream()
        .filter(title -> title.column().isEmpty())
        .filter(title -> nearestHeading(title.index()).equals(folded))
        .map(title -> title.cell().shown())
        .collect(Collectors.toSet());
  }

  /** A CSV keeps a heading that was merged over columns in the first of them. */
  private String nearestHeading(int index) {
    return group.stream()
        .flatMap(line -> line.cells().headMap(index + 1).values().stream())
        .reduce((before, last) -> last)
        .map(heading -> Folding.label(heading.shown()))
        .orElse("");
  }

  private Set<Column> absent() {
    Set<Column> absent = EnumSet.copyOf(table.columns());
    absent.removeAll(named);
    return absent;
  }

  private static String labels(Set<Column> columns) {
    return columns.stream().map(Column::label).collect(Collectors.joining("、"));
  }
}
