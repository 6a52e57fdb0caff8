package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.archive.SmallDisk;
import org.torimatome.batch.Town;

/** How a command ends, as docs/operations.md has it. */
class ExitCodeTest {

  private static final String WITHOUT_R4 = "期間,名称,評価時期\nR3,令和3年度,R4.4\n";

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run R9",
        "validate R9",
        "preview R9",
        "form R9",
        "explain R9 1-1",
        "run R9 --org a"
      })
  void a_cycle_that_no_organisation_has_is_a_slip_of_who_typed_it(String command) {
    Town.in(root, "a");
    Town.in(root, "b").write("plan/評価サイクル.csv", WITHOUT_R4);

    Door.Answer answer = Door.in(root).types(command.split(" "));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err())
        .contains("a の計画に R9 の評価サイクルはありません（計画にある評価サイクル: R3、R4、R5）。")
        .doesNotContain("KPI 1-1");
    assertThat(Door.in(root).types("run", "R9", "--lang", "en").err())
        .contains("a: the plan has no cycle R9; its cycles: R3, R4, R5.", "its cycles: R3.");
  }

  @Test
  void who_lacks_the_cycle_counts_for_nothing_beside_one_with_errors() {
    Town.in(root, "a").returns("R4", "十二", "22", "70");
    Town.in(root, "b").write("plan/評価サイクル.csv", WITHOUT_R4);

    assertThat(Door.in(root).types("run", "R4").exit()).isEqualTo(3);
    assertThat(Door.in(root).types("validate", "R4").exit()).isEqualTo(3);
  }

  @Test
  void one_organisation_with_errors_is_told_by_them_though_an_earlier_cycle_was_issued() {
    Town.in(root, "a").returns("R4", "十二", "22", "70");

    assertThat(Door.in(root).types("run", "--due", "--as-of", "2023-04-01").exit()).isEqualTo(3);
    assertThat(root.resolve("output/a/R3/rev1")).exists();
  }

  @Test
  void one_asked_for_is_told_by_its_own_errors_whatever_the_others_are() {
    Town.in(root, "a").returns("R4", "十二", "22", "70");
    Town.in(root, "b");

    assertThat(Door.in(root).types("run", "R4", "--org", "a").exit()).isEqualTo(3);
    assertThat(Door.in(root).types("run", "R4").exit()).isEqualTo(4);
  }

  @Test
  void where_none_was_issued_nothing_is_said_of_others_that_are() {
    Town.in(root, "a").returns("R4", "十二", "22", "70");
    Town.in(root, "b").returns("R4", "300", "二十", "70");

    assertThat(Door.in(root).types("run", "R4").exit()).isEqualTo(3);
  }

  @Test
  void a_cycle_whose_row_cannot_be_read_is_an_error_in_the_plan_and_not_absent() {
    Town.in(root, "a").write("plan/評価サイクル.csv", "期間,名称,評価時期\nR4,令和4年度,春\n");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("「春」");
  }

  @Test
  void a_disk_that_is_full_ends_a_run_with_the_file_and_what_to_do() throws IOException {
    Town.in(root, "a");
    try (SmallDisk disk = SmallDisk.mount(root.resolve("output"), "400k")) {
      Door.Answer answer = Door.in(root).types("run", "R4");

      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.err())
          .contains(disk.path() + "/", "を読み書きできません（No space left on device）", "空き容量")
          .doesNotContain("Exception");
    }
  }
}
