package org.torimatome.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The connections to a server, whose faults are told in words, at the start and later. */
final class ServerDataSource extends DelegatingDataSource {

  private final ServerAddress server;
  private final String user;

  ServerDataSource(DataSource pool, ServerAddress server, String user) {
    super(pool);
    this.server = server;
    this.user = user;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return super.getConnection();
    } catch (SQLException e) {
      throw ServerFaultException.of(e, server, user);
    }
  }
}
