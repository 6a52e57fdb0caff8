package org.torimatome.batch;

import java.nio.file.Path;

/** Where tests take their looks from. */
public final class Templates {

  /** As the program comes with. */
  public static final Path SHIPPED = Path.of("templates").toAbsolutePath();

  /**
   * Every output in a few words, made in a fraction of the time: for tests of what becomes of
   * reports, whatever they look like.
   */
  public static final Path PLAIN = Path.of("src/test/resources/plain-templates").toAbsolutePath();

  private Templates() {}
}
