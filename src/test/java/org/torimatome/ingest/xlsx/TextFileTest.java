package org.torimatome.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

class TextFileTest {

  /** Linux has a device that is always full. */
  private static final Path FULL = Path.of("/dev/full");

  @Test
  void a_full_folder_is_named_with_what_to_do() throws IOException {
    assumeTrue(Files.exists(FULL));

    try (TextFile texts = TextFile.over(FileChannel.open(FULL, StandardOpenOption.WRITE))) {
      assertThatThrownBy(() -> texts.add(new RichText("報".repeat(100_000), false)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> {
                Problem told = refused.at("R4/実績.xlsx");
                assertThat(told.found().in(Language.JA))
                    .startsWith(System.getProperty("java.io.tmpdir") + "（No space left on device");
                assertThat(told.message(Language.JA)).contains("一時フォルダー", "-Djava.io.tmpdir=");
              });
    }
  }
}
