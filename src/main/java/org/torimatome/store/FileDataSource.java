package org.torimatome.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The connections to a file; when it has failed they are refused, and not waited for. */
final class FileDataSource extends DelegatingDataSource {

  private final OneCallAtATime file;

  FileDataSource(DataSource pool, OneCallAtATime file) {
    super(pool);
    this.file = file;
  }

  @Override
  public Connection getConnection() throws SQLException {
    file.requireSound();
    return super.getConnection();
  }
}
