package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2 itself tells how many threads it has inside: a function that its statements call counts. */
class OneCallAtATimeTest {

  private static final int THREADS = 4;

  private final DriverManagerDataSource h2 =
      new DriverManagerDataSource("jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1", "sa", "");

  /** Called by H2. */
  public static final class Visit {

    private static final AtomicInteger INSIDE = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

    private Visit() {}

    public static int linger() throws InterruptedException {
      MOST.accumulateAndGet(INSIDE.incrementAndGet(), Math::max);
      Thread.sleep(20);
      return INSIDE.decrementAndGet();
    }
  }

  @Test
  void statements_of_several_connections_are_executed_one_after_the_other() throws Exception {
    DataSource guarded = new OneCallAtATime(h2, h2, Path.of("turns"));
    try (Connection connection = guarded.getConnection()) {
      connection
          .createStatement()
          .execute("create alias linger for \"%s.linger\"".formatted(Visit.class.getName()));
    }

    assertThat(mostInside(h2)).as("H2 left to itself").isGreaterThan(1);
    assertThat(mostInside(guarded)).isEqualTo(1);
  }

  private static int mostInside(DataSource database) throws Exception {
    Visit.MOST.set(0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> calls = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      calls.add(
          threads.submit(
              () -> {
                try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                        connection.prepareStatement("select linger() from system_range(1, 3)")) {
                  return statement.executeQuery().next();
                }
              }));
    }
    for (Future<?> call : calls) {
      call.get();
    }
    threads.shutdown();
    return Visit.MOST.get();
  }
}
