package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.batch.folder.AtomicFiles;

/** {@code archive} says that all is filed only where it has seen so. */
@Tag("slow")
@OnEveryDatabase
class LostBagsTest {

  @TempDir Path root;
  private Door door;
  private Path drive;

  @BeforeEach
  void a_town_has_filed() {
    Town.in(root, "mihon");
    door = Door.in(root);
    drive = root.resolve("output/archive");
    assertThat(door.types("run", "R4").exit()).isZero();
  }

  @Test
  void an_organisation_s_bags_that_were_deleted_are_filed_again_and_told() {
    SortedMap<String, String> filed = Tree.of(drive);
    AtomicFiles.delete(drive.resolve("mihon"));

    Door.Answer archived = door.types("archive");
    Door.Answer again = door.types("archive");

    assertThat(archived.exit()).as(archived.err()).isZero();
    assertThat(archived.out().lines())
        .containsExactly("mihon/R4/rev1：" + drive + " からなくなっていたため、もう一度保管しました。");
    assertThat(Tree.of(drive)).isEqualTo(filed);
    assertThat(door.types("verify").exit()).isZero();
    assertThat(again.out()).contains("すべての保管先に保管済み");
  }

  @Test
  void so_are_those_that_verify_has_missed_before() {
    AtomicFiles.delete(drive.resolve("mihon/R4"));

    Door.Answer verified = door.types("verify");
    Door.Answer archived = door.types("archive");

    assertThat(verified.exit()).isEqualTo(5);
    assertThat(verified.err()).contains("bag-info.txt がありません");
    assertThat(archived.exit()).as(archived.err()).isZero();
    assertThat(archived.out()).contains("mihon/R4/rev1", "もう一度保管しました");
    assertThat(door.types("verify").exit()).isZero();
  }

  @Test
  void what_was_lost_is_not_made_up_for_from_a_report_changed_since() throws IOException {
    AtomicFiles.delete(drive.resolve("mihon/R4"));
    Files.writeString(root.resolve("output/mihon/R4/rev1/report.html"), "better figures");

    Door.Answer archived = door.types("archive");

    assertThat(archived.exit()).isEqualTo(5);
    assertThat(archived.err()).contains("mihon/R4/rev1", "report.html");
    assertThat(drive.resolve("mihon/R4")).doesNotExist();
  }

  @Test
  void a_bag_without_its_manifest_is_named_and_left_as_it_is() throws IOException {
    Files.delete(drive.resolve("mihon/R4/rev1/manifest-sha256.txt"));
    SortedMap<String, String> left = Tree.of(drive);

    Door.Answer archived = door.types("archive");

    assertThat(archived.exit()).isEqualTo(5);
    assertThat(archived.err().lines())
        .containsExactly("mihon/R4/rev1：" + drive + " の manifest-sha256.txt がありません。");
    assertThat(Tree.of(drive)).isEqualTo(left);
    assertThat(door.types("verify").err()).contains("manifest-sha256.txt がありません");
  }

  @Test
  void of_a_drive_that_is_away_nothing_is_claimed() throws IOException {
    Files.move(drive, root.resolve("unplugged"));

    Door.Answer archived = door.types("archive");

    assertThat(archived.exit()).isEqualTo(5);
    assertThat(archived.out()).doesNotContain("保管済み");
    assertThat(archived.err()).contains("mihon/R4/rev1：" + drive + " を確認できませんでした。保管先につながりません");
    assertThat(drive).doesNotExist();
  }
}
