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

  private static final Map<Path, Server> KEPT = new ConcurrentHashMap<>();

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

  /**
   * Remembers what is on the server now, for {@link #goBack}; H2's file is kept with the output.
   */
  static void keep(Path home) {
    SERVERS.computeIfPresent(home, HomeDatabase::kept);
  }

  private static Server kept(Path home, Server server) {
    KEPT.put(home, Postgres.copyOf(server));
    return server;
  }

  static void goBack(Path home) {
    SERVERS.computeIfPresent(home, (at, spent) -> Postgres.copyOf(KEPT.get(at)));
  }

  /** Leaves a home without its database. */
  public static void lose(Path home) {
    SERVERS.remove(home);
    AtomicFiles.delete(home.resolve("output/.torimatome/torimatome.mv.db"));
  }
}
