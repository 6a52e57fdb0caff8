package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** What several tables have in their rows. */
final class Rows {

  private Rows() {}

  /** The revision that a row is of. */
  static RevisionKey revision(ResultSet row) throws SQLException {
    return new RevisionKey(
        row.getString("organisation"),
        ReportingPeriod.parse(row.getString("cycle")).orElseThrow(),
        row.getInt("revision"));
  }
}
