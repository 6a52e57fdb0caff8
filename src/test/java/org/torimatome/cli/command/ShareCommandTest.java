package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.Bags;
import org.torimatome.archive.SambaServer;
import org.torimatome.archive.SmallDisk;
import org.torimatome.archive.TrippingProxy;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

/** A report is issued although the share fails it, and {@code archive} files it later. */
@EnabledIf("org.torimatome.archive.SambaServer#isInstalled")
@Tag("slow")
class ShareCommandTest {

  /** Less than a bag of the town holds. */
  private static final int MIDDLE = 150_000;

  @TempDir Path root;
  @TempDir Path home;
  @TempDir Path share;
  private SambaServer server;
  private Door door;

  @BeforeEach
  void a_town_and_a_server_are_there() throws IOException {
    Town.in(root, "mihon");
    server = SambaServer.start(home, share);
    door =
        Door.in(root)
            .with("TORIMATOME_SMB_USER", server.credentials().user())
            .with("TORIMATOME_SMB_PASSWORD", SambaServer.PASSWORD);
  }

  @AfterEach
  void stop_server() {
    server.close();
  }

  @Test
  void a_share_is_filed_on_and_verified() throws IOException {
    assertThat(door.types("run", "R4", at(server.port())).exit()).isZero();
    assertThat(door.types("verify", at(server.port())).exit()).isZero();

    Bags.assertValid(share.resolve("mihon/R4/rev1"));
  }

  @Test
  void a_wrong_password_is_told_and_the_report_filed_with_the_right_one() throws IOException {
    Door.Answer answer =
        door.with("TORIMATOME_SMB_PASSWORD", "wrong").types("run", "R4", at(server.port()));

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("TORIMATOME_SMB_PASSWORD").doesNotContain("wrong");
    assertThatArchiveCompletes(at(server.port()), share);
  }

  @Test
  void a_server_killed_in_the_middle_is_told_and_the_report_filed_when_it_is_back()
      throws IOException {
    try (TrippingProxy way = new TrippingProxy(server.port(), MIDDLE, server::kill)) {
      Door.Answer answer = door.types("run", "R4", at(way.port()));

      assertThat(answer.exit()).isEqualTo(5);
      assertThat(answer.err()).contains("保管先につながりません", "torimatome archive");
    }
    assertThat(share.resolve("mihon/R4/rev1")).doesNotExist();
    server.restart();
    assertThatArchiveCompletes(at(server.port()), share);
  }

  @Test
  void a_frozen_server_is_given_up_in_time_and_the_report_filed_when_it_is_back()
      throws IOException {
    try (TrippingProxy way = new TrippingProxy(server.port(), MIDDLE, server::freeze)) {
      Door.Answer answer =
          door.with("TORIMATOME_ARCHIVE_TIMEOUT_SECONDS", "2").types("run", "R4", at(way.port()));

      assertThat(answer.exit()).isEqualTo(5);
      assertThat(answer.err()).contains("応答", "torimatome archive");
    } finally {
      server.thaw();
    }
    assertThat(share.resolve("mihon/R4/rev1")).doesNotExist();
    assertThatArchiveCompletes(at(server.port()), share);
  }

  @Test
  void a_full_share_is_told_and_the_report_filed_when_there_is_room(@TempDir Path other)
      throws IOException {
    try (SmallDisk disk = SmallDisk.mount(other.resolve("disk"), "20m");
        SambaServer full = SambaServer.start(other, disk.path())) {
      Path ballast = Files.write(disk.path().resolve("ballast"), new byte[20_900_000]);
      Door.Answer answer = door.types("run", "R4", at(full.port()));

      assertThat(answer.exit()).isEqualTo(5);
      assertThat(answer.err()).contains("空き容量が足りません");
      assertThat(disk.path().resolve("mihon/R4/rev1")).doesNotExist();
      Files.delete(ballast);
      assertThatArchiveCompletes(at(full.port()), disk.path());
    }
  }

  private void assertThatArchiveCompletes(String drive, Path bags) throws IOException {
    Door.Answer answer = door.types("archive", drive);

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("mihon/R4/rev1");
    Bags.assertValid(bags.resolve("mihon/R4/rev1"));
    assertThat(bags.resolve("mihon/R4").toFile().list()).containsExactly("rev1");
    assertThat(bags.resolve("index.html")).exists();
    assertThat(door.types("verify", drive).exit()).isZero();
  }

  private static String at(int port) {
    return "--archive=smb://127.0.0.1:" + port + "/dx";
  }
}
