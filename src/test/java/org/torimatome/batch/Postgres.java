package org.torimatome.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.Settings.Server;

/** A real PostgreSQL, started once for all tests, with a fresh database for whoever asks. */
public final class Postgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  /** A database that nobody has used yet, whose users give a sign of life every second. */
  public static Server freshDatabase() {
    return database("");
  }

  /** Another with all that is in one that nobody uses now. */
  static Server copyOf(Server server) {
    return database(" template " + name(server));
  }

  private static Server database(String origin) {
    String name = "torimatome" + DATABASES.incrementAndGet();
    perform("create database " + name + origin);
    return new Server(
        Started.SERVER.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        new Heartbeat(Duration.ofSeconds(1)));
  }

  /** Cuts everybody off from a database until it is opened again. */
  public static void close(Server server) {
    perform("alter database " + name(server) + " allow_connections false");
    perform(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + name(server)
            + "'");
  }

  public static void reopen(Server server) {
    perform("alter database " + name(server) + " allow_connections true");
  }

  /** Where a database of it is, or would be. */
  public static String url(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  /** Somebody who may sign in and no more. */
  public static String newUser() {
    String name = "user" + DATABASES.incrementAndGet();
    perform("create role " + name + " login");
    return name;
  }

  private static String name(Server server) {
    return server.url().replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
  }

  private static void perform(String sql) {
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
