package org.torimatome.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.torimatome.ingest.table.BookReader;

/**
 * Reads an organisation's folder, such as {@code input/toyama}, into its plan, its period books and
 * their problems.
 *
 * <p>It never throws, whatever lies there: what cannot be read is told like any other problem, so
 * that nobody's input stands in the way of the others'. It keeps nothing between calls and may be
 * shared by threads.
 */
public final class InputReader {

  /** How much computing time usually may go into one file. */
  public static final Duration LIMIT = BookReader.LIMIT;

  private final Duration limit;

  /** With the usual limit. */
  public InputReader() {
    this(LIMIT);
  }

  /**
   * @param limit how much computing time may go into one file
   */
  public InputReader(Duration limit) {
    this.limit = limit;
  }

  public OrganisationInput read(Path organisationFolder, ReadingOptions options) {
    return new OrganisationReading(organisationFolder, options, limit).input();
  }
}
