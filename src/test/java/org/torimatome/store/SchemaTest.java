package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.run.Settings.Server;

class SchemaTest {

  @Test
  @Tag("slow")
  void a_server_that_lost_its_maker_before_any_of_its_commits_is_finished_by_the_next() {
    int commits = 0;
    boolean isWhole = false;
    while (!isWhole) {
      Server server = Postgres.freshDatabase();

      isWhole = isMadeWithin(commits, server);

      try (Database database =
          Database.onServer(server.url(), server.user(), server.password(), 2)) {
        assertThat(Schema.isCurrent(database.dataSource())).as("after %s", commits).isTrue();
      }
      commits++;
    }
    assertThat(commits).as("one for each migration at least").isGreaterThan(4);
  }

  private static boolean isMadeWithin(int commits, Server server) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(server.url(), server.user(), server.password());
    try {
      Schema.POSTGRESQL.migrate(new Mortal(source, commits));
      return true;
    } catch (RuntimeException killed) {
      return false;
    }
  }

  /** Of a process that is killed when so much has been committed: all its connections break off. */
  private static final class Mortal extends DelegatingDataSource {

    private final List<Connection> open = new ArrayList<>();
    private int commitsLeft;

    Mortal(DriverManagerDataSource server, int commits) {
      super(server);
      this.commitsLeft = commits;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      open.add(connection);
      return (Connection)
          Proxy.newProxyInstance(
              Mortal.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("commit") && commitsLeft-- == 0) {
        for (Connection each : open) {
          each.abort(Runnable::run);
        }
        throw new SQLException("The process was killed");
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
