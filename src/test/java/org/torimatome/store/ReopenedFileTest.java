package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.faults.DiskFaults;
import org.torimatome.batch.faults.DiskFaults.Fault;
import org.torimatome.batch.faults.DiskFaults.Lasting;
import org.torimatome.batch.faults.FaultyDisk;

/**
 * Whatever write fails while the file is made and opened, the next try in the same process begins
 * afresh: {@code schedule} stays up for months.
 */
class ReopenedFileTest {

  private static final DiskFaults FAULTS = FaultyDisk.faults();

  @TempDir Path root;
  private int changes;

  @BeforeEach
  void it_is_known_how_often_something_is_written() {
    FAULTS.plan(Integer.MAX_VALUE, Fault.ENOSPC, Lasting.ONCE);
    try (Database database = Database.inFolder(at("undisturbed"), 1)) {
      changes = FAULTS.changes();
    }
  }

  /** That is when H2 has the file, and writes the settings that it is opened with. */
  @ParameterizedTest
  @EnumSource
  void the_last_write_fails(Lasting lasting) {
    failsAndIsOpened(changes, Fault.ENOSPC, lasting);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void any_write_fails(Fault fault) {
    for (Lasting lasting : Lasting.values()) {
      for (int change = 1; change <= changes; change++) {
        failsAndIsOpened(change, fault, lasting);
      }
    }
  }

  private void failsAndIsOpened(int change, Fault fault, Lasting lasting) {
    Path home = at("%s %s %d".formatted(fault, lasting, change));
    FAULTS.plan(change, fault, lasting);
    OptionalInt written = writtenToOpen(home);
    FAULTS.mend();

    // What fails once may be made up for at once; how often is written differs by a few.
    if (lasting == Lasting.FOR_GOOD) {
      assertThat(written.orElse(0)).isLessThan(change);
    }
    try (Database database = Database.inFolder(home, 1)) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      assertThat(jdbc.sql("select count(*) from lease").query(Integer.class).single())
          .as("%s", home)
          .isZero();
    }
  }

  /** How often something was written until it was open; empty where it could not be opened. */
  private static OptionalInt writtenToOpen(Path home) {
    try (Database database = Database.inFolder(home, 1)) {
      return OptionalInt.of(FAULTS.changes());
    } catch (RuntimeException told) {
      return OptionalInt.empty();
    }
  }

  private Path at(String name) {
    return FaultyDisk.at(root.resolve(name));
  }
}
