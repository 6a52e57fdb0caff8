package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

class ExplainCommandTest {

  @TempDir Path root;

  @Test
  void a_figure_is_explained_from_its_cell_to_its_printed_form() {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).types("explain", "R4", "1-1");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("出所: R4/実績.csv C2（SHA-256 ")
        .contains("目標値: R4目標値 300 = 300")
        .contains("達成率: 310 ÷ 300 × 100 = 103.33333333333333333…(310/3)")
        .contains("判定: 達成率による = ◎ 達成");
  }

  @Test
  void it_is_explained_in_english_on_demand() {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).types("explain", "R4", "1-1", "--lang", "en");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("Source: R4/実績.csv C2 (SHA-256 ")
        .contains("Target: target of R4: 300 = 300")
        .contains("achievement rate: 310 ÷ 300 × 100 = 103.33333333333333333…(310/3)")
        .contains("Rating: by achievement rate = ◎ 達成");
  }

  @Test
  void where_the_plan_has_errors_they_are_what_is_told() {
    Town.in(root, "mihon").write("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,15件削減\n");

    Door.Answer answer = Door.in(root).types("explain", "R4", "1-1");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("mihon R4 の入力に誤り").contains("validate R4");
  }

  @Test
  void an_unreadable_return_is_not_passed_off_as_missing() {
    Town.in(root, "mihon").returns("R4", "十二", "22", "70");

    Door.Answer answer = Door.in(root).types("explain", "R4", "1-1");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("読み取れなかった値");
  }

  @Test
  void an_issued_revision_is_explained_from_what_it_was_issued_from() throws IOException {
    Town town = Town.in(root, "mihon");
    Door door = Door.in(root);
    door.types("run", "R4");
    town.returns("R4", "240", "22", "70");
    door.types("regenerate", "R4", "--reason", "訂正");
    town.returns("R4", "十二", "22", "70");

    Door.Answer first = door.types("explain", "R4", "1-1", "--rev", "1");
    Door.Answer second = door.types("explain", "R4", "1-1", "--rev=2", "--lang=en");

    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("mihon R4 第1版（発行日 2023-04-01）を、発行時に保存した入力で説明します。")
        .contains("発行時の記録: 実績 310、目標 300、達成率 103% = 310/3、判定 ◎ 達成")
        .contains("出所: R4/実績.csv C2（SHA-256 ")
        .contains("達成率: 310 ÷ 300 × 100");
    assertThat(second.out())
        .contains("mihon R4 revision 2, issued 2024-06-01")
        .contains("achievement rate: 240 ÷ 300 × 100 = 80");
  }

  @Test
  void it_is_explained_though_its_input_was_taken_away() {
    Town.in(root, "mihon");
    Door.in(root).types("run", "R4");
    FileSystemUtils.deleteRecursively(root.resolve("input/mihon").toFile());

    Door.Answer answer =
        Door.in(root).types("explain", "R4", "1-1", "--rev", "1", "--org", "mihon");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("達成率: 310 ÷ 300 × 100");
  }

  @Test
  void what_was_kept_of_it_must_be_what_was_recorded() throws IOException {
    Town.in(root, "mihon");
    Door.in(root).types("run", "R4");
    Path kept = root.resolve("output/mihon/R4/.source/rev1/input/mihon/R4/実績.csv");
    Files.writeString(kept, Files.readString(kept).replace("310", "390"));

    Door.Answer changed = Door.in(root).types("explain", "R4", "1-1", "--rev", "1");
    FileSystemUtils.deleteRecursively(root.resolve("output/mihon/R4/.source").toFile());
    Door.Answer lost = Door.in(root).types("explain", "R4", "1-1", "--rev", "1");

    assertThat(changed.exit()).isEqualTo(5);
    assertThat(changed.out())
        .contains("発行時の記録: 実績 310、", "保存した入力が発行時から変わっている")
        .doesNotContain("390");
    assertThat(lost.exit()).isEqualTo(5);
    assertThat(lost.out()).contains("発行時の記録: 実績 310、", "保存した入力がない");
  }

  @Test
  void a_revision_or_kpi_that_there_is_not_is_said() {
    Town.in(root, "mihon");
    Door.in(root).types("run", "R4");

    assertThat(Door.in(root).types("explain", "R4", "1-1", "--rev", "2"))
        .satisfies(answer -> assertThat(answer.err()).contains("R4 の第2版はありません"))
        .satisfies(answer -> assertThat(answer.exit()).isEqualTo(2));
    assertThat(Door.in(root).types("explain", "R4", "9-9", "--rev", "1"))
        .satisfies(answer -> assertThat(answer.err()).contains("R4 に KPI 9-9 はありません"))
        .satisfies(answer -> assertThat(answer.exit()).isEqualTo(2));
  }
}
