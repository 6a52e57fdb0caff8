package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, to open and save again what we made as a person would. */
final class Office {

  private Office() {}

  /** Skips the test where the program is not installed. */
  static byte[] savedAgain(byte[] workbook, String extension, Path folder)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed");
    Path file = Files.write(folder.resolve("in." + extension), workbook);
    Path out = Files.createDirectories(folder.resolve("saved"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                extension,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readAllBytes(out.resolve("in." + extension));
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }
}
