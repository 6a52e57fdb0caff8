package org.torimatome.render.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** LibreOffice, where it is installed, as a second witness of what a workbook holds. */
public final class Soffice {
  public static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  /** The workbook as LibreOffice reads, computes and saves it. */
  public static WorkbookFile saved(WorkbookFile file, Path folder) {
    return new WorkbookFile(saved(file.bytes(), folder));
  }

  /** The same of a file that is not ours to look into. */
  public static byte[] saved(byte[] workbook, Path folder) {
    try {
      return Files.readAllBytes(
          convert(workbook, folder, "xlsx:Calc MS Excel 2007 XML").resolve("book.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a sheet as LibreOffice shows them: CSV of what its cells look like. */
  public static List<String> shown(WorkbookFile file, Path folder, String sheet) {
    Path saved =
        convert(
            file.bytes(),
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
    return Optional.ofNullable(printed(Map.of(name, file), folder).get(name));
  }

  /**
   * Several at one start, by their names.
   *
   * @return those that it printed
   */
  public static Map<String, byte[]> printed(Map<String, byte[]> files, Path folder) {
    try {
      List<Path> sources = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        sources.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
      }
      Path target = convert(sources, folder, "pdf");
      Map<String, byte[]> printed = new HashMap<>();
      for (String name : files.keySet()) {
        Path pdf = target.resolve(name.replaceFirst("\\.\\w+$", ".pdf"));
        if (Files.exists(pdf)) {
          printed.put(name, Files.readAllBytes(pdf));
        }
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path convert(byte[] workbook, Path folder, String format) {
    try {
      return convert(List.of(Files.write(folder.resolve("book.xlsx"), workbook)), folder, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path convert(List<Path> sources, Path folder, String format) {
    try {
      Path target = Files.createDirectories(folder.resolve("saved"));
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + Profile.FOLDER.toUri(),
                  "--headless",
                  "--convert-to",
                  format,
                  "--outdir",
                  target.toString()));
      sources.forEach(source -> command.add(source.toString()));
      Process process =
          new ProcessBuilder(command)
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

  /** LibreOffice's own settings, which take it seconds to make: once for all tests of a process. */
  private static final class Profile {
    static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("soffice");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Soffice() {}
}
