package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.KeptHome;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Runs;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.Town;

/** New figures are held against those last issued (docs/spec.md §3.3 Plausibility). */
@Tag("slow")
@OnEveryDatabase
class IssuedFiguresTest {

  private static final String FINAL_CHANGED = "\"code\" : \"final-changed\"";

  @TempDir static Path root;
  private static Town town;
  private static KeptHome issued;
  private Door door;

  @BeforeAll
  static void a_town_has_issued_its_reports() {
    town = Town.in(root, "mihon");
    Door door = Door.in(root);
    assertThat(door.types("run", "R3").exit()).isZero();
    assertThat(door.types("run", "R4").exit()).isZero();
    issued = KeptHome.of(root);
  }

  @BeforeEach
  void nothing_has_happened_since() {
    issued.goBack();
    door = Door.in(root);
  }

  @Test
  void a_final_figure_that_changed_is_noticed_in_the_next_revision() throws IOException {
    town.returns("R4", "311", "22", "70");

    regenerate("R4");

    assertThat(evaluation("R4", 1)).doesNotContain(FINAL_CHANGED);
    assertThat(evaluation("R4", 2))
        .containsOnlyOnce(FINAL_CHANGED)
        .containsSubsequence(FINAL_CHANGED, "R4/実績.csv", "C2", "\"311\"", "310件");
  }

  @Test
  void validate_and_preview_notice_it_as_the_next_revision_would() throws IOException {
    town.returns("R4", "311", "22", "70");

    Door.Answer validated = door.types("validate", "R4");
    Door.Answer previewed = door.types("preview", "R4");

    assertThat(validated.exit()).isZero();
    assertThat(validated.out()).contains("注意 R4/実績.csv C2").contains("310件");
    assertThat(previewed.exit()).isZero();
    assertThat(Files.readString(root.resolve("output/mihon/R4/draft/evaluation.json")))
        .containsOnlyOnce(FINAL_CHANGED);
  }

  @Test
  void validate_waits_for_nobody_who_has_the_database() {
    town.returns("R4", "311", "22", "70");

    try (Runs busy =
        Runs.open(SmallTown.settings(root, HomeDatabase.of(root)), () -> Instant.EPOCH)
            .orElseThrow()) {
      assertThat(busy.issued().organisations()).containsExactly("mihon");
      assertThat(door.types("validate", "R4").exit()).isZero();
    }
  }

  @Test
  void a_figure_that_becomes_final_is_not_noticed_but_one_that_no_longer_is() throws IOException {
    town.write("R4/実績.csv", "KPI番号,実績値,区分\n1-1,310,暫定\n1-2,22,確定\n1-3,70,確定\n");
    regenerate("R4");
    town.returns("R4", "320", "22", "70");
    regenerate("R4");

    assertThat(evaluation("R4", 2)).containsOnlyOnce(FINAL_CHANGED);
    assertThat(evaluation("R4", 3)).doesNotContain(FINAL_CHANGED);
  }

  @Test
  void what_was_issued_counts_rather_than_what_the_earlier_book_says_now() throws IOException {
    town.returns("R3", "1", "28", "62");

    regenerate("R4");

    assertThat(evaluation("R4", 2)).doesNotContain("changed-tenfold");
  }

  @Test
  void what_is_issued_later_never_changes_an_earlier_revision() throws IOException {
    town.returns("R3", "1", "28", "62");
    regenerate("R3");
    regenerate("R4");

    Door.Answer first = door.types("regenerate", "R4", "--rev", "1", "--verify");

    assertThat(evaluation("R4", 2)).contains("changed-tenfold");
    assertThat(first.exit()).as(first.out()).isZero();
  }

  @Test
  void a_figure_that_was_read_but_never_issued_does_not_count() throws IOException {
    town.write("R4/実績.csv", "KPI番号,実績値,主な取組\n1-1,999,\uD83E\uDEE8\n1-2,22,\n1-3,70,\n");
    Door.Answer refused = door.types("regenerate", "R4", "--reason", "訂正");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    town.returns("R4", "310", "22", "70");
    regenerate("R4");
    regenerate("R4");

    assertThat(evaluation("R4", 2)).doesNotContain(FINAL_CHANGED);
    assertThat(evaluation("R4", 3)).doesNotContain(FINAL_CHANGED);
  }

  @Test
  void what_had_been_issued_lies_in_the_bag() throws IOException {
    assertThat(
            Files.readString(
                root.resolve("output/archive/mihon/R4/rev1/data/rules/issued-figures.tsv")))
        .startsWith("R3\tFINAL\t180\t1-1\n")
        .hasLineCount(3);
  }

  private int reasons;

  private void regenerate(String period) {
    Door.Answer answer = door.types("regenerate", period, "--reason", "訂正" + ++reasons);
    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  private String evaluation(String period, int revision) throws IOException {
    return Files.readString(
        root.resolve("output/mihon/" + period + "/rev" + revision + "/evaluation.json"));
  }
}
