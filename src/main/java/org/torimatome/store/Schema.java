package org.torimatome.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, as the migrations under {@code db/migration} make them. */
enum Schema {
  H2("h2"),
  POSTGRESQL("postgresql");

  /** Raised with each migration. */
  private static final String VERSION = "11";

  /** The folder of the migrations that only one vendor's database understands. */
  private final String vendor;

  Schema(String vendor) {
    this.vendor = vendor;
  }

  /** Asked first because Flyway takes half a second to find that there is nothing to do. */
  static boolean isCurrent(DataSource database) {
    String newest =
        """
        select "version" from "flyway_schema_history"
        where "success" order by "installed_rank" desc fetch first row only
        """;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(newest)) {
      return rows.next() && VERSION.equals(rows.getString(1));
    } catch (SQLException noHistoryYet) {
      return false;
    }
  }

  /**
   * Brings the tables to this program's version. On PostgreSQL each migration and the note that it
   * was made are one transaction, which takes Flyway's lock for the session: by default the note is
   * written by another connection, and a kill between the two leaves tables that no start gets
   * past.
   */
  void migrate(DataSource database) {
    FluentConfiguration flyway = Flyway.configure();
    if (this == POSTGRESQL) {
      // Such a map costs half of what making the tables does, so H2 is not given an empty one.
      flyway.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
    flyway
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .callbackLocations(new String[0]) // by default it looks through every jar for some
        .javaMigrations(new SealEarlierRevisions())
        .load()
        .migrate();
  }
}
