package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.cli.settings.LogFile;

/** What comes from outside is shown, and does nothing on a terminal or in a log. */
class HarmlessWordsTest {

  @TempDir Path root;

  @Test
  void names_and_cells_are_one_line_each_with_their_control_characters_visible()
      throws IOException {
    Town.in(root, "mihon")
        .write("R4/\u001b]0;owned\u0007.csv", "KPI番号,実績値\n1-1,十二\n")
        .write(
            "R4/実績.csv", "KPI番号,実績値\n1-1,310\n1-2,\"十二\n誤り 偽のファイル.xlsx\"\n1-3,\u009b2J\u202e七十\n");
    Files.createDirectories(root.resolve("input/\u001b[2J"));

    Door.Answer answer = Door.in(root).types("validate", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out() + answer.err())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]")
        .contains("<U+001B>]0;owned<U+0007>.csv", "<U+001B>[2J");
    assertThat(answer.err().lines()).noneMatch(line -> line.startsWith("誤り 偽"));
  }

  @Test
  void what_was_typed_at_the_command_line_is_one_line_too() {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).types("run", "R4", "--org", "\u001b[2J\n済みました");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("<U+001B>[2J<U+000A>済みました").doesNotContain("\u001b");
  }

  @Test
  void a_log_entry_that_quotes_it_adds_no_line_of_its_own() throws IOException {
    Path log = root.resolve("torimatome.log");
    LogFile.receive(log, Level.WARNING);

    Logger.getLogger("outside")
        .log(Level.WARNING, "a\u001b[2J\nSEVERE: forged", new IllegalStateException("b\u0007"));

    assertThat(log).content().contains("a<U+001B>[2J<U+000A>SEVERE: forged\n", "b<U+0007>\n\tat ");
  }

  @Test
  void a_password_in_an_address_is_never_shown_and_its_right_place_is() throws IOException {
    Town.in(root, "mihon");
    String address = "smb://filing:S3cret@fileserver/dx";
    Path config =
        Files.writeString(root.resolve("a.yml"), "torimatome:\n  archive: " + address + "\n");
    Door door = Door.in(root);

    assertThat(door.types("run", "R4", "--archive=" + address)).satisfies(this::is_told);
    assertThat(door.with("TORIMATOME_ARCHIVE", address).types("run", "R4"))
        .satisfies(this::is_told);
    assertThat(door.types("run", "R4", "--config=" + config)).satisfies(this::is_told);
    assertThat(door.types("run", "R4", "--archiv=" + address))
        .satisfies(
            answer -> assertThat(answer.err()).contains("--archiv=").doesNotContain("S3cret"));
  }

  private void is_told(Door.Answer answer) {
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err())
        .contains("smb://***@fileserver/dx", "TORIMATOME_SMB_USER", "TORIMATOME_SMB_PASSWORD");
    assertThat(answer.out() + answer.err()).doesNotContain("S3cret", "filing:");
  }
}
