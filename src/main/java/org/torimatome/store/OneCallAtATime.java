package org.torimatome.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one call at a time into H2, and none after its file has failed.
 *
 * <p>What a commit writes to the file is what each table holds when its turn comes, one after the
 * other (h2database issue 2080): were another thread writing meanwhile, a kill could leave half of
 * its transaction.
 *
 * <p>When a write fails H2 closes the file, but counts the transactions that it had open twice: the
 * next call of another may wait for ever, with all its might, for the counter of a version that no
 * longer is written ({@code MVStore.registerVersionUsage}). So the first failure stands for all
 * that would follow, and H2 is made to forget the file: who opens it next, opens it afresh.
 *
 * <p>A call that waits for another transaction's row keeps that one from ending, until H2 gives up
 * after two seconds; a row has one writer here, since a report has one holder.
 */
final class OneCallAtATime extends DelegatingDataSource {

  /** What there is nothing left to do for once the file has failed. */
  private static final Set<String> ENDINGS = Set.of("rollback", "close", "abort");

  private final Lock turn = new ReentrantLock();
  private final FileUpkeep upkeep = new FileUpkeep();
  private final DataSource joining;
  private final Path file;
  private volatile @Nullable Throwable failure;

  /**
   * Guards a database.
   *
   * @param joining joins the same database where H2 has it open, and sets nothing
   * @param file of the database, to be told when it fails
   */
  OneCallAtATime(DataSource h2, DataSource joining, Path file) {
    super(h2);
    this.joining = joining;
    this.file = file;
  }

  @Override
  public Connection getConnection() throws SQLException {
    turn.lock();
    try {
      requireSound();
      Connection connection = super.getConnection();
      return inTurn(Connection.class, connection, database(connection));
    } catch (SQLException e) {
      Optional<FileFaultException> fault = FileFaultException.of(e, file);
      if (fault.isEmpty()) {
        throw e;
      }
      failure = e;
      forget();
      throw fault.get();
    } finally {
      turn.unlock();
    }
  }

  /**
   * H2 keeps a database whose file fails while the settings of its first connection are written,
   * and would answer every later connection of this process with the same closed file. The first
   * that joins is told once more what went wrong.
   */
  private void forget() {
    if (!isForgotten()) {
      isForgotten();
    }
  }

  private boolean isForgotten() {
    try (Connection connection = joining.getConnection()) {
      database(connection).shutdownImmediately();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Refuses at once what would find the file closed. */
  void requireSound() throws SQLException {
    Throwable first = failure;
    if (first != null) {
      throw new FileFaultException(file, first);
    }
  }

  private static Database database(Connection connection) throws SQLException {
    return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
  }

  private <T> T inTurn(Class<T> type, T called, Database database) {
    return type.cast(
        Proxy.newProxyInstance(
            OneCallAtATime.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(called, database, method, arguments)));
  }

  private @Nullable Object call(Object called, Database database, Method method, Object[] arguments)
      throws Throwable {
    turn.lock();
    try {
      if (failure != null && ENDINGS.contains(method.getName())) {
        return null;
      }
      requireSound();
      keepUp(database);
      Object answer = method.invoke(called, arguments);
      requireWritten(database);
      // Connections are asked for statements by the interface they shall have.
      return answer instanceof Statement
          ? inTurn(cast(method.getReturnType()), answer, database)
          : answer;
    } catch (InvocationTargetException e) {
      requireWritten(database);
      throw e.getCause();
    } finally {
      turn.unlock();
    }
  }

  private void keepUp(Database database) throws SQLException {
    try {
      upkeep.beforeCall(database.getStore().getMvStore());
    } catch (MVStoreException e) {
      throw failed(database, e);
    }
  }

  private void requireWritten(Database database) throws SQLException {
    MVStoreException panic = database.getStore().getMvStore().getPanicException();
    if (panic != null) {
      throw failed(database, panic);
    }
  }

  private FileFaultException failed(Database database, MVStoreException first) {
    failure = first;
    database.shutdownImmediately();
    return new FileFaultException(file, first);
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> cast(Class<?> type) {
    return (Class<Object>) type;
  }
}
