package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.SmallTown;
import org.torimatome.batch.run.Settings.Server;
import org.torimatome.cli.Fleet;
import org.torimatome.cli.Program;

@Tag("slow")
class WorkerCommandTest {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  @TempDir Path home;

  @RegisterExtension private final Fleet fleet = new Fleet();

  @Test
  void one_that_is_up_before_its_database_waits_for_it() throws Exception {
    SmallTown.found(home, 1);
    Server server = Postgres.freshDatabase();
    Program program = new Program(home).sharing(server);
    Postgres.close(server);
    Process worker = fleet.add(program.start("worker"));
    await_words("データベースを使えません");
    Postgres.reopen(server);

    Process run = fleet.add(program.start("run", "R4", "--queue"));

    assertThat(run.waitFor(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
    assertThat(run.exitValue()).isZero();
    worker.destroy();
    assertThat(worker.waitFor(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
    assertThat(worker.exitValue()).isZero();
  }

  @Test
  void a_report_that_waits_for_approval_is_done_with() throws Exception {
    SmallTown.found(home, 1);
    Program program =
        new Program(home).sharing(Postgres.freshDatabase()).with("TORIMATOME_APPROVAL", "required");
    Process worker = fleet.add(program.start("worker"));

    Process run = fleet.add(program.start("run", "R4", "--queue"));

    assertThat(run.waitFor(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
    assertThat(run.exitValue()).isZero();
    assertThat(home.resolve("run.log")).content().contains("第1版の案を作成しました");
    assertThat(home.resolve("output/town01/R4/draft-rev1")).isDirectory();
    Process approve = fleet.add(program.start("approve", "R4", "--by", "山田太郎"));
    assertThat(approve.waitFor(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
    assertThat(approve.exitValue()).isZero();
    assertThat(home.resolve("output/town01/R4/rev1")).isDirectory();
    worker.destroy();
    assertThat(worker.waitFor(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
  }

  private void await_words(String words) throws IOException, InterruptedException {
    Path log = home.resolve("worker.log");
    long start = System.nanoTime();
    while (!Files.exists(log) || !Files.readString(log).contains(words)) {
      assertThat(System.nanoTime() - start).as(words).isLessThan(PATIENCE);
      Thread.sleep(100);
    }
  }
}
