package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.Application;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;

/** A process killed without warning, at ten moments spread over the time that a run takes. */
class KillTest {

  private static final int KILLS = 10;

  @Test
  void a_killed_run_started_again_ends_with_the_bytes_of_an_undisturbed_one(@TempDir Path root)
      throws IOException, InterruptedException {
    Path undisturbed = town(root, 0);
    long start = System.nanoTime();
    Process whole = run(undisturbed);
    assertThat(whole.waitFor()).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    SortedMap<String, String> issued = Tree.of(undisturbed.resolve("output/mihon"));
    SortedMap<String, String> filed = Tree.of(undisturbed.resolve("output/archive"));

    for (int kill = 1; kill <= KILLS; kill++) {
      Path town = town(root, kill);
      Process process = run(town);
      process.waitFor(wholeMillis * kill / (KILLS + 1), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();

      Door.Answer answer = Door.in(town).types("run", "R4");

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(Tree.of(town.resolve("output/mihon"))).isEqualTo(issued);
      assertThat(Tree.of(town.resolve("output/archive"))).isEqualTo(filed);
    }
  }

  private static Path town(Path root, int number) {
    Path folder = root.resolve("town" + number);
    Town.in(folder, "mihon");
    return folder;
  }

  private static Process run(Path town) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "run",
                "R4",
                "--input=" + town.resolve("input"),
                "--output=" + town.resolve("output"),
                "--templates=" + new File("templates").getAbsolutePath()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
