package org.torimatome.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Seals what stands in the record when its tables get their chain, in the order of issue. That is
 * done once, with the tables: a seal that is missing later was removed.
 */
final class SealEarlierRevisions implements JavaMigration {

  @Override
  public void migrate(Context context) {
    JdbcClient jdbc =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    Chain chain = new Chain(jdbc, RecordText.beforeEvaluations(jdbc));
    jdbc.sql(
            """
            select organisation, cycle, revision from revision
            order by organisation, recorded, cycle, revision
            """)
        .query((row, number) -> Rows.revision(row))
        .list()
        .forEach(chain::seal);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("7");
  }

  @Override
  public String getDescription() {
    return "seal earlier revisions";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
