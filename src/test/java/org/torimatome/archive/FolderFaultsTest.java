package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingFault.Reason;
import org.torimatome.text.Language;

class FolderFaultsTest {
  @TempDir Path drive;
  @TempDir Path sources;

  @Test
  void a_disk_without_room_is_told_before_anything_is_written() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(drive.resolve("disk"), "64k")) {
      BagContent bag = bag(Map.of("output/report.pdf", "x".repeat(100_000)));

      FilingResult result = Bags.at(disk.path()).file(bag);

      assertThat(Bags.faultOf(result).reason()).isEqualTo(Reason.NO_SPACE);
      assertThat(result.message(Language.JA)).contains("空き容量が足りません", "100000 B");
      assertThat(Bags.filesBelow(disk.path())).isEmpty();
    }
  }

  @Test
  void a_disk_that_fills_up_on_the_way_leaves_no_bag_and_is_filed_on_later() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(drive.resolve("disk"), "128k")) {
      Map<String, String> texts = new TreeMap<>();
      for (int file = 10; file < 30; file++) {
        texts.put("input/R4/" + file, "one page of the disk for each of these");
      }
      Path ballast = Files.write(disk.path().resolve("ballast"), new byte[70_000]);
      BagContent bag = bag(texts);

      FilingFault fault = Bags.faultOf(Bags.at(disk.path()).file(bag));
      assertThat(disk.path().resolve("toyama/R4")).isEmptyDirectory();
      Files.delete(ballast);
      FilingResult later = Bags.at(disk.path()).file(bag);

      assertThat(fault.reason()).isEqualTo(Reason.NO_SPACE);
      assertThat(later).isInstanceOf(FilingResult.Filed.class);
      Bags.assertValid(disk.path().resolve("toyama/R4/rev1"));
    }
  }

  @Test
  void a_drive_that_is_a_file_is_away() throws IOException {
    Path file = Files.writeString(drive.resolve("file"), "not a folder");

    assertThat(Bags.faultOf(Bags.at(file).file(new Bags(sources).r4())).reason())
        .isEqualTo(Reason.AWAY);
  }

  @Test
  void a_folder_that_is_not_there_yet_is_made() throws IOException {
    Bags.at(drive.resolve("new/archive")).file(new Bags(sources).r4());

    Bags.assertValid(drive.resolve("new/archive/toyama/R4/rev1"));
  }

  private BagContent bag(Map<String, String> texts) {
    return new Bags(sources).of(Bags.R4_REV1, texts);
  }
}
