package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code --json} prints is what docs/*.schema.json say, and what people are told. */
class ListsForMachinesTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path root;
  private Town town;
  private Door door;

  @BeforeEach
  void a_town_is_there() {
    town = Town.in(root, "mihon");
    door = Door.in(root);
  }

  @Test
  void status_and_verify_tell_of_what_is_issued_what_is_due_and_what_is_lost() throws IOException {
    Town.in(root, "other").write("plan/KPI.csv", "");
    door.types("run", "R4", "--org", "mihon");

    JsonNode status = printed("status", 0, "status", "--json", "--as-of", "2024-03-31");
    JsonNode clean = printed("verify", 0, "verify", "--json");
    Files.delete(root.resolve("output/mihon/R4/rev1/report.html"));
    JsonNode altered = printed("status", 0, "status", "--json");
    JsonNode differing = printed("verify", 5, "verify", "--json");

    assertThat(status.findValuesAsString("state")).containsExactly("due", "issued", "later");
    assertThat(status.at("/cycles/0/newest").isNull()).isTrue();
    assertThat(status.at("/cycles/0/returns").findValuesAsString("section"))
        .containsExactly("総務課", "住民課");
    assertThat(status.at("/cycles/2/returns/1/missing/0").asString()).isEqualTo("1-3");
    assertThat(status.at("/cycles/1/newest/places/0/filed").asBoolean()).isTrue();
    assertThat(status.at("/unreadablePlans/0").asString()).isEqualTo("other");
    assertThat(status.at("/queue").isNull()).isTrue();
    assertThat(clean.at("/clean").asBoolean()).isTrue();
    assertThat(altered.at("/cycles/1/newest/intact").asBoolean()).isFalse();
    assertThat(altered.at("/cycles/1/newest/places/0/verified/clean").asBoolean()).isTrue();
    assertThat(differing.findValuesAsString("kind")).containsExactly("missing");
  }

  @Test
  void validate_tells_machines_each_problem_and_ends_as_for_people() {
    Town.in(root, "other");
    Town.in(root, "third").write("plan/評価サイクル.csv", "期間,名称,評価時期,対前回\nR3,令和3年度,R4.4,\n");
    JsonNode well = printed("validate", 0, "validate", "R4", "--json", "--org", "other");
    town.returns("R4", "たくさん", "22", "70").write("../Bad Name/x.csv", "");

    JsonNode list = printed("validate", 4, "validate", "R4", "--json", "--lang", "en");

    assertThat(door.types("validate", "R4").exit()).isEqualTo(4);
    assertThat(printed("status", 0, "status", "--json").at("/cycles/1/returns/0/sentBack/0/file"))
        .isEqualTo(list.at("/organisations/0/problems/0/file"));
    assertThat(well.at("/organisations/0/state").asString()).isEqualTo("valid");
    assertThat(list.at("/organisations").findValuesAsString("state"))
        .containsExactly("rejected", "valid", "absent");
    assertThat(list.at("/organisations/0/problems/0/found").asString()).isEqualTo("たくさん");
    assertThat(list.at("/organisations/0/problems/0/severity").asString()).isEqualTo("誤り");
    assertThat(list.at("/organisations/0/problems/0/message").asString()).doesNotContain("数値");
    assertThat(Path.of(list.at("/organisations/0/slips/0").asString())).isRegularFile();
    assertThat(list.at("/folders/0/file").asString()).isEqualTo("Bad Name");
  }

  @Test
  void a_schema_refuses_what_it_does_not_tell_of() {
    ObjectNode status = (ObjectNode) printed("status", 0, "status", "--json");

    assertThat(violations("status", status.deepCopy().put("more", 1))).hasSize(1);
    assertThat(violations("status", status.deepCopy().without("asOf"))).hasSize(1);
  }

  private JsonNode printed(String schema, int exit, String... command) {
    Door.Answer answer = door.types(command);
    assertThat(answer.exit()).as(answer.err()).isEqualTo(exit);
    assertThat(answer.err()).isEmpty();
    JsonNode document = JSON.readTree(answer.out());
    assertThat(violations(schema, document)).isEmpty();
    return document;
  }

  private static List<String> violations(String schema, JsonNode document) {
    JsonNode of = JSON.readTree(Path.of("docs/" + schema + ".schema.json"));
    return REGISTRY.getSchema(of).validate(document).stream().map(Error::toString).toList();
  }
}
