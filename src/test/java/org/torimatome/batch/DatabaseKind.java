package org.torimatome.batch;

import java.util.Optional;
import org.torimatome.batch.Settings.Server;

/** The databases of which each must do for everything. */
public enum DatabaseKind {
  H2,
  POSTGRESQL;

  /** A database that nobody has used yet, for settings; H2's is a file in the output. */
  public Optional<Server> fresh() {
    return this == H2 ? Optional.empty() : Optional.of(Postgres.freshDatabase());
  }
}
