package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.cli.Door;

@OnEveryDatabase
class RunCommandTest {

  @TempDir Path root;

  @Test
  void a_run_issues_the_report_in_all_its_forms_and_files_it() throws IOException {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("mihon R4 第1版を発行しました").contains("mihon/R4/rev1");
    Path revision = root.resolve("output/mihon/R4/rev1");
    assertThat(Tree.of(revision).keySet())
        .containsExactly(
            "evaluation.csv",
            "evaluation.csv-metadata.json",
            "evaluation.json",
            "evaluation.schema.json",
            "manifest-sha256.txt",
            "report.html",
            "report.pdf",
            "report.xlsx",
            "summary.pdf");
    assertThat(Files.readString(revision.resolve("evaluation.json")))
        .contains("\"issued\" : \"2023-04-01\"");
    assertThat(root.resolve("output/archive/mihon/R4/rev1/bag-info.txt")).exists();
    assertThat(root.resolve("output/archive/index.html")).exists();
  }

  @Test
  void only_the_formats_asked_for_are_made_and_those_again_whatever_is_asked_for_by_then() {
    Town.in(root, "mihon");
    Path revision = root.resolve("output/mihon/R4/rev1");

    Door.in(root).with("TORIMATOME_OUTPUTS", "xlsx, html").types("run", "R4");

    assertThat(Tree.of(revision).keySet())
        .contains("report.html", "report.xlsx", "evaluation.json")
        .noneMatch(name -> name.endsWith(".pdf"));
    assertThat(Door.in(root).types("regenerate", "R4", "--rev", "1", "--verify").exit()).isZero();
    assertThat(Door.in(root).with("TORIMATOME_OUTPUTS", "pdf,doc").types("run", "R4"))
        .returns(2, Door.Answer::exit)
        .extracting(Door.Answer::err)
        .asString()
        .contains("「doc」", "pdf, xlsx, html, pptx, docx から");
  }

  @Test
  void what_is_made_says_how_many_notices_there_are_and_who_lists_them() {
    Town.in(root, "mihon").write("R4/実績.csv", "KPI番号,実績値,余白\n1-1,310,\n1-2,22,\n1-3,70,\n");
    String notices = " （注意 1 件。一覧は torimatome validate R4）";
    Door door = Door.in(root);

    assertThat(door.types("preview", "R4").out()).contains("mihon/R4/draft" + notices);
    assertThat(door.types("run", "R4").out()).contains("mihon/R4/rev1" + notices);
  }

  @Test
  void a_second_run_says_that_nothing_has_changed_and_issues_nothing() {
    Town.in(root, "mihon");
    Door.in(root).types("run", "R4");
    SortedMap<String, String> before = Tree.of(root.resolve("output/mihon"));

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("変更はありません");
    assertThat(Tree.of(root.resolve("output/mihon"))).isEqualTo(before);
  }

  @Test
  void a_return_that_changes_after_issue_is_noticed() {
    Town town = Town.in(root, "mihon");
    Door.in(root).types("run", "R4");
    town.returns("R4", "311", "22", "70");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("1 ファイル変わっています").contains("R4/実績.csv").contains("第2版は");
    assertThat(root.resolve("output/mihon/R4/rev2")).doesNotExist();
  }

