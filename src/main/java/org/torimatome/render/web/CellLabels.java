package org.torimatome.render.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in each cell of a page's tables what its column is: under {@code <th>目標</th>} stands {@code
 * <td data-label="目標">}. A style sheet shows it where the rows of a table become cards.
 *
 * <p>A cell over several columns has none, nor has one that a template labels itself. Where a head
 * has several rows, the upper one comes first: 実績 R4.
 */
final class CellLabels {
  private static final Pattern TAG =
      Pattern.compile("<(/?)(table|thead|tr|th|td|script|style)\\b((?:[^<>\"]|\"[^\"]*+\")*+)>");

  private static final Pattern SPAN = Pattern.compile("\\b(col|row)span=\"([1-9][0-9]{0,2})\"");

  private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*+>");

  private static final String ATTRIBUTE = "data-label";

  private final String page;
  private final StringBuilder labelled;
  private final Deque<Table> tables = new ArrayDeque<>();
  private int copied;

  private CellLabels(String page) {
    this.page = page;
    labelled = new StringBuilder(page.length() + page.length() / 16);
  }

  static String in(String page) {
    return new CellLabels(page).labelled();
  }

  private String labelled() {
    Matcher tag = TAG.matcher(page);
    for (int at = 0; tag.find(at); ) {
      String name = tag.group(2);
      boolean closes = !tag.group(1).isEmpty();
      at = tag.end();
      if (name.equals("script") || name.equals("style")) {
        int end = closes ? at : page.indexOf("</" + name, at);
        at = end < 0 ? page.length() : end;
      } else if (name.equals("table")) {
        table(closes);
      } else if (!tables.isEmpty()) {
        within(tables.element(), name, closes, tag);
      }
    }
    return labelled.append(page, copied, page.length()).toString();
  }

  private void table(boolean closes) {
    if (!closes) {
      tables.push(new Table());
    } else if (!tables.isEmpty()) {
      tables.pop();
    }
  }

  private void within(Table table, String name, boolean closes, Matcher tag) {
    if (name.equals("thead")) {
      table.inHead = !closes;
    } else if (closes) {
      if (name.equals("th") && table.inHead) {
        table.name(page.substring(table.headBegins, tag.start()));
      }
    } else if (name.equals("tr")) {
      table.beginRow();
    } else {
      table.beginCell(span("col", tag), span("row", tag));
      table.headBegins = tag.end();
      String label = name.equals("td") ? table.label() : "";
      if (!label.isEmpty() && !tag.group(3).contains(ATTRIBUTE)) {
        labelled.append(page, copied, tag.end() - 1);
        labelled.append(' ').append(ATTRIBUTE).append("=\"").append(label).append('"');
        copied = tag.end() - 1;
      }
    }
  }

  private static int span(String direction, Matcher tag) {
    Matcher span = SPAN.matcher(tag.group(3));
    while (span.find()) {
      if (span.group(1).equals(direction)) {
        return Integer.parseInt(span.group(2));
      }
    }
    return 1;
  }

  /** A table as far as it has been read. */
  private static final class Table {
    /** By column. */
    private final List<String> labels = new ArrayList<>();

    /** By column, the last row that a cell takes. */
    private final List<Integer> takenTo = new ArrayList<>();

    private boolean inHead;
    private int headBegins;
    private int row;
    private int column;
    private int columns;

    void beginRow() {
      row++;
      column = 0;
      columns = 0;
    }

    void beginCell(int across, int down) {
      column += columns;
      columns = across;
      while (column < takenTo.size() && takenTo.get(column) >= row) {
        column++;
      }
      for (int at = column; at < column + across; at++) {
        while (takenTo.size() <= at) {
          takenTo.add(0);
        }
        takenTo.set(at, row + down - 1);
      }
    }

    void name(String head) {
      String words = ANY_TAG.matcher(head).replaceAll("").strip().replace("\"", "&quot;");
      for (int at = column; at < column + columns; at++) {
        while (labels.size() <= at) {
          labels.add("");
        }
        labels.set(at, (labels.get(at) + " " + words).strip());
      }
    }

    String label() {
      return inHead || columns > 1 || column >= labels.size() ? "" : labels.get(column);
    }
  }
}
