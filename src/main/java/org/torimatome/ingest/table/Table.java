package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * A recognised table, such as 実績 on sheet 実績 of {@code R4/行政経営室.xlsx}.
 *
 * <p>Its rows are read when walked, as often as wanted while its {@link Book} is open, in memory
 * that does not grow with their number. Blank rows and repeated headers are left out.
 */
public final class Table {

  private final TableName name;
  private final String file;
  private final String sheet;
  private final String sha256;
  private final Grid grid;
  private final Header header;
  private final FileTime time;

  Table(HeaderCandidate recognised, String file, String sheet, String sha256, FileTime time) {
    this.name = recognised.table();
    this.file = file;
    this.sheet = sheet;
    this.sha256 = sha256;
    this.grid = recognised.grid();
    this.header = recognised.header();
    this.time = time;
  }

  public TableName name() {
    return name;
  }

  /** The file, relative to the organisation's folder, with {@code /}. */
  public String file() {
    return file;
  }

  /** The sheet; empty for a CSV. */
  public String sheet() {
    return sheet;
  }

  /** SHA-256 of the file, lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** The known columns that the table has. */
  public Set<Column> columns() {
    return header.columns().keySet();
  }

  /** What the heading of a column says, its lowest cell first; none where the table lacks it. */
  public List<String> headings(Column column) {
    return header.headings().getOrDefault(column, List.of());
  }

  /** The notes above the header that speak of a 単位. */
  public List<String> notesAbove() {
    return header.notes();
  }

  public SourceLocation at(Cell cell) {
    return at(cell.reference());
  }

  private SourceLocation at(String reference) {
    return new SourceLocation(file, sheet, reference);
  }

  /**
   * Walks the rows below the header, from the top. What breaks down over a row ends the reading of
   * its file, as {@link BookReader#read} tells.
   */
  public void forEachRow(Consumer<Row> consumer) {
    walk(
        row -> {
          consumer.accept(row);
          return true;
        });
  }

  /**
   * @param consumer says whether to go on
   */
  private void walk(Predicate<Row> consumer) {
    GivenUpException.read(
        file,
        time,
        () ->
            grid.walk(
                line -> {
                  time.checkNow();
                  return line.number() <= header.lastRow()
                      || line.cells().isEmpty()
                      || header.isRepeatedBy(line)
                      || consumer.test(row(line));
                }));
  }

  /** All rows at once, for tables known to be short. */
  public List<Row> rows() {
    return rows(Integer.MAX_VALUE);
  }

  /** The first rows at once, so many at most. */
  public List<Row> rows(int most) {
    List<Row> rows = new ArrayList<>();
    walk(
        row -> {
          rows.add(row);
          return rows.size() < most;
        });
    return rows;
  }

  private Row row(Grid.Line line) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    header.columns().forEach((column, index) -> cells.put(column, grid.at(line, index)));
    Map<String, Cell> others = new LinkedHashMap<>();
    header.others().forEach((label, index) -> others.put(label, grid.at(line, index)));
    Optional<Cell> only = line.cells().size() == 1 ? line.firstFrom(1) : Optional.empty();
    return new Row(line.number(), cells, others, NonDataRow.isAside(name, line, cells), only);
  }
}