  @Test
  void a_change_is_told_without_names_where_what_was_issued_is_gone() throws IOException {
    Town town = Town.in(root, "mihon");
    Door.in(root).types("run", "R4");
    FileSystemUtils.deleteRecursively(root.resolve("output/mihon"));
    town.returns("R4", "311", "22", "70");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.out())
        .contains("第1版の発行後に変わっています")
        .contains("verify")
        .doesNotContain("0 ファイル");
  }

  @Test
  void two_clean_folders_get_equal_bytes(@TempDir Path other) {
    Town.in(root, "mihon");
    Town.in(other, "mihon");

    Door.in(root).types("run", "R4");
    Door.in(other).types("run", "R4");

    assertThat(Tree.of(other.resolve("output/mihon")))
        .isEqualTo(Tree.of(root.resolve("output/mihon")));
    assertThat(Tree.of(other.resolve("output/archive")))
        .isEqualTo(Tree.of(root.resolve("output/archive")));
  }

  @Test
  void a_later_period_never_touches_an_earlier_report(@TempDir Path other) {
    Town.in(root, "mihon");
    Town.in(other, "mihon").returns("R4", "1", "1", "1").returns("R5", "2", "2", "2");

    Door.in(root).types("run", "R3");
    Door.in(other).types("run", "R3");

    assertThat(Tree.of(other.resolve("output/mihon/R3/rev1")))
        .isEqualTo(Tree.of(root.resolve("output/mihon/R3/rev1")));
  }

  @Test
  void a_bad_cell_ends_in_a_list_that_names_it_and_is_forgotten_when_mended() throws IOException {
    Town town = Town.in(root, "mihon").returns("R4", "十二", "22", "70");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).startsWith("誤り R4/実績.csv C2").contains("十二");
    Path cycle = root.resolve("output/mihon/R4");
    assertThat(Files.readString(cycle.resolve("problems.json")))
        .containsSubsequence(
            "\"severity\" : \"誤り\"",
            "\"code\"",
            "\"file\" : \"R4/実績.csv\"",
            "\"sheet\"",
            "\"cell\" : \"C2\"",
            "\"found\" : \"十二\"",
            "\"expected\"",
            "\"message\"");
    assertThat(answer.err()).contains("差戻票: " + cycle.resolve("returns/実績.xlsx"));
    assertThat(cycle.resolve("returns/実績.xlsx")).isNotEmptyFile();
    assertThat(cycle.resolve("rev1")).doesNotExist();

    town.returns("R4", "12", "22", "70");
    assertThat(Door.in(root).types("run", "R4").exit()).isZero();
    assertThat(cycle.resolve("problems.json")).doesNotExist();
    assertThat(cycle.resolve("returns")).doesNotExist();
    assertThat(cycle.resolve("rev1")).isNotEmptyDirectory();
  }

  @Test
  void good_organisations_are_issued_although_another_input_is_bad() {
    Town.in(root, "alpha");
    Town.in(root, "beta").returns("R4", "十二", "22", "70");
    Town.in(root, "gamma");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(4);
    assertThat(root.resolve("output/alpha/R4/rev1")).exists();
    assertThat(root.resolve("output/beta/R4/rev1")).doesNotExist();
    assertThat(root.resolve("output/gamma/R4/rev1")).exists();
  }

  @Test
  void a_folder_whose_name_is_no_id_is_told_and_the_others_go_on() throws IOException {
    Town.in(root, "mihon");
    Files.createDirectories(root.resolve("input/見本町"));

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(4);
    assertThat(answer.err()).contains("誤り 見本町");
    assertThat(Files.readString(root.resolve("output/problems.json"))).contains("見本町");
    assertThat(root.resolve("output/mihon/R4/rev1")).exists();
    assertThat(Door.in(root).types("validate", "R4").exit()).isEqualTo(4);
    assertThat(Door.in(root).types("validate", "R4", "--org", "mihon").exit()).isZero();
  }

  @Test
  void who_asks_how_things_stand_leaves_no_list_of_misnamed_folders() throws IOException {
    Files.createDirectories(root.resolve("input/Mihon"));

    assertThat(Door.in(root).types("status").exit()).isZero();

    assertThat(root.resolve("output/problems.json")).doesNotExist();
    Door.in(root).types("validate", "R4");
    assertThat(root.resolve("output/problems.json")).exists();
  }

  @Test
  void where_no_folder_is_an_organisations_each_is_told() throws IOException {
    Files.createDirectories(root.resolve("input/Mihon"));

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("誤り Mihon");
  }

  @Test
  void an_organisation_without_the_cycle_is_skipped_with_a_notice() {
    Town.in(root, "alpha");
    Town.in(root, "beta").write("plan/評価サイクル.csv", "期間,名称,評価時期\nR3,令和3年度,R4.4\n");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.err()).contains("beta の計画に R4 の評価サイクルはありません（計画にある評価サイクル: R3）");
    assertThat(root.resolve("output/beta")).doesNotExist();
  }

  @Test
  void a_missing_row_is_an_error_unless_allowed() {
    Town.in(root, "mihon").write("R4/実績.csv", "KPI番号,実績値\n1-1,310\n1-2,22\n");

    assertThat(Door.in(root).types("run", "R4").exit()).isEqualTo(3);
    assertThat(Door.in(root).types("run", "R4", "--allow-missing").exit()).isZero();
  }

  @Test
  void the_issue_date_is_the_one_given() throws IOException {
    Town.in(root, "mihon");

    Door.in(root).types("run", "R4", "--as-of", "2023-04-28");

    assertThat(Files.readString(root.resolve("output/mihon/R4/rev1/evaluation.json")))
        .contains("\"issued\" : \"2023-04-28\"");
  }

  @Test
  void a_drive_that_cannot_be_used_does_not_hold_the_report_up() throws IOException {
    Town.in(root, "mihon");
    Path notAFolder = Files.writeString(root.resolve("file"), "");

    Door.Answer answer = Door.in(root).types("run", "R4", "--archive=" + notAFolder);

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(root.resolve("output/mihon/R4/rev1/report.pdf")).exists();
  }

  @Test
  void what_a_drive_refused_is_told_by_each_run_and_filed_when_it_is_back() throws IOException {
    Town.in(root, "mihon");
    Path drive = Files.writeString(root.resolve("drive"), "");
    Door door = Door.in(root);
    door.types("run", "R4", "--archive=" + drive);

    Door.Answer still = door.types("run", "R4", "--archive=" + drive);
    Door.Answer due = door.types("run", "--due", "--archive=" + drive);
    Files.delete(drive);
    Files.createDirectory(drive);
    Door.Answer back = door.types("run", "--due", "--archive=" + drive);
    Door.Answer again = door.types("run", "R4", "--archive=" + drive);

    assertThat(still)
        .returns(5, Door.Answer::exit)
        .satisfies(it -> assertThat(it.err()).contains("mihon/R4/rev1"));
    assertThat(due.err()).contains("mihon/R4/rev1");
    assertThat(back.out()).contains("mihon/R4/rev1");
    assertThat(drive.resolve("mihon/R4/rev1/bag-info.txt")).exists();
    assertThat(again)
        .returns(0, Door.Answer::exit)
        .satisfies(it -> assertThat(it.out()).doesNotContain("保管"));
  }

  @Test
  void organisations_are_made_side_by_side_and_told_in_order() {
    for (String id : new String[] {"a", "b", "c", "d", "e", "f"}) {
      Town.in(root, id);
    }

    Door.Answer answer = Door.in(root).with("TORIMATOME_THREADS", "4").types("run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines().map(line -> line.substring(0, 1)))
        .containsExactly("a", "b", "c", "d", "e", "f", "6");
  }
}
