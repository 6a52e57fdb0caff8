package org.torimatome.batch.run;

import java.util.Optional;
import javax.sql.DataSource;
import org.torimatome.batch.folder.RunLock;
import org.torimatome.store.Database;

/** The database of an output, open; a file of its own is open in one process at a time. */
public final class OutputDatabase implements AutoCloseable {

  private final Database database;
  private final Optional<RunLock> lock;

  private OutputDatabase(Database database, Optional<RunLock> lock) {
    this.database = database;
    this.lock = lock;
  }

  /**
   * Opens the database, and makes it where there is none.
   *
   * @return empty when another process has it and does not share it
   */
  public static Optional<OutputDatabase> open(Settings settings, int connections) {
    Optional<RunLock> lock = Optional.empty();
    if (settings.server().isEmpty()) {
      lock = RunLock.tryHold(settings.outputRoot().lock("output"));
      if (lock.isEmpty()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(new OutputDatabase(settings.openDatabase(connections), lock));
    } catch (RuntimeException e) {
      lock.ifPresent(RunLock::close);
      throw e;
    }
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public void close() {
    database.close();
    lock.ifPresent(RunLock::close);
  }
}
