package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

/** One rule for the date that is printed (docs/adr/0005-issue-date.md). */
@Tag("slow")
class IssueDateTest {

  private static final String[] CORRECTION = {"regenerate", "R4", "--reason", "確定値への更新"};

  @TempDir Path root;

  private Door door;

  @BeforeEach
  void a_town_has_issued_its_report_and_has_something_to_correct() {
    Town town = Town.in(root, "mihon");
    door = Door.in(root);
    door.types("run", "R4");
    town.returns("R4", "320", "22", "70");
  }

  @Test
  void a_first_revision_is_of_the_month_it_is_judged_in_and_a_later_one_of_its_own_day()
      throws IOException {
    door.types(CORRECTION);

    assertThat(issued("rev1")).contains("\"issued\" : \"2023-04-01\"");
    assertThat(issued("rev2")).contains("\"issued\" : \"2024-06-01\"");
    assertThat(door.types("status").out()).contains("発行日 2024-06-01");
  }

  @Test
  void each_command_says_so_in_its_help() {
    assertThat(door.types("run", "--help").out()).contains("発行日（既定: 評価時期の月の初日）");
    assertThat(door.types("regenerate", "--help").out()).contains("発行日（既定: 今日）");
    assertThat(door.types("regenerate", "--help", "--lang=en").out())
        .contains("issue date (default: today)");
    assertThat(door.types("preview", "--help").out()).contains("改定は今日");
  }

  @Test
  void a_draft_has_the_date_that_the_revision_would_have() throws IOException {
    door.types("preview", "R4");

    assertThat(issued("draft")).contains("\"issued\" : \"2024-06-01\"");
  }

  @Test
  void a_draft_tells_the_revisions_before_it() throws IOException {
    door.types(CORRECTION);

    door.types("preview", "R4");

    assertThat(Files.readString(root.resolve("output/mihon/R4/draft/report.html")))
        .containsSubsequence("改定履歴", "第1版", "初版", "第2版", "確定値への更新", "第3版", "（案）");
  }

  @Test
  void the_same_correction_on_another_day_is_the_one_that_was_issued() throws IOException {
    door.types(CORRECTION);

    Door.Answer again = door.on(LocalDate.of(2024, 6, 2)).types(CORRECTION);

    assertThat(again.out()).contains("変更はありません（第2版");
    assertThat(root.resolve("output/mihon/R4/rev3")).doesNotExist();
  }

  @Test
  void a_correction_ordered_for_another_day_is_another_one() throws IOException {
    door.types(CORRECTION);

    door.types("regenerate", "R4", "--reason", "確定値への更新", "--as-of", "2024-07-01");

    assertThat(issued("rev3")).contains("\"issued\" : \"2024-07-01\"");
  }

  @Test
  void one_that_was_cut_off_before_midnight_ends_with_the_bytes_it_would_have_had(
      @TempDir Path other) throws IOException {
    FileSystemUtils.copyRecursively(root, other);
    door.types(CORRECTION);
    FileSystemUtils.copyRecursively(
        root.resolve("output/mihon/R4/.source/rev2"),
        other.resolve("output/mihon/R4/.source/rev2"));

    Door.in(other).on(LocalDate.of(2024, 6, 2)).types(CORRECTION);

    Path manifest = Path.of("output/mihon/R4/rev2/manifest-sha256.txt");
    assertThat(other.resolve(manifest)).hasSameTextualContentAs(root.resolve(manifest));
    assertThat(Door.in(other).types("regenerate", "R4", "--rev", "2", "--verify").exit()).isZero();
  }

  private String issued(String folder) throws IOException {
    return Files.readString(root.resolve("output/mihon/R4/" + folder + "/evaluation.json"));
  }
}
