package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a text on the page tells, for whoever typed it and knows no template: what the template
 * names it by {@code data-datum="KPI 1-2 実績"}, else the row and the column of the table it stands
 * in, {@code 1-2・実績}.
 */
final class Datum {
  private static final String NAME = "data-datum";

  private Datum() {}

  static Optional<String> of(Element text) {
    Element cell = null;
    for (Node at = text; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute(NAME)) {
        return Optional.of(element.getAttribute(NAME));
      }
      if (cell == null && isCell(element)) {
        cell = element;
      }
    }
    return Optional.ofNullable(cell).flatMap(Datum::placeInTable);
  }

  private static Optional<String> placeInTable(Element cell) {
    Element row = around(cell, "tr");
    Element table = around(cell, "table");
    if (row == null || table == null || around(cell, "thead") != null) {
      return Optional.empty();
    }
    if (cells(row).size() < 2) {
      return Optional.empty(); // no more than a frame
    }
    List<String> names = new ArrayList<>();
    Element first = cells(row).get(0);
    if (first != cell) {
      names.add(ElementName.excerpt(first));
    }
    head(table, column(row, cell)).map(ElementName::excerpt).ifPresent(names::add);
    names.removeIf(String::isEmpty);
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("・", names));
  }

  private static int column(Element row, Element cell) {
    int column = 0;
    for (Element each : cells(row)) {
      if (each == cell) {
        break;
      }
      column += span(each);
    }
    return column;
  }

  private static Optional<Element> head(Element table, int column) {
    Element head = null;
    for (Element section : children(table)) {
      if (section.getNodeName().equals("thead")) {
        List<Element> rows = children(section);
        head = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      }
    }
    int at = 0;
    for (Element each : head == null ? List.<Element>of() : cells(head)) {
      at += span(each);
      if (at > column) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static int span(Element cell) {
    String span = cell.getAttribute("colspan");
    return span.matches("[1-9]\\d{0,3}") ? Integer.parseInt(span) : 1;
  }

  private static boolean isCell(Element element) {
    return element.getNodeName().equals("td") || element.getNodeName().equals("th");
  }

  private static @Nullable Element around(Element element, String name) {
    for (Node at = element; at instanceof Element found; at = at.getParentNode()) {
      if (found.getNodeName().equals(name)) {
        return found;
      }
    }
    return null;
  }

  private static List<Element> cells(Element row) {
    return children(row).stream().filter(Datum::isCell).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child : InlineTypesetting.childrenOf(parent)) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
