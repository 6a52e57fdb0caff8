package org.torimatome.render.excel.layout;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What an id names, such as the cell {@code C7} or all cells that joined a group.
 *
 * @param areas the cells with all that is merged into them
 * @param anchors the same, but of merged cells only the one that holds the value
 */
public record Place(String sheet, List<CellRangeAddress> areas, List<CellRangeAddress> anchors) {
  CellRangeAddress bounds() {
    return enclosing(areas);
  }

  public CellRangeAddress values() {
    return enclosing(anchors);
  }

  static Place of(String sheet, CellRangeAddress area, CellRangeAddress anchor) {
    Place place = new Place(sheet, new ArrayList<>(), new ArrayList<>());
    place.areas.add(area);
    place.anchors.add(anchor);
    return place;
  }

  Place copy() {
    return new Place(sheet, new ArrayList<>(areas), new ArrayList<>(anchors));
  }

  Place and(Place other) {
    Place both = copy();
    both.take(other);
    return both;
  }

  void take(Place other) {
    areas.addAll(other.areas);
    anchors.addAll(other.anchors);
  }

  private static CellRangeAddress enclosing(List<CellRangeAddress> areas) {
    CellRangeAddress box = areas.get(0).copy();
    for (CellRangeAddress area : areas) {
      box.setFirstRow(Math.min(box.getFirstRow(), area.getFirstRow()));
      box.setLastRow(Math.max(box.getLastRow(), area.getLastRow()));
      box.setFirstColumn(Math.min(box.getFirstColumn(), area.getFirstColumn()));
      box.setLastColumn(Math.max(box.getLastColumn(), area.getLastColumn()));
    }
    return box;
  }
}
