package org.torimatome.archive;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that is soon full; a test that needs one is skipped where it can't be mounted. */
public record SmallDisk(Path path) implements AutoCloseable {

  public static SmallDisk mount(Path path, String size) throws IOException {
    Files.createDirectories(path);
    int exit = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString());
    assumeThat(exit).as("mounting a small disk needs root").isZero();
    return new SmallDisk(path);
  }

  @Override
  public void close() throws IOException {
    run("umount", "--lazy", path.toString());
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
