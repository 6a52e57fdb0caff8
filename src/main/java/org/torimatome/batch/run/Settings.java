package org.torimatome.batch.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.ingest.InputReader;
import org.torimatome.render.TemplateSet;
import org.torimatome.store.Database;
import org.torimatome.text.OutsideName;

/**
 * Where things are and how runs are made, such as {@code input/} and {@code output/} beside the
 * launcher.
 *
 * @param look the folder in {@code templates} whose templates are used
 * @param formats which outputs of a report are made
 * @param approval whether a revision waits as a draft until somebody releases it
 * @param server the PostgreSQL server that several machines share; empty means a file in the output
 * @param threads how many reports are made at once
 * @param fileTimeout how much computing time may go into reading one file
 */
public record Settings(
    Path input,
    Path output,
    Path templates,
    String look,
    OutputFormats formats,
    ApprovalRule approval,
    Filing filing,
    Optional<Server> server,
    int threads,
    Duration fileTimeout) {

  /** The look that is used when none is named. */
  public static final String STANDARD_LOOK = TemplateSet.STANDARD;

  /** How much computing time may go into reading one file, unless something else is said. */
  public static final Duration FILE_TIMEOUT = InputReader.LIMIT;

  /**
   * How revisions are filed.
   *
   * @param archives where, such as {@code file:/mnt/share/dx}
   * @param smb who signs in at SMB shares
   * @param retention how long what is issued is kept
   * @param patience how long a drive may stay silent before it is given up
   */
  public record Filing(
      List<Address> archives, SmbCredentials smb, Retention retention, Duration patience) {
    public Filing {
      archives = List.copyOf(archives);
    }
  }

  /**
   * A database server.
   *
   * @param url a JDBC URL, such as {@code jdbc:postgresql://db/torimatome}
   * @param heartbeat how often those who share it say that they are alive
   */
  public record Server(String url, String user, String password, Heartbeat heartbeat) {}

  /** Where an organisation's input lies, whether there is any or not. */
  public Path inputOf(String organisation) {
    return OutsideName.within(input, organisation);
  }

  /** Reads what lies in the input, and what was taken from it. */
  public InputReader reader() {
    return new InputReader(fileTimeout);
  }

  /** Where stack traces and warnings of libraries go. */
  public Path log() {
    return outputRoot().own().resolve("torimatome.log");
  }

  /** The database, as messages name it. */
  public String database() {
    return server
        .map(at -> at.url().replaceFirst("[?].*", ""))
        .orElseGet(() -> Database.fileIn(outputRoot().own()).toString());
  }

  public OutputRoot outputRoot() {
    return new OutputRoot(output);
  }

  /** Whether the database of an output can lie in it. */
  public static boolean canHoldDatabase(Path output) {
    return Database.canBeIn(output);
  }

  /** False where nothing has been recorded yet; a server is taken to be there. */
  public boolean hasDatabase() {
    return server.isPresent() || Database.isInFolder(outputRoot().own());
  }

  /** Opens the database, and makes it where there is none. */
  Database openDatabase(int connections) {
    return server
        .map(at -> Database.onServer(at.url(), at.user(), at.password(), connections))
        .orElseGet(() -> Database.inFolder(outputRoot().own(), connections));
  }
}
