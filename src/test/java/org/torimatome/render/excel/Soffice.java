package org.torimatome.render.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed, as a second witness of what a workbook holds. */
public final class Soffice {
  public static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  /** The workbook as LibreOffice reads, computes and saves it. */
  public static WorkbookFile saved(WorkbookFile file, Path folder) {
    try {
      Path source = Files.write(folder.resolve("book.xlsx"), file.bytes());
      Path target = Files.createDirectories(folder.resolve("saved"));
      Process process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "xlsx:Calc MS Excel 2007 XML",
                  "--outdir",
                  target.toString(),
                  source.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("soffice.log").toFile())
              .start();
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("soffice did not end within three minutes");
      }
      return new WorkbookFile(Files.readAllBytes(target.resolve("book.xlsx")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while soffice worked", e);
    }
  }

  private Soffice() {}
}
