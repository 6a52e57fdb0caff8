package org.torimatome.render.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A CSV read by its description and held against it, as the W3C has it in Model for Tabular Data,
 * 2015-12-17, 6.4 and 8: an independent witness of what we write.
 */
record CsvwTable(CsvwMetadata metadata, List<List<String>> rows) {

  private static final char QUOTE = '"';

  /** All that is wrong with a description and its table; empty where nothing is. */
  static List<String> violations(String name, byte[] csv, byte[] description) {
    CsvwMetadata metadata = CsvwMetadata.read(description);
    List<String> found = new ArrayList<>(metadata.violations(name));
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      List<List<String>> rows = parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
      found.addAll(new CsvwTable(metadata, rows).violations());
    } catch (CharacterCodingException e) {
      found.add("encoding");
    } catch (IllegalArgumentException e) {
      found.add(e.getMessage());
    }
    return found;
  }

  /** The cells of a text in the dialect that is written; any other is refused. */
  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      at = text.charAt(at) == QUOTE ? quoted(text, at, cell) : plain(text, at, cell);
      row.add(cell.toString());
      if (text.startsWith(",", at)) {
        at++;
        if (at == text.length() || text.startsWith("\r\n", at)) {
          row.add("");
        }
      }
      if (text.startsWith("\r\n", at)) {
        at += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    if (!row.isEmpty()) {
      throw new IllegalArgumentException("the last line does not end");
    }
    return rows;
  }

  private static int plain(String text, int from, StringBuilder cell) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ',' && !text.startsWith("\r\n", at)) {
      if ("\"\r\n".indexOf(text.charAt(at)) >= 0) {
        throw new IllegalArgumentException("a quote or line break in a plain cell at " + at);
      }
      cell.append(text.charAt(at++));
    }
    return at;
  }

  private static int quoted(String text, int from, StringBuilder cell) {
    int at = from + 1;
    while (text.charAt(at) != QUOTE || text.startsWith("\"\"", at)) {
      at += text.charAt(at) == QUOTE ? 1 : 0;
      cell.append(text.charAt(at++));
    }
    if (!text.startsWith(",", at + 1) && !text.startsWith("\r\n", at + 1)) {
      throw new IllegalArgumentException("a cell goes on behind its quotes at " + at);
    }
    return at + 1;
  }

  private List<String> violations() {
    List<String> found = new ArrayList<>();
    List<JsonNode> columns = metadata.columns();
    List<String> titles = columns.stream().map(column -> column.get("titles").asString()).toList();
    if (!metadata.dialect().path("header").asBoolean() || !rows.get(0).equals(titles)) {
      found.add("the head is not what is declared: " + rows.get(0));
    }
    Set<List<String>> keys = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() != columns.size()) {
        found.add(row.size() + " cells: " + row);
        continue;
      }
      IntStream.range(0, columns.size())
          .filter(at -> !isValid(columns.get(at), row.get(at)))
          .forEach(at -> found.add(titles.get(at) + ": " + row.get(at)));
      if (!keys.add(key(row))) {
        found.add("twice: " + key(row));
      }
    }
    return found;
  }

  private List<String> key(List<String> row) {
    return IntStream.range(0, row.size())
        .filter(
            at -> metadata.primaryKey().contains(metadata.columns().get(at).get("name").asString()))
        .mapToObj(row::get)
        .toList();
  }

  private boolean isValid(JsonNode column, String cell) {
    if (metadata.nulls().contains(cell)) {
      return !column.get("required").asBoolean();
    }
    JsonNode datatype = column.get("datatype");
    String format = datatype.path("format").asString("");
    return switch (datatype.isObject() ? datatype.get("base").asString() : datatype.asString()) {
      case "string" -> format.isEmpty() || cell.matches(format);
      case "integer" -> cell.matches("[-+]?[0-9]+");
      case "decimal" -> cell.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
      case "boolean" -> List.of(format.split("\\|")).contains(cell);
      case "date" -> isDate(cell, format);
      default -> false;
    };
  }

  private static boolean isDate(String cell, String format) {
    try {
      String strict = format.replace("yyyy", "uuuu");
      LocalDate.parse(
          cell, DateTimeFormatter.ofPattern(strict).withResolverStyle(ResolverStyle.STRICT));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
