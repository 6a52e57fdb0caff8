package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.cli.Door;

/** {@code archive}, {@code verify} and {@code purge} over what a small town issued. */
@Tag("slow")
@OnEveryDatabase
class RecordCommandsTest {

  @TempDir Path root;
  private Door door;
  private Path drive;

  @BeforeEach
  void a_town_is_there() {
    Town.in(root, "mihon");
    door = Door.in(root);
    drive = root.resolve("output/archive");
  }

  @Test
  void archive_files_what_a_drive_lacks_and_then_has_nothing_to_do() throws IOException {
    Path second = Files.writeString(root.resolve("second"), "not a folder");
    Door both = door.with("TORIMATOME_ARCHIVE", drive + "," + second);
    assertThat(both.types("run", "R4").exit()).isEqualTo(5);
    assertThat(both.types("archive").exit()).isEqualTo(5);
    Files.delete(second);

    Door.Answer filed = both.types("archive");
    Door.Answer again = both.types("archive");

    assertThat(filed.exit()).as(filed.err()).isZero();
    assertThat(filed.out()).contains("mihon/R4/rev1", second.toString()).doesNotContain("archive：");
    assertThat(Tree.of(second)).isEqualTo(Tree.of(drive));
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("すべての保管先に保管済み");
  }

  @Test
  void the_next_run_writes_the_list_that_a_killed_one_did_not_come_to() throws IOException {
    door.types("run", "R4");
    Path list = drive.resolve("index.html");
    String written = Files.readString(list);
    Files.delete(list);

    assertThat(door.types("verify").err()).contains(drive + " の index.html がありません。");
    assertThat(list).as("who verifies writes nothing").doesNotExist();
    assertThat(door.types("run", "R4").exit()).isZero();

    assertThat(list).hasContent(written);
  }

  @Test
  void archive_takes_the_organisation_asked_for_alone_even_without_its_input() throws IOException {
    Town.in(root, "other");
    Path away = Files.writeString(root.resolve("drive"), "not a folder");
    Door elsewhere = door.with("TORIMATOME_ARCHIVE", away.toString());
    elsewhere.types("run", "R4");
    Files.delete(away);
    Files.move(root.resolve("input/other"), root.resolve("closed"));

    Door.Answer filed = elsewhere.types("archive", "--org", "other");

    assertThat(filed.exit()).as(filed.err()).isZero();
    assertThat(away.resolve("other/R4/rev1")).exists();
    assertThat(away.resolve("mihon")).doesNotExist();
    assertThat(elsewhere.types("archive", "--org", "nobody").exit()).isEqualTo(2);
  }

  @Test
  void a_report_changed_since_its_issue_is_not_filed() throws IOException {
    door.types("run", "R4", "--archive=" + Files.writeString(root.resolve("file"), ""));
    Files.writeString(root.resolve("output/mihon/R4/rev1/report.html"), "better figures");

    Door.Answer answer = door.types("archive");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("mihon/R4/rev1", "report.html");
    assertThat(drive.resolve("mihon/R4/rev1")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mihon/R4/.source/rev1/input/mihon/R4/実績.csv",
        "mihon/R4/.source/rev1/input/mihon/plan/評価区分.csv",
        "mihon/R4/.source/rev1/order.properties",
        ".torimatome/templates/*/standard/report.pdf.ftlh"
      })
  void nothing_is_made_of_what_was_kept_and_changed_since(String kept) throws IOException {
    door.types("run", "R4", "--archive=" + Files.writeString(root.resolve("file"), ""));
    Path file = only(kept);
    Files.writeString(file, "");

    Door.Answer filed = door.types("archive");
    Door.Answer reissued = door.types("regenerate", "R4", "--reason", "訂正");
    Door.Answer verified = door.types("verify", "--archive=" + root.resolve("output/archive"));

    assertThat(filed.exit()).isEqualTo(5);
    assertThat(filed.err()).contains("mihon/R4/rev1", file.toString());
    assertThat(drive.resolve("mihon/R4/rev1")).doesNotExist();
    assertThat(reissued.exit()).isEqualTo(5);
    assertThat(reissued.err()).contains("次の版を作成しません", file.toString());
    assertThat(root.resolve("output/mihon/R4/rev2")).doesNotExist();
    assertThat(verified.err()).contains(file.getFileName().toString() + " が記録");
  }

