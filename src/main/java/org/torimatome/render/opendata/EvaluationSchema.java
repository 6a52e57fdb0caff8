package org.torimatome.render.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * {@code evaluation.schema.json}: what evaluation.json may hold, as JSON Schema 2020-12.
 *
 * <p>It is written by hand, as a promise should be; a test holds the writer to it.
 */
public final class EvaluationSchema {

  public static final String NAME = "evaluation.schema.json";

  /** The schema's version: a new one where a key is renamed, goes or gets another meaning. */
  static final String VERSION = "1";

  private EvaluationSchema() {}

  public static byte[] bytes() {
    try (InputStream schema =
        Objects.requireNonNull(EvaluationSchema.class.getResourceAsStream(NAME), NAME)) {
      return schema.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }
}
