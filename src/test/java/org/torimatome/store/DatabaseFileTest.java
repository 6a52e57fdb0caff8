package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.torimatome.batch.faults.DiskFaults;
import org.torimatome.batch.faults.FaultyDisk;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

/** What a kill would leave: copies of the file, taken while it is worked on. */
class DatabaseFileTest {

  private static final int WRITERS = 4;
  private static final int COPIES = 12;
  private static final int MILLIS_APART = 100;

  @TempDir Path root;

  @Test
  @Tag("slow")
  void a_copy_taken_while_several_write_holds_their_transactions_whole() throws Exception {
    Path home = root.resolve("home");
    List<Path> copies = new ArrayList<>();
    AtomicBoolean isEnough = new AtomicBoolean();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (Database database = Database.inFolder(home, WRITERS)) {
      List<Future<?>> written = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String organisation = "city" + writer;
        written.add(writers.submit(() -> writePairs(database, organisation, isEnough)));
      }
      for (int copy = 0; copy < COPIES; copy++) {
        Thread.sleep(MILLIS_APART);
        copies.add(copy(home, copy));
      }
      isEnough.set(true);
      for (Future<?> each : written) {
        each.get();
      }
    } finally {
      writers.shutdownNow();
    }

    for (Path copy : copies) {
      try (Database database = Database.inFolder(copy, 1)) {
        assertThat(halves(database)).as("of transactions in %s", copy).isZero();
      }
    }
    assertThat(leases(copies.get(0))).isLessThan(leases(copies.get(COPIES - 1)));
  }

  @Test
  void what_is_committed_is_in_the_file_at_once() throws IOException {
    Path home = root.resolve("home");
    try (Database database = Database.inFolder(home, 1)) {
      JdbcClient.create(database.dataSource())
          .sql("insert into lease values ('toyama', 'R4', 1, '', current_timestamp)")
          .update();

      assertThat(leases(copy(home, 1))).isEqualTo(1);
    }
  }

  @Test
  @Tag("slow")
  void a_file_that_is_written_again_and_again_uses_its_room_again() throws IOException {
    int commits = 4_000;
    Path home = root.resolve("home");
    long size;
    try (Database database = Database.inFolder(home, 1)) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      for (int commit = 0; commit < commits; commit++) {
        jdbc.sql("insert into lease values (?, 'R4', 1, '', current_timestamp)")
            .param("city" + commit)
            .update();
        LockSupport.parkNanos(1_000_000);
      }
      size = Files.size(home.resolve("torimatome.mv.db"));
    }

    assertThat(size).as("where each commit writes 14,000 bytes").isLessThan(7_000L * commits);
  }

  @Test
  void a_write_that_fails_ends_all_that_goes_on_and_is_told_with_the_file() throws Exception {
    Path home = FaultyDisk.at(root.resolve("home"));
    try (Database database = Database.inFolder(home, WRITERS)) {
      List<Connection> open = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        open.add(beginWriting(database, "city" + writer));
      }
      FaultyDisk.faults().plan(1, DiskFaults.Fault.ENOSPC, DiskFaults.Lasting.FOR_GOOD);

      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            assertIsTold(() -> open.get(0).commit());
            for (Connection each : open) {
              each.rollback();
              assertIsTold(each::close);
            }
            assertIsTold(database.dataSource()::getConnection);
          });
    } finally {
      FaultyDisk.faults().mend();
    }

    assertThat(leases(home)).isZero();
  }

  private static void assertIsTold(ThrowingCallable call) {
    assertThatThrownBy(call)
        .satisfies(
            failure ->
                assertThat(Breakdown.of(failure).in(Language.JA))
                    .contains("torimatome.mv.db を読み書きできません（No space left on device）。"));
  }

  private static Connection beginWriting(Database database, String organisation)
      throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into lease values ('%s', 'R4', 1, '', current_timestamp)"
              .formatted(organisation));
    }
    return connection;
  }

  @Test
  void a_file_is_seen_with_all_its_tables_or_not_at_all() throws Exception {
    List<Path> copies = new ArrayList<>();
    ExecutorService maker = Executors.newSingleThreadExecutor();
    for (int making = 0; making < 3; making++) {
      Path home = root.resolve("home" + making);
      Future<?> made = maker.submit(() -> Database.inFolder(home, 1).close());
      while (!made.isDone()) {
        if (Database.isInFolder(home)) {
          copies.add(copy(home, copies.size()));
        }
        Thread.sleep(1);
      }
      made.get();
    }
    maker.shutdown();

    for (Path copy : copies) {
      assertThat(Schema.isCurrent(new DatabaseFile(copy).dataSource())).as("%s", copy).isTrue();
    }
  }

  @Test
  void what_a_cut_off_making_left_is_thrown_away() throws IOException {
    Files.writeString(root.resolve("torimatome-new.mv.db"), "half a file");

    try (Database database = Database.inFolder(root, 1)) {
      assertThat(Schema.isCurrent(database.dataSource())).isTrue();
    }
    assertThat(root.resolve("torimatome-new.mv.db")).doesNotExist();
  }

  @Test
  void the_tables_of_an_older_program_are_brought_up_to_date_and_keep_their_rows() {
    DriverManagerDataSource older =
        new DriverManagerDataSource(
            "jdbc:h2:file:"
                + root.toAbsolutePath().resolve("torimatome")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=0",
            "torimatome",
            "");
    Flyway.configure()
        .dataSource(older)
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .target("3")
        .load()
        .migrate();
    JdbcClient.create(older)
        .sql(
            """
            insert into revision values ('toyama', 'R4', 1, '富山県', '計画', '令和4年度', date '2023-06-01',
              '永年', '', repeat('a', 64), repeat('b', 64), repeat('c', 64), '', timestamp with time zone '2023-06-01 00:00:00+09', '')
            """)
        .update();

    try (Database database = Database.inFolder(root, 1)) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      assertThat(Schema.isCurrent(database.dataSource())).isTrue();
      assertThat(jdbc.sql("select organisation_name from revision").query(String.class).single())
          .isEqualTo("富山県");
      assertThat(jdbc.sql("select count(*) from lease").query(Integer.class).single()).isZero();
      assertThat(jdbc.sql("select cycle from chain_link").query(String.class).list())
          .containsExactly("R4");
      assertThat(new Chain(jdbc).breaks("toyama")).isEmpty();
    }
  }

  /** Each transaction writes one row here and one there. */
  private static void writePairs(Database database, String organisation, AtomicBoolean isEnough) {
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    for (int number = 0; !isEnough.get(); number++) {
      String cycle = "R" + number;
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("insert into lease values (?, ?, 1, '', current_timestamp)")
                .params(organisation, cycle)
                .update();
            jdbc.sql(
                    """
                    insert into errand
                      (organisation, cycle, missing_rows, state, attempt, host, ending, said, complaints)
                    values (?, ?, '', 'WAITING', '', '', '', '', '')
                    """)
                .params(organisation, cycle)
                .update();
          });
    }
  }

  private static int halves(Database database) {
    return JdbcClient.create(database.dataSource())
        .sql(
            """
            select count(*) from (
              (select organisation, cycle from lease except select organisation, cycle from errand)
              union all
              (select organisation, cycle from errand except select organisation, cycle from lease))
            """)
        .query(Integer.class)
        .single();
  }

  private static int leases(Path home) {
    try (Database database = Database.inFolder(home, 1)) {
      return JdbcClient.create(database.dataSource())
          .sql("select count(*) from lease")
          .query(Integer.class)
          .single();
    }
  }

  private Path copy(Path home, int number) throws IOException {
    Path copy = Files.createDirectories(root.resolve("copy" + number));
    Files.copy(home.resolve("torimatome.mv.db"), copy.resolve("torimatome.mv.db"));
    return copy;
  }
}
