package org.torimatome.render.excel.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.excel.layout.SheetPlan.PlannedRow;

/**
 * How a sheet falls into printed pages, so that a row or two never stand alone on the last.
 *
 * <p>Where pages end by themselves depends on the fonts of the machine. So what little is left over
 * is drawn in by printing smaller, and a long table is cut into even pages, which hold whichever
 * font is used.
 */
public final class PageBreaks {
  private final SheetPlan sheet;
  private final double room;

  /** {@code room} is the height of the rows that fit on one page, in points. */
  public PageBreaks(SheetPlan sheet, double room) {
    this.sheet = sheet;
    this.room = room;
  }

  /**
   * The pages on which to print a sheet that takes so many and a little: 2 for one of 2.1 pages and
   * a {@code squeeze} of 1.2. 1 for less than a page; 0 where the last page holds more, or the type
   * would become smaller than {@code spare} allows.
   */
  public int squeezed(double squeeze, double spare) {
    double pages = height(0, rows()) / room;
    int whole = (int) Math.max(1, pages);
    return pages - whole <= squeeze - 1 && pages <= whole * spare ? whole : 0;
  }

  /** The rows that begin a page wherever the rows above them end. */
  public List<Integer> fixed() {
    return marked("yes");
  }

  /**
   * The rows that begin a page so that no part of the sheet is cut, each part beginning with a row
   * marked {@code if-needed}. None where a part is higher than a page, or where whole parts would
   * take more pages than the sheet needs.
   */
  public List<Integer> between() {
    List<Integer> starts = marked("if-needed");
    List<Integer> begun = new ArrayList<>();
    double used = height(0, starts.isEmpty() ? rows() : starts.get(0));
    boolean fits = used <= room;
    for (int i = 0; i < starts.size(); i++) {
      double part = height(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : rows());
      if (used + part > room) {
        begun.add(starts.get(i));
        used = 0;
      }
      used += part;
      fits &= part <= room;
    }
    int needed = (int) Math.ceil(height(0, rows()) / room);
    return fits && begun.size() < needed ? begun : List.of();
  }

  private List<Integer> marked(String mark) {
    return sheet.rows().stream()
        .filter(row -> row.isFirst() && row.index() > 0)
        .filter(row -> row.source().attribute("break", "no").equals(mark))
        .map(PlannedRow::index)
        .toList();
  }

  /** The rows after which a page ends, from 0, under {@code heads} that repeat on each. */
  public List<Integer> even(CellRangeAddress heads) {
    int first = heads.getLastRow() + 1;
    double repeated = height(heads.getFirstRow(), first);
    BitSet closed = closed();
    double all = height(0, rows());
    int least = (int) Math.ceil(all / room);
    for (int pages = least; pages <= 2 * least; pages++) {
      List<Integer> ends = ends(first, (all + (pages - 1) * repeated) / pages, repeated, closed);
      if (fit(ends, repeated)) {
        return ends;
      }
    }
    return List.of();
  }

  private List<Integer> ends(int first, double share, double repeated, BitSet closed) {
    List<Integer> ends = new ArrayList<>();
    double used = height(0, first);
    for (int row = first; row < rows(); row++) {
      double height = height(row, row + 1);
      boolean isFull = used + height / 2 > (ends.size() + 1) * share;
      if (isFull && row > first && !closed.get(row - 1)) {
        ends.add(row - 1);
        used += repeated;
      }
      used += height;
    }
    return ends;
  }

  private boolean fit(List<Integer> ends, double repeated) {
    int from = 0;
    for (int i = 0; i <= ends.size(); i++) {
      int to = i < ends.size() ? ends.get(i) + 1 : rows();
      if (height(from, to) + (i == 0 ? 0 : repeated) > room) {
        return false;
      }
      from = to;
    }
    return true;
  }

  /** Rows that belong with the next one: within a merged cell, or heads of what follows. */
  private BitSet closed() {
    int[] cells = new int[rows()];
    BitSet closed = new BitSet(rows());
    BitSet wide = new BitSet(rows());
    for (PlannedCell cell : sheet.cells()) {
      CellRangeAddress area = cell.area();
      closed.set(area.getFirstRow(), area.getLastRow());
      cells[cell.row()]++;
      if (area.getLastColumn() > area.getFirstColumn()) {
        wide.set(cell.row());
      }
    }
    for (int row = 0; row < cells.length; row++) {
      if (cells[row] == 1 && wide.get(row)) {
        closed.set(row);
      }
    }
    return closed;
  }

  private int rows() {
    return sheet.rows().size();
  }

  private double height(int from, int to) {
    return sheet.rows().subList(from, to).stream().mapToDouble(PlannedRow::height).sum();
  }
}
