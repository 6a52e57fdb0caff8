package org.torimatome.render.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A description of one table, held against the W3C's rules: Metadata Vocabulary for Tabular Data,
 * 2015-12-17, by section.
 */
record CsvwMetadata(JsonNode table) {

  private static final Set<String> INHERITED =
      Set.of(
          "aboutUrl",
          "datatype",
          "default",
          "lang",
          "null",
          "ordered",
          "propertyUrl",
          "required",
          "separator",
          "textDirection",
          "valueUrl");
  private static final Set<String> OF_TABLE =
      Set.of(
          "@context", "@id", "@type", "url", "dialect", "notes", "tableSchema", "tableDirection");
  private static final Set<String> OF_SCHEMA =
      Set.of("@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles");
  private static final Set<String> OF_COLUMN =
      Set.of("@id", "@type", "name", "titles", "suppressOutput", "virtual");
  private static final Map<String, Class<?>> OF_DIALECT =
      Map.ofEntries(
          Map.entry("commentPrefix", String.class),
          Map.entry("delimiter", String.class),
          Map.entry("doubleQuote", Boolean.class),
          Map.entry("encoding", String.class),
          Map.entry("header", Boolean.class),
          Map.entry("headerRowCount", Integer.class),
          Map.entry("lineTerminators", List.class),
          Map.entry("quoteChar", String.class),
          Map.entry("skipBlankRows", Boolean.class),
          Map.entry("skipColumns", Integer.class),
          Map.entry("skipInitialSpace", Boolean.class),
          Map.entry("skipRows", Integer.class),
          Map.entry("trim", Boolean.class));
  private static final Set<String> DATATYPES =
      Set.of("string", "decimal", "integer", "date", "boolean");

  static CsvwMetadata read(byte[] json) {
    return new CsvwMetadata(new ObjectMapper().readTree(json));
  }

  List<JsonNode> columns() {
    return items(table.at("/tableSchema/columns"));
  }

  JsonNode dialect() {
    return table.path("dialect");
  }

  /** The columns that tell a row from any other. */
  List<String> primaryKey() {
    JsonNode key = table.at("/tableSchema/primaryKey");
    return key.isString()
        ? List.of(key.asString())
        : items(key).stream().map(JsonNode::asString).toList();
  }

  /** Cells that stand for nothing. */
  Set<String> nulls() {
    JsonNode given = table.at("/tableSchema/null");
    return given.isArray()
        ? Set.copyOf(items(given).stream().map(JsonNode::asString).toList())
        : Set.of(given.asString(""));
  }

  /** What the description itself has wrong, beside a file of this name. */
  List<String> violations(String csv) {
    List<String> found = new ArrayList<>();
    check(found, "5.2 @context", isContext(table.path("@context")));
    check(found, "5.3 url", table.path("url").asString("").equals(csv));
    unknown(found, "5.3 table", table, OF_TABLE);
    dialect()
        .forEachEntry(
            (name, value) ->
                check(found, "5.9 dialect " + name, isOf(OF_DIALECT.get(name), value)));
    unknown(found, "5.5 schema", table.path("tableSchema"), OF_SCHEMA);
    check(found, "5.5 columns", !columns().isEmpty());
    Set<String> names = new HashSet<>();
    columns().forEach(column -> checkColumn(found, column, names));
    check(found, "5.5 primaryKey", names.containsAll(primaryKey()) && !primaryKey().isEmpty());
    return found;
  }

  private static void checkColumn(List<String> found, JsonNode column, Set<String> names) {
    String name = column.path("name").asString("");
    unknown(found, "5.6 column " + name, column, OF_COLUMN);
    check(found, "5.6 name " + name, name.matches("[A-Za-z0-9][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*"));
    check(found, "5.6 name twice " + name, names.add(name));
    check(found, "5.6 titles " + name, !column.path("titles").asString("").isEmpty());
    check(found, "5.7 required " + name, column.path("required").isBoolean());
    JsonNode datatype = column.path("datatype");
    JsonNode base = datatype.isObject() ? datatype.path("base") : datatype;
    check(found, "5.11 datatype " + name, DATATYPES.contains(base.asString("")));
    if (datatype.isObject()) {
      check(
          found,
          "5.11 datatype " + name,
          Set.of("base", "format").equals(Set.copyOf(datatype.propertyNames())));
    }
  }

  private static boolean isContext(JsonNode context) {
    String vocabulary = "http://www.w3.org/ns/csvw";
    return context.asString("").equals(vocabulary)
        || context.size() == 2
            && context.get(0).asString("").equals(vocabulary)
            && context.get(1).path("@language").asString("").matches("[a-z]{2,3}(-[A-Za-z0-9]+)*");
  }

  /** A name that is not of the vocabulary is a common property, which has a prefix. */
  private static void unknown(List<String> found, String where, JsonNode node, Set<String> known) {
    node.propertyNames().stream()
        .filter(name -> !known.contains(name) && !INHERITED.contains(name))
        .filter(name -> !name.matches("(dc|schema|dcat):[A-Za-z]+"))
        .forEach(name -> found.add(where + ": " + name));
  }

  private static boolean isOf(Class<?> type, JsonNode value) {
    return type == String.class && value.isString()
        || type == Boolean.class && value.isBoolean()
        || type == Integer.class && value.isInt() && value.asInt() >= 0
        || type == List.class && value.isArray();
  }

  private static void check(List<String> found, String rule, boolean holds) {
    if (!holds) {
      found.add(rule);
    }
  }

  private static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
