package org.torimatome.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.run.Settings.Server;

/**
 * The database of a home folder: H2's file in the output, or under {@code
 * -Dtests.database=postgresql} one on the server, the same for as long as the tests run.
 */
public final class HomeDatabase {

  private static final boolean ON_SERVER =
      System.getProperty("tests.database", "h2").equals("postgresql");

  private static final Map<Path, Server> SERVERS = new ConcurrentHashMap<>();

  private HomeDatabase() {}

  /** Whether several processes can have it open. */
  public static boolean isShared() {
    return ON_SERVER;
  }

  /** Where the database of a home is, for settings. */
  public static Optional<Server> of(Path home) {
    return ON_SERVER
        ? Optional.of(SERVERS.computeIfAbsent(home, fresh -> Postgres.freshDatabase()))
        : Optional.empty();
  }

  /** Leaves a home without its database. */
  public static void lose(Path home) {
    SERVERS.remove(home);
    AtomicFiles.delete(home.resolve("output/.torimatome/torimatome.mv.db"));
  }
}