  @Test
  void templates_that_were_changed_where_they_are_kept_are_not_used() throws IOException {
    door.types("run", "R3");
    Path file = only(".torimatome/templates/*/standard/report.pdf.ftlh");
    Files.writeString(file, "better figures");

    Door.Answer answer = door.types("run", "R4");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("mihon R4", "テンプレートの保存先の内容が変わっています");
    assertThat(root.resolve("output/mihon/R4/rev1")).doesNotExist();
  }

  @Test
  void a_lost_database_is_told_by_archive_too() {
    door.types("run", "R4");
    HomeDatabase.lose(root);

    Door.Answer answer = Door.in(root).types("archive");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("発行の記録がありません");
  }

  @Test
  void verify_tells_machines_what_it_finds() throws IOException {
    door.types("run", "R4");

    Door.Answer clean = door.types("verify", "--json");
    Files.delete(root.resolve("output/mihon/R4/rev1/report.html"));
    Files.writeString(root.resolve("output/memo.txt"), "x");
    Door.Answer differing = door.types("verify", "--json", "--lang", "en");

    assertThat(clean.exit()).as(clean.err()).isZero();
    assertThat(clean.out()).contains("\"clean\" : true", "\"places\" : 2");
    assertThat(differing.exit()).isEqualTo(5);
    assertThat(differing.out())
        .contains(
            """
              "findings" : [
                {
                  "organisation" : "mihon",
                  "cycle" : "R4",
                  "revision" : 1,
                  "place" : "%1$s",
                  "kind" : "missing",
                  "file" : "report.html",
                  "message" : "mihon/R4/rev1: at %1$s, report.html is missing."
                },
                {
                  "organisation" : null,
                  "cycle" : null,
                  "revision" : null,
                  "place" : "%1$s",
                  "kind" : "added",
                  "file" : "memo.txt",
                  "message" : "At %1$s, memo.txt was added, of which the record knows nothing."
                }
              ]
            """
                .formatted(root.resolve("output")));
  }

  @Test
  void verify_takes_the_organisation_asked_for_alone() throws IOException {
    Town.in(root, "other");
    door.types("run", "R4");
    Files.delete(root.resolve("output/other/R4/rev1/report.html"));

    assertThat(door.types("verify", "--org", "mihon").exit()).isZero();
    assertThat(door.types("verify", "--org", "other").exit()).isEqualTo(5);
    assertThat(door.types("verify", "--org", "nobody").exit()).isEqualTo(2);
  }

  @Test
  void verify_finds_what_was_issued_and_filed_as_it_was() {
    door.types("run", "R3");
    door.types("run", "R4");

    Door.Answer answer = door.types("verify");

    assertThat(answer.exit()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().lines())
        .containsExactly("mihon R3 第1版は 2 か所すべてで記録と一致しました。", "mihon R4 第1版は 2 か所すべてで記録と一致しました。");
  }

