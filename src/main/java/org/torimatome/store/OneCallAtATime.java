package org.torimatome.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one call at a time into H2. What a commit writes to the file is what each table holds when
 * its turn comes, one after the other (h2database issue 2080): were another thread writing
 * meanwhile, a kill could leave half of its transaction.
 *
 * <p>A call that waits for another transaction's row keeps that one from ending, until H2 gives up
 * after two seconds; a row has one writer here, since a report has one holder.
 */
final class OneCallAtATime extends DelegatingDataSource {

  private final Lock turn = new ReentrantLock();

  OneCallAtATime(DataSource h2) {
    super(h2);
  }

  @Override
  public Connection getConnection() throws SQLException {
    turn.lock();
    try {
      return inTurn(Connection.class, super.getConnection());
    } finally {
      turn.unlock();
    }
  }

  private <T> T inTurn(Class<T> type, T called) {
    return type.cast(
        Proxy.newProxyInstance(
            OneCallAtATime.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(called, method, arguments)));
  }

  private Object call(Object called, Method method, Object[] arguments) throws Throwable {
    turn.lock();
    try {
      Object answer = method.invoke(called, arguments);
      // Connections are asked for statements by the interface they shall have.
      return answer instanceof Statement ? inTurn(cast(method.getReturnType()), answer) : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      turn.unlock();
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> cast(Class<?> type) {
    return (Class<Object>) type;
  }
}
