package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;

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
        .contains("評価: 達成率による = ◎ 達成");
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
}
