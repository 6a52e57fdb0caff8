package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingFault.Reason;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.text.Language;

/** Filing on a real Samba server; skipped where smbd is not installed. */
@Tag("slow")
@EnabledIf("org.torimatome.archive.SambaServer#isInstalled")
class ShareFilingTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final int BIG = 20_000_000;

  @TempDir Path home;
  @TempDir Path share;
  @TempDir Path sources;
  private SambaServer server;
  private Instant now = Instant.parse("2023-04-28T00:00:00Z");

  @BeforeEach
  void start_server() throws IOException {
    server = SambaServer.start(home, share);
  }

  @AfterEach
  void stop_server() throws IOException {
    server.thaw();
    server.close();
  }

  @Test
  void a_bag_on_a_share_is_valid_and_already_there_the_next_time() throws IOException {
    BagContent bag =
        new Bags(sources)
            .of(Bags.R4_REV1, Map.of("output/report.pdf", "a", "input/R4/𠮷野家100%.xlsx", "b"));

    try (Archive archive = archive(server.address("共有/dx"))) {
      assertThat(archive.file(bag)).isInstanceOf(FilingResult.Filed.class);
      assertThat(archive.file(bag)).isInstanceOf(FilingResult.AlreadyThere.class);
    }

    Bags.assertValid(share.resolve("共有/dx/toyama/R4/rev1"));
    assertThat(share.resolve("共有/dx/toyama/R4/rev1/data/input/R4/𠮷野家100％.xlsx")).exists();
  }

  @Test
  void the_index_of_a_share_is_replaced_and_lists_what_it_finds_there() throws IOException {
    BagContent bag = new Bags(sources).r4();
    try (Archive archive = archive(server.address("dx"))) {
      assertThat(archive.writeIndex(List.of())).isEmpty();
      archive.file(bag);
      assertThat(archive.writeIndex(List.of())).isEmpty();
    }

    assertThat(share.resolve("dx/index.html"))
        .content()
        .contains("toyama/R4/rev1/data/output/report.pdf", "富山県");
    assertThat(share.resolve("dx").toFile().list())
        .containsExactlyInAnyOrder("index.html", "toyama");
  }

  @Test
  void a_flipped_bit_on_a_share_is_named() throws IOException {
    try (Archive archive = archive(server.address("dx"))) {
      SortedMap<String, String> digests = Bags.digestsOf(archive.file(new Bags(sources).r4()));
      assertThat(archive.verify(Bags.R4_REV1, digests, Bags.SEAL, Optional.empty()).isClean())
          .isTrue();
      Files.writeString(share.resolve("dx/toyama/R4/rev1/data/output/report.pdf"), "A report");

      assertThat(archive.verify(Bags.R4_REV1, digests, Bags.SEAL, Optional.empty()).findings())
          .containsExactly(new Finding(Finding.Discrepancy.CHANGED, "data/output/report.pdf"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"server signing = mandatory", "smb encrypt = required", "smb encrypt = off"})
  void signing_and_encryption_are_as_the_server_asks(String setting, @TempDir Path other)
      throws IOException {
    try (SambaServer strict = SambaServer.start(other, share, "[global]", setting);
        Archive archive = archive(strict.address(""))) {
      assertThat(archive.file(new Bags(sources).r4())).isInstanceOf(FilingResult.Filed.class);
    }

    Bags.assertValid(share.resolve("toyama/R4/rev1"));
  }

  @Test
  void another_content_under_the_same_name_is_refused() throws IOException {
    Bags bags = new Bags(sources);
    try (Archive archive = archive(server.address("dx"))) {
      archive.file(bags.r4());

      FilingResult second = archive.file(bags.of(Bags.R4_REV1, Map.of("output/report.pdf", "x")));

      assertThat(Bags.faultOf(second).reason()).isEqualTo(Reason.TAKEN);
    }
    Bags.assertValid(share.resolve("dx/toyama/R4/rev1"));
  }

  @Test
  void a_wrong_password_is_told_once_and_not_tried_again() throws IOException {
    SmbCredentials wrong = new SmbCredentials(server.credentials().user(), "wrong", "");
    try (Archive archive =
        new Archive(server.address("dx"), wrong, () -> now, Archive.PATIENCE, FilingHistory.NONE)) {
      FilingResult first = archive.file(new Bags(sources).r4());
      server.kill();
      now = now.plus(Duration.ofDays(1));
      FilingResult second = archive.file(new Bags(sources).r4());

      assertThat(Bags.faultOf(first).reason()).isEqualTo(Reason.LOGIN_REFUSED);
      assertThat(first.message(Language.JA))
          .contains("パスワード", "STATUS_LOGON_FAILURE", "TORIMATOME_SMB_PASSWORD")
          .doesNotContain("wrong");
      assertThat(Bags.faultOf(second)).isEqualTo(Bags.faultOf(first));
    }
    assertThat(share).isEmptyDirectory();
  }

  @Test
  void a_share_that_does_not_exist_is_away() throws IOException {
    Address.Share typo = new Address.Share("127.0.0.1", server.port(), "dy", "");

    assertThat(Bags.faultOf(archive(typo).file(new Bags(sources).r4())).reason())
        .isEqualTo(Reason.AWAY);
  }

  @Test
  void a_share_that_may_only_be_read_is_forbidden(@TempDir Path other) throws IOException {
    try (SambaServer readOnly = SambaServer.start(other, share, "read only = yes")) {
      assertThat(Bags.faultOf(archive(readOnly.address("")).file(new Bags(sources).r4())).reason())
          .isEqualTo(Reason.FORBIDDEN);
    }
  }

  @Test
  void a_server_that_is_off_is_away_and_the_bag_filed_when_it_is_back() throws IOException {
    server.kill();
    try (Archive archive = archive(server.address("dx"))) {
      FilingFault fault = Bags.faultOf(archive.file(new Bags(sources).r4()));
      server.restart();
      now = now.plusSeconds(61);
      FilingResult later = archive.file(new Bags(sources).r4());

      assertThat(fault.reason()).isEqualTo(Reason.AWAY);
      assertThat(later).isInstanceOf(FilingResult.Filed.class);
    }
    Bags.assertValid(share.resolve("dx/toyama/R4/rev1"));
  }

  @Test
  void a_server_killed_in_the_middle_leaves_no_bag_and_is_filed_on_later() throws IOException {
    BagContent bag = big();
    try (TrippingProxy way = new TrippingProxy(server.port(), BIG / 2, server::kill);
        Archive archive = archive(SambaServer.addressAt(way.port(), "dx"))) {
      FilingResult result = archive.file(bag);

      assertThat(Bags.faultOf(result).reason()).isEqualTo(Reason.AWAY);
    }
    assertThat(share.resolve("dx/toyama/R4/rev1")).doesNotExist();
    assertThat(Bags.filesBelow(share)).anyMatch(name -> name.contains("rev1.part-"));

    server.restart();
    fileLater(bag);
  }

  @Test
  void a_server_frozen_in_the_middle_is_given_up_in_time_and_filed_on_later() throws IOException {
    BagContent bag = big();
    Instant start = Instant.now();
    try (TrippingProxy way = new TrippingProxy(server.port(), BIG / 2, server::freeze);
        Archive archive = archive(SambaServer.addressAt(way.port(), "dx"), SHORT)) {
      FilingResult result = archive.file(bag);

      assertThat(Bags.faultOf(result).reason()).isEqualTo(Reason.SILENT);
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(share.resolve("dx/toyama/R4/rev1")).doesNotExist();

    server.thaw();
    fileLater(bag);
  }

  @Test
  void a_server_frozen_from_the_start_is_silent_and_not_waited_for_twice() throws IOException {
    server.freeze();
    try (Archive archive = archive(server.address("dx"), SHORT)) {
      FilingResult first = archive.file(new Bags(sources).r4());
      Instant start = Instant.now();
      FilingResult second = archive.file(new Bags(sources).r4());

      assertThat(Bags.faultOf(first).reason()).isEqualTo(Reason.SILENT);
      assertThat(Bags.faultOf(second)).isEqualTo(Bags.faultOf(first));
      assertThat(Duration.between(start, Instant.now())).isLessThan(SHORT);
    }
    server.thaw();
    fileLater(big());
  }

  @Test
  void a_full_share_is_told_and_filed_on_when_there_is_room(@TempDir Path other)
      throws IOException {
    try (SmallDisk disk = SmallDisk.mount(other.resolve("disk"), "1m");
        SambaServer full = SambaServer.start(other, disk.path())) {
      Path ballast = Files.write(disk.path().resolve("ballast"), new byte[900_000]);
      BagContent bag =
          new BagContent(
              Bags.R4_REV1, Bags.description(), new TreeMap<>(Map.of("output/a", file(400_000))));
      Archive archive = archive(full.address(""));

      FilingFault fault = Bags.faultOf(archive.file(bag));
      assertThat(disk.path().resolve("toyama/R4/rev1")).doesNotExist();
      Files.delete(ballast);
      FilingResult later = archive.file(bag);

      assertThat(fault.reason()).isEqualTo(Reason.NO_SPACE);
      assertThat(later).isInstanceOf(FilingResult.Filed.class);
      Bags.assertValid(disk.path().resolve("toyama/R4/rev1"));
    }
  }

  private void fileLater(BagContent bag) throws IOException {
    try (Archive archive = archive(server.address("dx"))) {
      assertThat(archive.file(bag)).isInstanceOf(FilingResult.Filed.class);
    }
    Bags.assertValid(share.resolve("dx/toyama/R4/rev1"));
    assertThat(Bags.filesBelow(share)).noneMatch(name -> name.contains(".part-"));
  }

  private Archive archive(Address.Share address) {
    return archive(address, Archive.PATIENCE);
  }

  private Archive archive(Address.Share address, Duration timeout) {
    return new Archive(address, server.credentials(), () -> now, timeout, FilingHistory.NONE);
  }

  private BagContent big() throws IOException {
    return new BagContent(
        Bags.R4_REV1, Bags.description(), new TreeMap<>(Map.of("output/report.pdf", file(BIG))));
  }

  private Path file(int size) throws IOException {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 257);
    }
    return Files.write(sources.resolve("file" + size), bytes);
  }
}
