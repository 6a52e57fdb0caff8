package org.torimatome.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Templates;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.cli.Door;

/** Who is late is told by name, and gets a letter that only needs to be sent. */
class RemindCommandTest {

  private static final String HEAD = "KPI番号,指標名,実績値\n";

  @TempDir Path root;
  private Town town;
  private Door door;
  private Path letters;

  @BeforeEach
  void a_town() {
    town = Town.in(root, "mihon");
    door = Door.in(root).withShippedTemplates();
    letters = root.resolve("output/mihon/R4/reminders");
  }

  @Test
  void a_late_section_is_told_what_is_missing_on_which_form_and_by_what_day() throws IOException {
    town.write("R4/実績.csv", HEAD + "1-1,電子申請の件数,310\n1-3,満足度,70\n");

    Door.Answer answer = door.types("remind", "R4", "--as-of", "2023-04-03");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("1課", "送信はしません", "reminders").doesNotContain("差戻");
    assertThat(Tree.of(letters)).containsOnlyKeys("総務課.txt");
    assertThat(Files.readString(letters.resolve("総務課.txt")))
        .isEqualTo(
            """
            件名：【お願い】見本計画 令和4年度の実績報告について

            総務課 ご担当者様

            見本町 見本計画の令和4年度の実績報告について、令和5年4月3日現在、次のとおりお待ちしています。
            ご確認のうえ、提出をお願いします。

            評価時期：令和5年4月
            様式：R4_総務課.xlsx

            ■ 未提出（1件）
            ・1-2 待ち時間

            行き違いで提出いただいている場合は、ご容赦ください。
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void the_form_that_a_letter_names_is_the_one_that_is_made() throws IOException {
    town.write("R4/実績.csv", HEAD);
    door.types("form", "R4");
    door.types("remind", "R4");

    for (String section : new String[] {"総務課", "住民課"}) {
      Path form = root.resolve("output/mihon/R4/forms/R4_" + section + ".xlsx");
      assertThat(form).isRegularFile();
      assertThat(letters.resolve(section + ".txt")).content().contains("様式：" + form.getFileName());
    }
  }

  @Test
  void an_error_goes_back_to_the_section_whose_row_it_is_in() {
    town.returns("R4", "310", "22", "たくさん");

    Door.Answer status = door.types("status");
    Door.Answer answer = door.types("remind", "R4");

    assertThat(status.out()).contains("提出済 1課: 総務課（2/2）", "差戻 1課: 住民課（誤り 1 件）");
    assertThat(answer.out()).contains("うち1課には差戻があります。torimatome validate R4 --org mihon");
    assertThat(Tree.of(letters)).containsOnlyKeys("住民課.txt");
    assertThat(letters.resolve("住民課.txt"))
        .content()
        .contains("■ 差戻\r\n・R4/実績.csv（誤り 1件）")
        .doesNotContain("未提出");
  }

  @Test
  void an_error_in_no_row_goes_back_to_all_whose_rows_are_in_the_file() {
    town.write("R4/実績.csv", HEAD + "1-1,電子申請の件数,310\n1-2,待ち時間,22\n9-9,なにか,1\n")
        .write("R4/住民課.csv", HEAD + "1-3,満足度,70\n");

    assertThat(door.types("status").out()).contains("提出済 1課: 住民課（1/1）", "差戻 1課: 総務課（誤り 1 件）");
  }

  @Test
  void where_nobody_is_late_it_says_so_and_takes_earlier_letters_away() {
    town.write("R4/実績.csv", HEAD);
    door.types("remind", "R4");
    assertThat(letters).isDirectory();
    town.returns("R4", "310", "22", "70");

    Door.Answer answer = door.types("remind", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("提出の遅れている課はありません");
    assertThat(letters).doesNotExist();
    assertThat(door.types("remind", "R4", "--lang", "en").out()).contains("no section is late");
  }

  @Test
  void letters_are_the_same_for_the_same_input_and_day_and_verify_takes_them_for_its_own() {
    door.types("run", "R4");
    town.write("R4/実績.csv", HEAD);
    door.on(LocalDate.of(2023, 4, 3)).types("remind", "R4");
    var first = Tree.of(letters);

    door.types("remind", "R4", "--as-of", "2023-04-03");

    assertThat(Tree.of(letters)).isEqualTo(first).hasSize(2);
    assertThat(door.types("verify").exit()).isZero();
  }

  @Test
  void what_a_plan_says_stays_text_and_its_sections_names_lead_nowhere() {
    town.write("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位,所管\n1-1,1,<b>${1+1}</b> & 件数,件,../../総務課\n")
        .write("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,200\n")
        .write("R4/実績.csv", HEAD);

    assertThat(door.types("remind", "R4").exit()).isZero();

    assertThat(Tree.of(letters))
        .hasSize(1)
        .allSatisfy((name, bytes) -> assertThat(name).doesNotContain("/").endsWith("総務課.txt"));
    assertThat(letters.resolve(".._.._総務課.txt"))
        .content(UTF_8)
        .contains("・1-1 <b>${1+1}</b> & 件数", "../../総務課 ご担当者様");
  }

  @Test
  void a_house_writes_its_own_letter_and_is_told_of_a_slip_in_it() throws IOException {
    town.write("R4/実績.csv", HEAD);
    Path templates = root.resolve("templates");
    FileSystemUtils.copyRecursively(Templates.SHIPPED, templates);
    Path own = templates.resolve("standard/letters/reminder.txt.ftl");
    Door house = door.with("TORIMATOME_TEMPLATES", templates.toString());

    Files.writeString(own, "${reminder.section}様\n");
    assertThat(house.typesPlainly("remind", "R4").exit()).isZero();
    assertThat(letters.resolve("住民課.txt")).hasContent("住民課様");

    Files.writeString(own, "\n${reminder.sectoin}様\n");
    Door.Answer broken = house.typesPlainly("remind", "R4");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).contains("standard/letters/reminder.txt.ftl:2", "reminder.sectoin");
  }

  @Test
  void a_plan_without_the_cycle_or_with_errors_ends_as_elsewhere() {
    assertThat(door.types("remind", "R9").exit()).isEqualTo(2);
    town.write("plan/KPI.csv", "");
    assertThat(door.types("remind", "R4").exit()).isEqualTo(3);
  }
}
