package org.torimatome.batch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.ingest.CycleFiles;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.text.OutsideName;
import org.torimatome.text.Sha256;

/**
 * The files of an organisation's folder that one cycle is judged from, to be hashed and kept.
 *
 * <p>Names are NFC, whatever the file system makes of them.
 */
public record InputFiles(Path folder, ReportingPeriod cycle) {

  /** What may not be read of them, by name alone; what there is cannot be taken as it is then. */
  public List<Problem> problems() {
    return listed().problems();
  }

  public FileDigests digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    listed()
        .files()
        .forEach(
            (name, file) -> {
              try {
                digests.put(composed(name), Sha256.of(file));
              } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
              }
            });
    return new FileDigests(digests);
  }

  /** Copies the files and says what was copied. */
  FileDigests copyTo(Path copy) {
    CycleFiles listed = listed();
    try {
      for (String name : listed.folders()) {
        Files.createDirectories(OutsideName.within(copy, composed(name)));
      }
      for (Map.Entry<String, Path> file : listed.files().entrySet()) {
        AtomicFiles.copy(file.getValue(), OutsideName.within(copy, composed(file.getKey())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be copied", e);
    }
    return FileDigests.ofFolder(copy);
  }

  private CycleFiles listed() {
    try {
      return CycleFiles.list(folder, cycle);
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be listed", e);
    }
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
