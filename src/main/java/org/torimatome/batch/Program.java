package org.torimatome.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program. */
public final class Program {

  private static final String FILE = "/org/torimatome/application.properties";

  private Program() {}

  /** As the build numbered it, such as 0.1.0. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream file = Program.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return properties.getProperty("version");
  }
}
