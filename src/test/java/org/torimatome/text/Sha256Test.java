package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  /** More than is read at once. */
  private static final byte[] LARGE = new byte[600_000];

  @TempDir Path folder;

  @Test
  void tells_what_sha256sum_tells() throws IOException {
    Path file = Files.writeString(folder.resolve("名簿.txt"), "富山県");

    assertThat(Sha256.of("富山県")).isEqualTo(DigestUtils.sha256Hex("富山県")).isEqualTo(Sha256.of(file));
    assertThat(Sha256.of(LARGE)).isEqualTo(DigestUtils.sha256Hex(LARGE));
    assertThat(new Sha256().bytes()).isEqualTo(DigestUtils.sha256(""));
  }

  @Test
  void takes_in_a_stream_piece_by_piece_and_counts_it() throws IOException {
    AtomicInteger pieces = new AtomicInteger();
    Sha256 sha256 = new Sha256();

    long bytes = sha256.addAll(new ByteArrayInputStream(LARGE), pieces::incrementAndGet);

    assertThat(bytes).isEqualTo(LARGE.length);
    assertThat(pieces).hasValueGreaterThan(1);
    assertThat(sha256.hex()).isEqualTo(Sha256.of(LARGE));
  }

  @Test
  void is_written_to_like_a_file() throws IOException {
    Sha256 sha256 = new Sha256();
    sha256.write('a');
    sha256.write(new byte[] {'b', 'c'});

    assertThat(sha256.hex()).isEqualTo(Sha256.of("abc"));
  }
}
