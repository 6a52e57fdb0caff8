package org.torimatome.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An H2 file that holds whole transactions only, at whatever moment its process is killed. */
final class DatabaseFile {

  private static final String SUFFIX = ".mv.db";
  private static final String NAME = "torimatome";

  /** Where tables are made or changed, out of sight until they are whole. */
  private static final String WORK = "torimatome-new";

  /** Names are written as PostgreSQL has them. */
  private static final String SPELLING = ";DATABASE_TO_LOWER=TRUE";

  /** PostgreSQL's ways, no files besides, and pages compressed to a third when they are written. */
  private static final String WAYS =
      SPELLING + ";MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;COMPRESS=TRUE";

  /**
   * Sets nothing, and joins only what this process has open: with a lock that it does not know H2
   * opens no file.
   */
  private static final String JOINING = SPELLING + ";FILE_LOCK=NONE_OF_ITS_OWN";

  /** Each commit is written by who commits, and not half a second later by a thread of H2's. */
  private static final String WRITE_AT_COMMIT =
      ";WRITE_DELAY=0;RETENTION_TIME=" + FileUpkeep.RETENTION.toMillis();

  private final Path folder;

  DatabaseFile(Path folder) {
    if (!canBeIn(folder)) {
      throw new IllegalArgumentException(folder + " would be taken for options of the database");
    }
    this.folder = folder.toAbsolutePath();
  }

  /** What follows a semicolon H2 takes for options, one of which performs SQL; none escapes it. */
  static boolean canBeIn(Path folder) {
    return !folder.toAbsolutePath().toString().contains(";");
  }

  boolean exists() {
    return Files.exists(file());
  }

  Path file() {
    return path(NAME);
  }

  OneCallAtATime dataSource() {
    return guarded(NAME, WRITE_AT_COMMIT);
  }

  /**
   * Makes the file, or brings its tables to this program's version. H2 commits every statement that
   * makes or changes a table, and a migration cut off half-way can neither go on nor start again:
   * so it is done on a copy, which takes the file's place when it is whole.
   */
  void migrate() {
    Path work = path(WORK);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(work);
      if (exists()) {
        Files.copy(path(NAME), work);
      }
      Schema.H2.migrate(guarded(WORK, ""));
      force(work);
      Files.move(
          work, path(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(work + " cannot be made", e);
    }
  }

  /** A name that is on the medium before what it names would be an empty file after a power cut. */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  private Path path(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private OneCallAtATime guarded(String name, String options) {
    return new OneCallAtATime(source(name, WAYS + options), source(name, JOINING), path(name));
  }

  private DataSource source(String name, String options) {
    return new DriverManagerDataSource(
        "jdbc:h2:file:" + folder.resolve(name) + options, "torimatome", "");
  }
}
