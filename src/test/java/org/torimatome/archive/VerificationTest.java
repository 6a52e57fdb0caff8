package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.Finding.Discrepancy;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.plan.Approval;
import org.torimatome.text.Language;

class VerificationTest {
  @TempDir Path drive;
  @TempDir Path sources;
  private Archive archive;
  private Path home;
  private SortedMap<String, String> digests;

  @BeforeEach
  void file_a_bag() {
    archive = Bags.at(drive);
    home = drive.resolve("toyama/R4/rev1");
    BagContent bag =
        new Bags(sources)
            .of(Bags.R4_REV1, Map.of("output/report.pdf", "a report", "input/がぎぐ.csv", "b"));
    digests = Bags.digestsOf(archive.file(bag));
  }

  @Test
  void an_untouched_bag_is_clean() {
    assertThat(verify().isClean()).isTrue();
    assertThat(verify().messages(Language.JA)).isEmpty();
  }

  @Test
  void one_flipped_bit_one_lost_file_and_one_new_file_are_each_named() throws IOException {
    Path report = home.resolve("data/output/report.pdf");
    byte[] bytes = Files.readAllBytes(report);
    bytes[3] ^= 1;
    Files.write(report, bytes);
    Files.delete(home.resolve("bag-info.txt"));
    Files.writeString(home.resolve("data/メモ.txt"), "x");

    assertThat(verify().findings())
        .containsExactly(
            new Finding(Discrepancy.MISSING, "bag-info.txt"),
            new Finding(Discrepancy.CHANGED, "data/output/report.pdf"),
            new Finding(Discrepancy.ADDED, "data/メモ.txt"));
    assertThat(verify().messages(Language.JA))
        .containsExactly(
            "toyama/R4/rev1：" + drive + " の bag-info.txt がありません。",
            "toyama/R4/rev1：" + drive + " の data/output/report.pdf が記録された内容と異なります。",
            "toyama/R4/rev1：" + drive + " に data/メモ.txt が追加されています。");
    assertThat(verify().messages(Language.EN).get(0))
        .isEqualTo("toyama/R4/rev1: at " + drive + ", bag-info.txt is missing.");
  }

  @Test
  void a_manifest_rewritten_to_fit_a_forged_report_does_not_help() throws IOException {
    Path other = Files.createDirectory(sources.resolve("forged"));
    Bags.at(other)
        .file(
            new Bags(sources)
                .of(Bags.R4_REV1, Map.of("output/report.pdf", "forged", "input/がぎぐ.csv", "b")));
    for (String file : Bags.filesBelow(other)) {
      Files.write(drive.resolve(file), Files.readAllBytes(other.resolve(file)));
    }

    Bags.assertValid(home);
    assertThat(verify().findings())
        .extracting(Finding::file)
        .containsExactly(
            "bag-info.txt",
            "data/output/report.pdf",
            "manifest-sha256.txt",
            "tagmanifest-sha256.txt");
  }

  @Test
  void a_revision_that_is_gone_misses_every_file() throws IOException {
    Files.move(home, drive.resolve("elsewhere"));

    assertThat(verify().findings()).hasSameSizeAs(digests.keySet());
    assertThat(verify().findings())
        .extracting(Finding::discrepancy)
        .containsOnly(Discrepancy.MISSING);
  }

  @Test
  void names_that_a_drive_gives_back_decomposed_are_the_same_names() throws IOException {
    Path composed = home.resolve("data/input/がぎぐ.csv");
    Files.move(
        composed, composed.resolveSibling(Normalizer.normalize("がぎぐ.csv", Normalizer.Form.NFD)));

    assertThat(verify().isClean()).isTrue();
  }

  @Test
  void the_output_has_the_same_layout_and_is_verified_the_same_way(@TempDir Path output)
      throws IOException {
    Path report = output.resolve("toyama/R4/rev1/report.pdf");
    Files.createDirectories(report.getParent());
    Files.writeString(report, "a report");

    VerificationResult result =
        Bags.at(output)
            .verify(
                Bags.R4_REV1,
                new TreeMap<>(Map.of("report.pdf", digests.get("data/output/report.pdf"))),
                Bags.SEAL,
                Optional.empty());

    assertThat(result.isClean()).isTrue();
  }

  @Test
  void a_drive_that_is_not_mounted_is_away_and_not_a_drive_full_of_losses(
      @TempDir Path mountPoint) {
    try (Archive unmounted = Bags.at(mountPoint, FilingHistory.FILED)) {
      VerificationResult result =
          unmounted.verify(Bags.R4_REV1, digests, Bags.SEAL, Optional.empty());

      assertThat(result.findings()).isEmpty();
      assertThat(result.fault()).map(FilingFault::reason).contains(FilingFault.Reason.AWAY);
      assertThat(result.isClean()).isFalse();
      assertThat(result.messages(Language.JA)).singleElement().asString().contains("つながりません");
      assertThat(unmounted.file(new Bags(sources).r4()).isThere()).isFalse();
    }
    assertThat(mountPoint).isEmptyDirectory();
  }

  @Test
  void a_bag_that_tells_of_an_approval_contradicts_a_record_without_it(@TempDir Path other) {
    Approval approval = new Approval("山田太郎", LocalDate.of(2023, 4, 27), "");
    BagContent released = new Bags(sources).r4(Optional.of(approval));
    try (Archive there = Bags.at(other)) {
      var filed = Bags.digestsOf(there.file(released));

      assertThat(there.verify(Bags.R4_REV1, filed, Bags.SEAL, Optional.of(approval)).isClean())
          .isTrue();
      assertThat(
              there.verify(Bags.R4_REV1, filed, Bags.SEAL, Optional.empty()).messages(Language.JA))
          .singleElement()
          .asString()
          .contains("bag-info.txt に書かれた承認がデータベースの記録にない");
    }
  }

  private VerificationResult verify() {
    return archive.verify(Bags.R4_REV1, digests, Bags.SEAL, Optional.empty());
  }
}
