package org.torimatome.render.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The keys of a JSON schema, by the place at which a document has them: {@code kpis[].rate}. */
record SchemaKeys(JsonNode schema) {

  /** Every key in the schema's order, with what the schema says of it. */
  Map<String, JsonNode> places() {
    Map<String, JsonNode> places = new LinkedHashMap<>();
    walk("", schema, places::put);
    return places;
  }

  private void walk(String place, JsonNode of, BiConsumer<String, JsonNode> visit) {
    JsonNode node = resolved(of);
    Optional.ofNullable(node.get("items")).ifPresent(items -> walk(place + "[]", items, visit));
    Optional.ofNullable(node.get("properties"))
        .ifPresent(
            properties ->
                properties.forEachEntry(
                    (key, value) -> {
                      String below = place.isEmpty() ? key : place + "." + key;
                      visit.accept(below, resolved(value));
                      walk(below, value, visit);
                    }));
  }

  /** Every description of an object. */
  Stream<JsonNode> objects() {
    return within(schema).filter(node -> node.path("properties").isObject());
  }

  private static Stream<JsonNode> within(JsonNode node) {
    return Stream.concat(
        Stream.of(node),
        StreamSupport.stream(node.spliterator(), false).flatMap(SchemaKeys::within));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? schema.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** Whether what it says of a key lets it be {@code null}. */
  static boolean mayBeNull(JsonNode said) {
    return holds(said.path("type"), "null")
        || StreamSupport.stream(said.path("enum").spliterator(), false).anyMatch(JsonNode::isNull)
        || StreamSupport.stream(said.path("anyOf").spliterator(), false)
            .anyMatch(SchemaKeys::mayBeNull);
  }

  private static boolean holds(JsonNode types, String type) {
    return types.isString()
        ? types.asString().equals(type)
        : StreamSupport.stream(types.spliterator(), false)
            .anyMatch(each -> each.asString().equals(type));
  }
}
