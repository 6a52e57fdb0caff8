package org.torimatome.ingest.table;

import java.util.Map;
import java.util.TreeMap;
import org.torimatome.ingest.grid.Grid;

/** A line that may belong to a header, its cells taken apart once for all that ask. */
record HeaderLine(Grid.Line line, Map<Integer, HeaderLabel> labels) {

  static HeaderLine of(Grid.Line line) {
    Map<Integer, HeaderLabel> labels = new TreeMap<>();
    line.cells().forEach((index, cell) -> labels.put(index, HeaderLabel.of(cell.shown())));
    return new HeaderLine(line, labels);
  }

  int number() {
    return line.number();
  }
}
