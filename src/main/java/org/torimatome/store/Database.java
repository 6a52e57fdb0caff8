package org.torimatome.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The database of an output folder: an H2 file there, or a PostgreSQL server that several machines
 * share. Open, it has the tables of this program's version.
 */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final DataSource connections;

  private Database(HikariDataSource pool, DataSource connections) {
    this.pool = pool;
    this.connections = connections;
  }

  /** Whether a folder can hold one. */
  public static boolean canBeIn(Path folder) {
    return DatabaseFile.canBeIn(folder);
  }

  /** Whether a folder holds one. */
  public static boolean isInFolder(Path folder) {
    return new DatabaseFile(folder).exists();
  }

  /** The file that is the database of a folder, there or not. */
  public static Path fileIn(Path folder) {
    return new DatabaseFile(folder).file();
  }

  /**
   * Opens the file {@code <folder>/torimatome.mv.db}, and makes it where there is none. Only one
   * process can have it open.
   */
  public static Database inFolder(Path folder, int connections) {
    DatabaseFile file = new DatabaseFile(folder);
    if (!file.exists()) {
      file.migrate();
    }
    Database database = open(file, connections);
    if (!Schema.isCurrent(database.dataSource())) {
      database.close();
      file.migrate();
      database = open(file, connections);
    }
    return database;
  }

  private static Database open(DatabaseFile file, int connections) {
    OneCallAtATime guarded = file.dataSource();
    HikariDataSource pool = pool(connections, config -> config.setDataSource(guarded));
    return new Database(pool, new FileDataSource(pool, guarded));
  }

  /**
   * Connects to a server. What it refuses is told in words that name it and the settings.
   *
   * @param url of JDBC
   */
  public static Database onServer(String url, String user, String password, int connections) {
    ServerAddress server = ServerAddress.of(url);
    try {
      HikariDataSource pool =
          pool(
              connections,
              config -> {
                config.setJdbcUrl(url);
                config.setUsername(user);
                config.setPassword(password);
              });
      return new Database(pool, upToDate(pool, new ServerDataSource(pool, server, user)));
    } catch (RuntimeException e) {
      throw ServerFaultException.told(e, server, user);
    }
  }

  private static DataSource upToDate(HikariDataSource pool, DataSource server) {
    try {
      if (!Schema.isCurrent(server)) {
        Schema.POSTGRESQL.migrate(server);
      }
      return server;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource pool(int connections, Consumer<HikariConfig> source) {
    HikariConfig config = new HikariConfig();
    source.accept(config);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    return new HikariDataSource(config);
  }

  public DataSource dataSource() {
    return connections;
  }

  @Override
  public void close() {
    pool.close();
  }
}
