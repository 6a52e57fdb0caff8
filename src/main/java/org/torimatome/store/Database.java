package org.torimatome.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database of an output folder: an H2 file there, or a PostgreSQL server that several machines
 * share.
 */
public final class Database implements AutoCloseable {

  /** Raised with each migration under {@code db/migration}. */
  private static final String SCHEMA_VERSION = "4";

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Where a database lies.
   *
   * @param url a JDBC URL
   */
  public record Address(String url, String user, String password) {

    /** The H2 file {@code <folder>/torimatome.mv.db}, spoken to as if it were PostgreSQL. */
    public static Address inFolder(Path folder) {
      return new Address(
          "jdbc:h2:file:"
              + folder.toAbsolutePath().resolve("torimatome")
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
          "torimatome",
          "");
    }

    /** Whether a folder holds one. */
    public static boolean isInFolder(Path folder) {
      return Files.exists(folder.resolve("torimatome.mv.db"));
    }

    /** Whether only one process can have it open. */
    public boolean isExclusive() {
      return url.startsWith("jdbc:h2:");
    }

    private String vendor() {
      return isExclusive() ? "h2" : "postgresql";
    }
  }

  /** Connects, and brings the tables to this program's version. */
  public static Database open(Address address, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      if (!isCurrent(pool)) {
        migrate(pool, address);
      }
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new Database(pool);
  }

  /** Asked first because Flyway takes half a second to find that there is nothing to do. */
  private static boolean isCurrent(DataSource pool) {
    String newest =
        """
        select "version" from "flyway_schema_history"
        where "success" order by "installed_rank" desc fetch first row only
        """;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(newest)) {
      return rows.next() && SCHEMA_VERSION.equals(rows.getString(1));
    } catch (SQLException noHistoryYet) {
      return false;
    }
  }

  private static void migrate(DataSource pool, Address address) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + address.vendor())
        .load()
        .migrate();
  }

  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
