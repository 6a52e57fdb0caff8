package org.torimatome.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads an organisation's folder, such as {@code input/toyama}, into its plan, its period books and
 * their problems.
 *
 * <p>Input never makes it throw; an {@link UncheckedIOException} means that the disk failed. It
 * keeps nothing between calls and may be shared by threads.
 */
public final class InputReader {

  public OrganisationInput read(Path organisationFolder, ReadingOptions options) {
    try {
      return new OrganisationReading(organisationFolder, options).input();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the input under " + organisationFolder, e);
    }
  }
}
