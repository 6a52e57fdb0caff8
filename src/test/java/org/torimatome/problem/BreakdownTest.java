package org.torimatome.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.torimatome.text.Language;

class BreakdownTest {

  @Test
  void a_file_that_may_not_be_read_is_told_in_words() {
    Throwable failure = new UncheckedIOException("taken", new AccessDeniedException("R4/a.xlsx"));

    assertThat(Breakdown.of(failure).in(Language.JA)).startsWith("R4/a.xlsx を読み書きする権限がありません。");
    assertThat(Breakdown.of(failure).in(Language.EN))
        .startsWith("R4/a.xlsx may not be read or written.");
  }

  @Test
  void a_file_that_is_gone_is_told_in_words() {
    assertThat(Breakdown.of(new NoSuchFileException("R4/a.xlsx")).in(Language.JA))
        .isEqualTo("R4/a.xlsx がありません。");
  }

  @Test
  void what_the_system_says_of_a_file_is_told_with_its_name() {
    FileSystemException full =
        new FileSystemException("rev1/a.pdf", null, "No space left on device");
    full.initCause(new IOException("No space left on device"));

    assertThat(Breakdown.of(new UncheckedIOException("not written", full)).in(Language.JA))
        .startsWith("rev1/a.pdf を読み書きできません（No space left on device）。")
        .contains("空き容量");
    assertThat(Breakdown.of(full).in(Language.EN))
        .startsWith("rev1/a.pdf cannot be read or written (No space left on device).");
  }

  @Test
  void anything_else_speaks_for_itself() {
    assertThat(Breakdown.of(new IOException("No space left on device")).in(Language.JA))
        .isEqualTo("No space left on device");
    assertThat(Breakdown.of(new IllegalStateException()).in(Language.JA))
        .isEqualTo("IllegalStateException");
  }
}
