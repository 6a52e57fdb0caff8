package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

/** What {@code run --due} makes of a cycle whose 評価時期 has come before its returns have. */
@Tag("slow")
@OnEveryDatabase
class DueRunTest {

  private static final String[] DUE = {"run", "--due", "--as-of", "2023-04-01"};
  private static final String HEADER = "KPI番号,実績値\n";

  @TempDir Path root;

  private Town town;
  private Door door;

  @BeforeEach
  void a_town_has_issued_its_first_report() throws IOException {
    town = Town.in(root, "mihon");
    door = Door.in(root);
    door.types("run", "R3");
    FileSystemUtils.deleteRecursively(root.resolve("input/mihon/R4"));
  }

  @Test
  void it_is_told_in_one_line_while_its_forms_are_out() {
    door.types("form", "R4");

    Door.Answer answer = door.types(DUE);

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualTo("mihon R4 は回答待ちです（様式は作成済み、未提出 2課: 総務課、住民課）。\n");
    assertThat(answer.err()).isEmpty();
    assertThat(root.resolve("output/mihon/R4/problems.json")).doesNotExist();
  }

  @Test
  void a_folder_that_was_made_for_the_returns_changes_nothing() throws IOException {
    door.types("form", "R4");
    Files.createDirectory(root.resolve("input/mihon/R4"));

    assertThat(door.types(DUE).exit()).isZero();
  }

  @Test
  void those_that_have_returned_are_not_named() {
    door.types("form", "R4");
    town.write("R4/総務課.csv", HEADER + "1-1,310\n1-2,22\n");

    Door.Answer answer = door.types("run", "--due", "--as-of", "2023-04-01", "--lang", "en");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .isEqualTo("mihon R4 waits for returns (forms are out; sections missing 1: 住民課).\n");
  }

  @Test
  void an_office_may_want_to_hear_of_it_as_of_a_failure() throws IOException {
    door.types("form", "R4");
    Path config = root.resolve("a.yml");
    Files.writeString(config, "torimatome:\n  awaited-returns-exit: 4\n");

    assertThat(door.types("run", "--due", "--as-of=2023-04-01", "--config=" + config).exit())
        .isEqualTo(4);
    assertThat(door.with("TORIMATOME_AWAITED_RETURNS_EXIT", "4").types(DUE).exit()).isEqualTo(4);
    assertThat(door.with("TORIMATOME_AWAITED_RETURNS_EXIT", "5").types(DUE))
        .satisfies(answer -> assertThat(answer.exit()).isEqualTo(2))
        .satisfies(answer -> assertThat(answer.err()).contains("0 か 4"));
  }

  @Test
  void a_return_with_an_error_is_told_though_others_are_still_to_come() {
    door.types("form", "R4");
    town.write("R4/総務課.csv", HEADER + "1-1,十二\n1-2,22\n");

    Door.Answer answer = door.types(DUE);

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("「十二」");
  }

  @Test
  void it_is_issued_when_all_have_come() {
    door.types("form", "R4");
    town.returns("R4", "310", "22", "70");

    assertThat(door.types(DUE).exit()).isZero();
    assertThat(root.resolve("output/mihon/R4/rev1")).exists();
  }

  @Test
  void who_does_not_want_to_wait_need_not() {
    door.types("form", "R4");
    town.write("R4/総務課.csv", HEADER + "1-1,310\n1-2,22\n");

    door.types("run", "--due", "--as-of", "2023-04-01", "--allow-missing");

    assertThat(root.resolve("output/mihon/R4/rev1")).exists();
  }

  @Test
  void who_asks_for_the_cycle_by_name_is_told_what_is_missing() {
    door.types("form", "R4");

    Door.Answer answer = door.types("run", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("回答がまだ一つもありません");
  }

  @Test
  void where_nobody_was_asked_it_is_an_error_that_says_how_to() {
    Door.Answer answer = door.types(DUE);

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err().lines()).hasSize(2);
    assertThat(answer.err()).contains("回答がまだ一つもありません").contains("form");
  }
}
