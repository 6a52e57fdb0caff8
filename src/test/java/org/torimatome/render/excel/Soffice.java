package org.torimatome.render.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    Path saved = convert(file, folder, "xlsx:Calc MS Excel 2007 XML");
    try {
      return new WorkbookFile(Files.readAllBytes(saved.resolve("book.xlsx")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a sheet as LibreOffice shows them: CSV of what its cells look like. */
  public static List<String> shown(WorkbookFile file, Path folder, String sheet) {
    Path saved =
        convert(
            file,
            folder,
            "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,true,false,false,-1");
    try {
      return Files.readAllLines(saved.resolve("book-" + sheet + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A document or slides as LibreOffice prints them; empty where it lacks the part that reads them.
   *
   * @param name such as {@code report.pptx}
   */
  public static Optional<byte[]> printed(byte[] file, String name, Path folder) {
    try {
      Path target = convert(Files.write(folder.resolve(name), file), folder, "pdf");
      Path pdf = target.resolve(name.replaceFirst("\\.\\w+$", ".pdf"));
      return Files.exists(pdf) ? Optional.of(Files.readAllBytes(pdf)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path convert(WorkbookFile file, Path folder, String format) {
    try {
      return convert(Files.write(folder.resolve("book.xlsx"), file.bytes()), folder, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path convert(Path source, Path folder, String format) {
    try {
      Path target = Files.createDirectories(folder.resolve("saved"));
      Process process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  format,
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
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while soffice worked", e);
    }
  }

  private Soffice() {}
}
