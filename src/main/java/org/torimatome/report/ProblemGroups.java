package org.torimatome.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.report.Annex.ProblemRow;

/**
 * What is the same of many cells of a sheet, as one row: 判定の理由が書かれていません once for N2～N25. Each
 * column holds what the cells have, in their order.
 */
final class ProblemGroups {
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

  /** Fewer are named one by one. */
  private static final int RUN = 3;

  private static final int PLACES = 20;

  /** Of what stands in the cells, or should. */
  private static final int VALUES = 5;

  private record Kind(String severity, String code, String file, String sheet, String message) {
    static Kind of(ProblemRow row) {
      return new Kind(row.severity(), row.code(), row.file(), row.sheet(), row.message());
    }
  }

  private ProblemGroups() {}

  static List<ProblemRow> of(List<ProblemRow> rows) {
    return rows.stream()
        .collect(groupingBy(Kind::of, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(group -> row(group.getKey(), group.getValue()))
        .toList();
  }

  private static ProblemRow row(Kind kind, List<ProblemRow> rows) {
    return new ProblemRow(
        kind.severity(),
        kind.code(),
        kind.file(),
        kind.sheet(),
        listed(places(values(rows, ProblemRow::cell)), PLACES),
        listed(values(rows, ProblemRow::found), VALUES),
        listed(values(rows, ProblemRow::expected), VALUES),
        kind.message());
  }

  private static List<String> values(List<ProblemRow> rows, Function<ProblemRow, String> of) {
    return rows.stream().map(of).filter(value -> !value.isEmpty()).distinct().toList();
  }

  private static String listed(List<String> values, int most) {
    String first = String.join("、", values.subList(0, Math.min(most, values.size())));
    return values.size() > most ? first + " ほか" + (values.size() - most) : first;
  }

  /** Cells below each other as N2～N25. */
  private static List<String> places(List<String> cells) {
    List<String> places = new ArrayList<>();
    for (int from = 0; from < cells.size(); ) {
      int to = from + 1;
      while (to < cells.size() && isBelow(cells.get(to - 1), cells.get(to))) {
        to++;
      }
      if (to - from >= RUN) {
        places.add(cells.get(from) + "～" + cells.get(to - 1));
      } else {
        places.addAll(cells.subList(from, to));
      }
      from = to;
    }
    return places;
  }

  private static boolean isBelow(String upper, String cell) {
    Matcher above = CELL.matcher(upper);
    Matcher below = CELL.matcher(cell);
    return above.matches()
        && below.matches()
        && above.group(1).equals(below.group(1))
        && Integer.parseInt(above.group(2)) + 1 == Integer.parseInt(below.group(2));
  }
}
