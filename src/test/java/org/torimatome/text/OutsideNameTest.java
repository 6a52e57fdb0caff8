package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideNameTest {

  private static final String COMPOSED = Normalizer.normalize("が.csv", Normalizer.Form.NFC);
  private static final String DECOMPOSED = Normalizer.normalize("が.csv", Normalizer.Form.NFD);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../a.csv", "R4/../../a.csv", "R4/..", "/etc/passwd"})
  void a_name_that_leads_elsewhere_is_no_path(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> OutsideName.within(folder, name));
  }

  @Test
  void a_name_with_slashes_lies_in_folders_below() {
    assertThat(OutsideName.within(folder, "R4/a.csv")).isEqualTo(folder.resolve("R4/a.csv"));
    assertThat(OutsideName.below(folder, folder.resolve("R4").resolve("a.csv")))
        .isEqualTo("R4/a.csv");
  }

  @Test
  void a_backslash_parts_no_folders() {
    assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    String name = "x\\..\\..\\a.csv";

    assertThat(OutsideName.within(folder, name).getParent()).isEqualTo(folder);
    assertThat(OutsideName.below(folder, folder.resolve(name))).isEqualTo(name);
    assertThat(OutsideName.isFit(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n.csv", "a\r.csv", "a\u0007.csv", "a\u0085.csv", "a\u2028.csv", "\uFFFD.csv"})
  void a_name_with_what_is_no_character_of_one_is_unfit(String name) {
    assertThat(OutsideName.isFit(name)).isFalse();
  }

  @Test
  void usual_names_are_fit() {
    assertThat(OutsideName.isFit("【回答】R6_総務部 (1)…①.xlsx")).isTrue();
    assertThat(OutsideName.isFit(DECOMPOSED)).isTrue();
  }

  @Test
  void a_file_is_found_in_whichever_form_the_disk_has_its_name() throws IOException {
    Files.createDirectory(folder.resolve("R4"));
    Path file = Files.writeString(folder.resolve("R4").resolve(DECOMPOSED), "");

    assertThat(OutsideName.find(folder, "R4/" + COMPOSED).map(found -> isSame(found, file)))
        .contains(true);
    assertThat(OutsideName.find(folder, "R4/b.csv")).isEmpty();
    assertThat(OutsideName.find(folder, "R4")).isEmpty();
    assertThat(OutsideName.find(folder, "R4/../R4/" + COMPOSED)).isEmpty();
  }

  @Test
  void a_link_out_of_the_folder_is_not_found() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path outside = Files.writeString(folder.resolve("outside.csv"), "");
    assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    Files.createSymbolicLink(inside.resolve("a.csv"), outside);

    assertThat(OutsideName.find(inside, "a.csv")).isEmpty();
  }

  @Test
  void names_that_some_systems_take_for_one_fold_alike() {
    assertThat(OutsideName.folded(DECOMPOSED)).isEqualTo(OutsideName.folded(COMPOSED));
    assertThat(OutsideName.folded("R4.CSV")).isEqualTo(OutsideName.folded("r4.csv"));
    assertThat(OutsideName.folded("Ａ.csv")).isNotEqualTo(OutsideName.folded("A.csv"));
  }

  @Test
  void a_long_name_is_cut_to_what_file_systems_take_and_numbered() {
    String stem = "課".repeat(100) + "𠮷";
    FreeNames names = new FreeNames();

    String first = names.of(stem, ".xlsx");
    String second = names.of(stem, ".xlsx");

    assertThat(first).startsWith("課課").endsWith("課_2.xlsx");
    assertThat(second).startsWith("課課").endsWith("課_3.xlsx");
    assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, OutsideName.MOST_BYTES);
  }

  @Test
  void names_of_one_folder_differ_on_every_system() {
    FreeNames names = new FreeNames();

    assertThat(names.of("総務課", ".xlsx")).isEqualTo("総務課.xlsx");
    assertThat(names.of("総務課", ".xlsx")).isEqualTo("総務課_2.xlsx");
    assertThat(names.of("A課", ".xlsx")).isEqualTo("A課.xlsx");
    assertThat(names.of("a課", ".xlsx")).isEqualTo("a課_2.xlsx");
  }

  @Test
  void a_text_becomes_a_part_of_a_name_that_every_system_takes() {
    assertThat(OutsideName.part("総務部/人事課: 第1係?.")).isEqualTo("総務部_人事課_ 第1係__");
    assertThat(OutsideName.part("..\\..\\x")).doesNotContain("\\");
  }

  private static boolean isSame(Path found, Path file) {
    try {
      return Files.isSameFile(found, file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
