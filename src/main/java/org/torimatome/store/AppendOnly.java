package org.torimatome.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses on H2 whoever changes or deletes rows of the audit trail, as {@code refuse_change} does
 * on PostgreSQL. H2 makes one for each table that a migration names it for.
 */
public final class AppendOnly implements Trigger {

  private String table = "";

  @Override
  public void init(
      Connection connection, String schema, String trigger, String of, boolean before, int type) {
    table = of;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException("Nothing in the table " + table + " is ever changed or deleted");
  }
}
