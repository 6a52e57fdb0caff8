package org.torimatome.batch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.torimatome.batch.folder.Disk;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;

/**
 * The files of an organisation's folder that one cycle is judged from: all but the books of later
 * periods, so that these never touch an earlier report.
 *
 * <p>Names are NFC, whatever the file system makes of them.
 */
public record InputFiles(Path folder, ReportingPeriod cycle) {

  private static final PeriodReader PERIODS = new PeriodReader();

  public FileDigests digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Path file : files()) {
      try {
        digests.put(name(file), FileDigests.sha256(file));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
    return new FileDigests(digests);
  }

  /** Copies the files and says what was copied. */
  FileDigests copyTo(Path copy) {
    try {
      for (Path each : used()) {
        Path place = copy.resolve(name(each));
        if (Files.isDirectory(each)) {
          Files.createDirectories(place);
        } else {
          Disk.copy(each, place);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be copied", e);
    }
    return FileDigests.ofFolder(copy);
  }

  private List<Path> files() {
    return used().stream().filter(Files::isRegularFile).toList();
  }

  /** Folders and files, each folder before what it holds. */
  private List<Path> used() {
    List<Path> used = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().filter(this::isUsed).toList()) {
        try (Stream<Path> below = Files.walk(entry)) {
          below.filter(this::isInUsedFolders).forEach(used::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be listed", e);
    }
    return used;
  }

  private boolean isUsed(Path entry) {
    if (isPassedOver(entry)) {
      return false;
    }
    String name = fileName(entry);
    String title = Files.isDirectory(entry) ? name : name.replaceFirst("\\.[^.]*$", "");
    Optional<ReportingPeriod> period = PERIODS.read(title);
    return period.map(of -> of.compareTo(cycle) <= 0).orElse(true);
  }

  private boolean isInUsedFolders(Path path) {
    for (Path part : folder.relativize(path)) {
      if (isPassedOver(part)) {
        return false;
      }
    }
    return true;
  }

  /** What programs leave behind (SPEC §3). */
  private static boolean isPassedOver(Path path) {
    String name = fileName(path);
    return name.startsWith("~$")
        || name.startsWith(".")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  private String name(Path path) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
