package org.torimatome.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that are longer than code should hold, kept beside the classes in UTF-8. */
public final class TextResource {

  private TextResource() {}

  /**
   * What stands between the bars of a line behind the sign that opens it: a and b in {@code |a |
   * b}.
   */
  static List<String> cells(String line) {
    return List.of(line.substring(Math.min(1, line.length())).strip().split("\\s*\\|\\s*", -1));
  }

  /** The lines of a file, named from here. */
  public static List<String> lines(String name) {
    try (InputStream text =
        Objects.requireNonNull(TextResource.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
