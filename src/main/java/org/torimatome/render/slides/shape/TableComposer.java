package org.torimatome.render.slides.shape;

import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.line.Marks;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.Seen.Edge;
import org.torimatome.render.slides.seen.Seen.Fill;
import org.torimatome.render.slides.seen.SeenCell;
import org.torimatome.render.slides.shape.Item.Cell;
import org.torimatome.render.slides.shape.Item.Table;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Puts tables together of the cells on a page: what spans what follows from where they lie. */
final class TableComposer {
  /** Lines of the grid that lie so near are one, in hundredths of a point. */
  private static final int NEAR = 100;

  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  private static final int TOP = 2;
  private static final int BOTTOM = 3;

  private final Workpiece work;
  private final List<SeenCell> cells;
  private final Map<SeenCell, List<Passage>> texts = new IdentityHashMap<>();

  TableComposer(Workpiece work, List<SeenCell> cells, List<Passage> passages) {
    this.work = work;
    this.cells = cells;
    for (Passage passage : passages) {
      texts
          .computeIfAbsent(passage.block().cell().orElseThrow(), cell -> new ArrayList<>())
          .add(passage);
    }
  }

  void compose() {
    List<SeenCell> table = new ArrayList<>();
    for (SeenCell cell : inOrder()) {
      if (!table.isEmpty() && !goesOn(table, cell)) {
        put(table);
        table = new ArrayList<>();
      }
      table.add(cell);
    }
    if (!table.isEmpty()) {
      put(table);
    }
  }

  private List<SeenCell> inOrder() {
    Map<Element, Integer> tables = new IdentityHashMap<>();
    cells.forEach(cell -> tables.putIfAbsent(cell.table(), tables.size()));
    return cells.stream()
        .filter(cell -> !cell.area().isEmpty())
        .sorted(
            Comparator.<SeenCell>comparingInt(cell -> tables.getOrDefault(cell.table(), 0))
                .thenComparingInt(cell -> cell.area().y)
                .thenComparingInt(cell -> cell.area().x))
        .toList();
  }

  /** A part of a table that only lays out parts what is above it from what is below. */
  private static boolean goesOn(List<SeenCell> table, SeenCell cell) {
    int bottom =
        table.stream().mapToInt(each -> each.area().y + each.area().height).max().orElse(0);
    return table.get(0).table() == cell.table() && cell.area().y <= bottom + NEAR;
  }

