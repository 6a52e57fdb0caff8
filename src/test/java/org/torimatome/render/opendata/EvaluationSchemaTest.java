package org.torimatome.render.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.problem.Severity;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import org.torimatome.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** evaluation.json and its schema, held together by a validator of others. */
class EvaluationSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA = OpenDataStandard.SCHEMA;
  private static final SchemaKeys KEYS = new SchemaKeys(SCHEMA);
  private static final Map<String, JsonNode> DOCUMENTS = new LinkedHashMap<>();

  @BeforeAll
  static void reports(@TempDir Path root) {
    Stream.of("R3", "R4H1", "R4")
        .forEach(
            cycle -> {
              add("sample " + cycle, SampleReports.of(cycle));
              add("all " + cycle, OpenDataTown.sayingAll(root.resolve("all" + cycle), cycle));
            });
    add("little", OpenDataTown.sayingLittle(root.resolve("little")));
  }

  private static void add(String name, Report report) {
    DOCUMENTS.put(name, JSON.readTree(EvaluationJson.write(report)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sample R3", "sample R4H1", "sample R4", "all R3", "all R4H1", "all R4", "little"})
  void what_is_written_fits_the_schema(String document) {
    assertThat(OpenDataStandard.violations(DOCUMENTS.get(document))).isEmpty();
  }

  @Test
  void the_schema_is_one_by_its_own_standard() {
    assertThat(SCHEMA.get("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(OpenDataStandard.violationsOfSchema()).isEmpty();
  }

  @Test
  void the_version_is_the_one_that_is_written() {
    assertThat(SCHEMA.at("/properties/schemaVersion/const").asString())
        .isEqualTo(EvaluationSchema.VERSION);
    assertThat(SCHEMA.get("$id").asString()).endsWith(":" + EvaluationSchema.VERSION);
  }

  @Test
  void every_key_is_required_and_no_other_is_allowed() {
    List<JsonNode> objects = KEYS.objects().toList();

    assertThat(objects).hasSizeGreaterThan(10);
    assertThat(objects)
        .allSatisfy(
            object -> {
              assertThat(texts(object.get("required")))
                  .containsExactlyElementsOf(object.get("properties").propertyNames());
              assertThat(object.get("additionalProperties")).isEqualTo(JSON.readTree("false"));
            });
  }

  @Test
  void every_key_of_the_schema_is_written_and_null_where_it_may_be() {
    Set<String> filled = new TreeSet<>();
    Set<String> empty = new TreeSet<>();
    DOCUMENTS
        .values()
        .forEach(
            document ->
                walk(
                    "",
                    document,
                    (place, value) -> (value.isNull() ? empty : filled).add(inCommon(place))));

    assertThat(filled).isEqualTo(places(said -> true));
    assertThat(empty).isEqualTo(places(SchemaKeys::mayBeNull));
  }

  private static Set<String> places(Predicate<JsonNode> which) {
    return KEYS.places().entrySet().stream()
        .filter(key -> which.test(key.getValue()))
        .map(key -> inCommon(key.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the whole, visions and projects have alike is told once: people judge projects alone. */
  private static String inCommon(String place) {
    return place
        .replaceFirst("^visions", "projects")
        .replaceFirst("^projects\\[]\\.headline", "headline");
  }

  private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
    if (node.isArray()) {
      node.forEach(item -> walk(place + "[]", item, visit));
    } else if (node.isObject()) {
      node.forEachEntry(
          (key, value) -> {
            String below = place.isEmpty() ? key : place + "." + key;
            visit.accept(below, value);
            walk(below, value, visit);
          });
    }
  }

  @Test
  void keys_stand_in_the_order_of_the_contract() throws IOException {
    String spec = Files.readString(Path.of("docs/spec.md"));
    String example = spec.substring(spec.indexOf("```json\n") + 8);
    JsonNode contract = JSON.readTree(example.substring(0, example.indexOf("```")));

    Map<String, List<String>> promised = keysInOrder(contract);
    promised.values().removeIf(List::isEmpty); // "headline":{} stands for what was told above it

    assertThat(promised.keySet()).contains("", "headline", "kpis[]", "projects[].rollup");
    assertThat(keysInOrder(DOCUMENTS.get("all R4"))).containsAllEntriesOf(promised);
  }

  private static Map<String, List<String>> keysInOrder(JsonNode document) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("", List.copyOf(document.propertyNames()));
    walk(
        "",
        document,
        (place, value) ->
            (value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value))
                .filter(JsonNode::isObject)
                .forEach(
                    object ->
                        keys.putIfAbsent(
                            value.isArray() ? place + "[]" : place,
                            new ArrayList<>(object.propertyNames()))));
    return keys;
  }

  @ParameterizedTest
  @MethodSource("words")
  void the_words_of_the_schema_are_those_of_the_program(String place, List<String> words) {
    assertThat(texts(KEYS.places().get(place).get("enum"))).isEqualTo(words);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        words("kpis[].direction", Direction.values(), Direction::label),
        words("kpis[].nature", Nature.values(), Nature::label),
        words("kpis[].method", CalculationMethod.values(), CalculationMethod::label),
        words("kpis[].status", ValueStatus.values(), ValueStatus::label),
        words("kpis[].measure", Measure.values(), Measure::label),
        words("projects[].rollup.measure", RollupMeasure.values(), RollupMeasure::label),
        words("problems[].severity", Severity.values(), each -> each.label(Language.JA)));
  }

  private static <T> Arguments words(String place, T[] values, Function<T, String> word) {
    return Arguments.of(place, Stream.of(values).map(word).toList());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"total\" : 28', '\"total\" : \"28\"'",
    "'\"rate\" : \"113.54\"', '\"rate\" : \"113.54%\"'",
    "'\"actual\" : \"11354\"', '\"actuals\" : \"11354\"'",
    "'\"schemaVersion\" : \"1\"', '\"schemaVersion\" : \"0\"'",
    "'\"status\" : \"確定\"', '\"status\" : \"確認\"'",
    "'\"low\" : \"10000\"', '\"low\" : \"10,000\"'"
  })
  void what_is_not_so_is_refused(String written, String other) {
    String document = new String(EvaluationJson.write(SampleReports.of("R4")), UTF_8);

    assertThat(document).contains(written);
    assertThat(OpenDataStandard.violations(JSON.readTree(document.replace(written, other))))
        .isNotEmpty();
  }
}
