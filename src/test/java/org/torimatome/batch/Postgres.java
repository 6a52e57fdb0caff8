package org.torimatome.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.torimatome.batch.Settings.Server;

/** A real PostgreSQL, started once for all tests, with a fresh database for whoever asks. */
public final class Postgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  /** A database that nobody has used yet, whose users give a sign of life every second. */
  public static Server freshDatabase() {
    String name = "torimatome" + DATABASES.incrementAndGet();
    perform("create database " + name);
    return new Server(
        Started.SERVER.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        new Heartbeat(Duration.ofSeconds(1)));
  }

  /** Performs a statement as the administrator. */
  public static void perform(String sql) {
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Its port on this machine. */
  public static int port() {
    return Started.SERVER.getPort();
  }

  private static final class Started {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
