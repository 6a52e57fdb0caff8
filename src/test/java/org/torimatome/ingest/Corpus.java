package org.torimatome.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of input, each named for what is odd in it, with {@code expected.txt} beside it: what is
 * read of the input. {@code -Dgolden.update} writes that anew.
 */
public record Corpus(Path root) {

  /** The folders' names, in order. */
  public List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  public Path input(String name) {
    return root.resolve(name).resolve("input");
  }

  /** A new folder's text is written and fails, so that nobody commits it unread. */
  public void compare(String name, String read) throws IOException {
    Path golden = root.resolve(name).resolve("expected.txt");
    boolean isNew = !Files.exists(golden);
    if (isNew || Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, read, UTF_8);
      assertThat(isNew).as("a candidate was written: %s", golden).isFalse();
    }
    assertThat(read).isEqualTo(Files.readString(golden, UTF_8));
  }
}