  @Test
  void verify_names_each_file_missing_changed_or_added_with_its_place() throws IOException {
    door.types("run", "R4");
    Path issued = root.resolve("output/mihon/R4/rev1");
    Path bag = drive.resolve("mihon/R4/rev1");
    flipByte(bag.resolve("data/output/report.pdf"));
    Files.delete(bag.resolve("data/input/R4/実績.csv"));
    Files.writeString(issued.resolve("note.txt"), "added");

    Door.Answer answer = door.types("verify");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines())
        .containsExactly(
            "mihon/R4/rev1：" + root.resolve("output") + " に note.txt が追加されています。",
            "mihon/R4/rev1：" + drive + " の data/input/R4/実績.csv がありません。",
            "mihon/R4/rev1：" + drive + " の data/output/report.pdf が記録された内容と異なります。");
  }

  @Test
  void verify_names_all_that_a_revision_holds_which_was_never_issued() throws IOException {
    door.types("run", "R4");
    Path forged = root.resolve("output/mihon/R4/rev2");
    Path earlier = root.resolve("output/mihon/R3/rev1");
    Path filed = drive.resolve("mihon/R4/rev7");
    Path unissued = drive.resolve("mihon/R3/rev1");
    Path stranger = root.resolve("output/fremd/R4/rev1");
    for (Path folder : List.of(forged, earlier, filed, unissued, stranger)) {
      Files.writeString(Files.createDirectories(folder).resolve("report.pdf"), "better figures");
    }

    Door.Answer answer = door.types("verify");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.out()).contains("mihon R4 第1版は 2 か所すべてで記録と一致しました。");
    assertThat(answer.err().lines())
        .containsExactlyInAnyOrder(
            "mihon/R4/rev2：" + root.resolve("output") + " に report.pdf が追加されています。",
            "mihon/R3/rev1：" + root.resolve("output") + " に report.pdf が追加されています。",
            "mihon/R4/rev7：" + drive + " に report.pdf が追加されています。",
            "mihon/R3/rev1：" + drive + " に report.pdf が追加されています。",
            "fremd/R4/rev1：" + root.resolve("output") + " に report.pdf が追加されています。");
  }

  @Test
  void a_rewritten_manifest_hides_nothing() throws IOException {
    door.types("run", "R4");
    Path issued = root.resolve("output/mihon/R4/rev1");
    flipByte(issued.resolve("report.pdf"));
    Process sum =
        new ProcessBuilder("sh", "-c", "sha256sum evaluation.* report.* > manifest-sha256.txt")
            .directory(issued.toFile())
            .start();
    assertThat(sum.onExit().join().exitValue()).isZero();

    assertThat(door.types("verify").err())
        .contains("manifest-sha256.txt が記録", "report.pdf が記録")
        .doesNotContain("report.xlsx");
  }

  @Test
  void a_drive_that_holds_nothing_yet_is_told_to_be_filed_to() {
    door.types("run", "R4");

    Door.Answer answer = door.types("verify", "--archive=" + root.resolve("new"));

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("まだ保管していません", "torimatome archive");
  }

  @Test
  void purge_forgets_how_older_reports_were_made_and_nothing_else() {
    Town.in(root, "mihon").returns("R5", "十二", "2", "2");
    door.types("run", "R3");
    door.types("run", "R4");
    door.types("run", "R5");
    door.types("regenerate", "R3", "--reason", "再発行");
    SortedMap<String, String> before = Tree.of(root.resolve("output/mihon"));

    Door.Answer answer = door.types("purge", "--keep-cycles", "1");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("処理の記録を 2 件削除しました");
    assertThat(Tree.of(root.resolve("output/mihon"))).isEqualTo(before);
    assertThat(door.types("purge", "--keep-cycles", "1").out()).contains(" 0 件");
    assertThat(door.types("run", "R3").out()).contains("変更はありません（第2版");
    assertThat(door.types("verify").exit()).isZero();
    assertThat(door.types("regenerate", "R3", "--rev", "2", "--verify").exit()).isZero();
    Town.in(root, "mihon").returns("R5", "12", "2", "2");
    assertThat(door.types("run", "R5").out()).contains("第1版を発行しました");
  }

  /** The file below the output whose path has a name in place of each {@code *}. */
  private Path only(String path) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:**/output/" + path);
    try (Stream<Path> files = Files.walk(root.resolve("output"))) {
      return files.filter(matcher::matches).findFirst().orElseThrow();
    }
  }

  private static void flipByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