  private void put(List<SeenCell> table) {
    int[] x = lines(table.stream().flatMapToInt(TableComposer::acrossOf).sorted().toArray());
    int[] y = lines(table.stream().flatMapToInt(TableComposer::downOf).sorted().toArray());
    Optional<Seen> first = firstOf(table);
    if (first.isEmpty()) {
      return; // no more than drawings
    }
    @Nullable Cell[][] grid = new Cell[y.length - 1][x.length - 1];
    boolean[][] covered = new boolean[y.length - 1][x.length - 1];
    boolean hasHead = true;
    Map<SeenCell, Edge[]> edges = edges(table);
    for (SeenCell cell : table) {
      Rectangle area = cell.area();
      int column = at(x, area.x);
      int row = at(y, area.y);
      int columns = Math.max(1, at(x, area.x + area.width) - column);
      int rows = Math.max(1, at(y, area.y + area.height) - row);
      hasHead &= row > 0 || cell.isHead();
      grid[row][column] = cell(cell, columns, rows, edges.get(cell));
      for (int r = row; r < row + rows; r++) {
        Arrays.fill(covered[r], column, column + columns, true);
      }
    }
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        if (!covered[row][column]) {
          grid[row][column] = EMPTY;
        }
      }
    }
    Rectangle area = new Rectangle(x[0], y[0], x[x.length - 1] - x[0], y[y.length - 1] - y[0]);
    work.put(
        first.get(),
        new Table(area, steps(x), steps(y), grid, hasHead, caption(table.get(0).table())));
    table.forEach(cell -> textsOf(cell).forEach(this::take));
  }

  private static final Cell EMPTY =
      new Cell(1, 1, List.of(), new Insets(0, 0, 0, 0), "top", Optional.empty(), new Edge[4]);

  private static IntStream acrossOf(SeenCell cell) {
    return IntStream.of(cell.area().x, cell.area().x + cell.area().width);
  }

  private static IntStream downOf(SeenCell cell) {
    return IntStream.of(cell.area().y, cell.area().y + cell.area().height);
  }

  private static int[] lines(int[] sorted) {
    List<Integer> lines = new ArrayList<>();
    for (int each : sorted) {
      if (lines.isEmpty() || each - lines.get(lines.size() - 1) > NEAR) {
        lines.add(each);
      }
    }
    return lines.stream().mapToInt(each -> each).toArray();
  }

  private static int at(int[] lines, int place) {
    int nearest = 0;
    for (int i = 1; i < lines.length; i++) {
      if (Math.abs(lines[i] - place) < Math.abs(lines[nearest] - place)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int[] steps(int[] lines) {
    int[] steps = new int[lines.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = lines[i + 1] - lines[i];
    }
    return steps;
  }

  private Optional<Seen> firstOf(List<SeenCell> table) {
    return table.stream()
        .flatMap(cell -> textsOf(cell).stream())
        .<Seen>map(Passage::first)
        .findFirst();
  }

  private List<Passage> textsOf(SeenCell cell) {
    return texts.getOrDefault(cell, List.of());
  }

  private void take(Passage passage) {
    passage.lines().forEach(line -> line.forEach(work::take));
  }

  private Cell cell(SeenCell cell, int columns, int rows, Edge @Nullable [] edges) {
    Rectangle outer = cell.area();
    Rectangle inner = cell.content();
    List<Passage> passages = textsOf(cell);
    Optional<Fill> fill = fillOf(outer);
    fill.ifPresent(work::take);
    int spare = Math.min(TextRoom.SLACK, outer.x + outer.width - inner.x - inner.width);
    boolean isRight = !passages.isEmpty() && passages.get(0).block().alignment().equals("right");
    return new Cell(
        columns,
        rows,
        passages.isEmpty()
            ? List.of()
            : SlideComposer.paragraphs(passages, inner.x, inner.x + inner.width + spare),
        new Insets(
            Math.max(0, inner.y - outer.y),
            Math.max(0, inner.x - outer.x - (isRight ? TextRoom.SLACK : 0)),
            Math.max(0, outer.y + outer.height - inner.y - inner.height),
            Math.max(
                0, outer.x + outer.width - inner.x - inner.width - (isRight ? 0 : TextRoom.SLACK))),
        cell.align(),
        fill.map(Fill::colour),
        edges == null ? new Edge[4] : edges);
  }

  /** The last that is painted is seen. */
  private Optional<Fill> fillOf(Rectangle cell) {
    return work.left(Fill.class).stream()
        .filter(
            fill ->
                Math.abs(fill.area().x - cell.x) <= NEAR
                    && Math.abs(fill.area().y - cell.y) <= NEAR
                    && Math.abs(fill.area().width - cell.width) <= 2 * NEAR
                    && Math.abs(fill.area().height - cell.height) <= 2 * NEAR)
        .reduce((below, above) -> above);
  }

  private Map<SeenCell, Edge[]> edges(List<SeenCell> table) {
    Map<SeenCell, Edge[]> edges = new IdentityHashMap<>();
    for (Edge edge : work.left(Edge.class)) {
      boolean isOfTable = false;
      for (SeenCell cell : table) {
        int side = sideOf(cell.area(), edge);
        if (side >= 0) {
          edges.computeIfAbsent(cell, each -> new Edge[4])[side] = edge;
          isOfTable = true;
        }
      }
      if (isOfTable) {
        work.take(edge);
      }
    }
    return edges;
  }

  /** The side of a cell that an edge runs along, at least half of it; -1 if none. */
  private static int sideOf(Rectangle cell, Edge edge) {
    Rectangle area = edge.area();
    if (edge.isHorizontal()) {
      int common = Math.min(cell.x + cell.width, area.x + area.width) - Math.max(cell.x, area.x);
      int y = area.y + area.height / 2;
      return 2 * common < cell.width
          ? -1
          : isNear(y, cell.y) ? TOP : isNear(y, cell.y + cell.height) ? BOTTOM : -1;
    }
    int common = Math.min(cell.y + cell.height, area.y + area.height) - Math.max(cell.y, area.y);
    int x = area.x + area.width / 2;
    return 2 * common < cell.height
        ? -1
        : isNear(x, cell.x) ? LEFT : isNear(x, cell.x + cell.width) ? RIGHT : -1;
  }

  private static boolean isNear(int one, int other) {
    return Math.abs(one - other) <= NEAR;
  }

  private static String caption(Element table) {
    NodeList captions = table.getElementsByTagName("caption");
    return captions.getLength() == 0
        ? ""
        : Marks.takeFrom(captions.item(0).getTextContent()).strip();
  }
}
