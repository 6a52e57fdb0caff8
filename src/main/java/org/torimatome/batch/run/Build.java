package org.torimatome.batch.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.text.Sha256;

/**
 * What a revision was made by.
 *
 * @param program the version, such as 0.1.0
 * @param fonts a digest over the fonts that came with it; empty where it was not noted
 */
public record Build(String program, String fonts) {

  private static final String FILE = "/org/torimatome/application.properties";

  /** This program. */
  public static Build current() {
    return new Build(version(), Sha256.of(FontLibrary.digests()));
  }

  /** This program as it was numbered, such as 0.1.0. */
  public static String version() {
    return properties().getProperty("version");
  }

  /** The commit it was built from, such as 1a2b3c4; empty where it was built without one. */
  public static Optional<String> commit() {
    return Optional.of(properties().getProperty("commit")).filter(id -> id.matches("[0-9a-f]+"));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream file = Build.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return properties;
  }
}
