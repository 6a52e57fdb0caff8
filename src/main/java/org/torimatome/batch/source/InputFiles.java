package org.torimatome.batch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.ingest.folder.InputTree;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.text.OutsideName;
import org.torimatome.text.Sha256;

/**
 * The files of an organisation's folder that one cycle is judged from: all but the books of later
 * periods, so that these never touch an earlier report.
 *
 * <p>Names are NFC, whatever the file system makes of them.
 */
public record InputFiles(Path folder, ReportingPeriod cycle) {

  private static final PeriodReader PERIODS = new PeriodReader();

  /** What may not be read of them, by name alone; what there is cannot be taken as it is then. */
  public List<Problem> problems() {
    return tree().problems();
  }

  public FileDigests digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    tree()
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
    InputTree tree = tree();
    try {
      for (String name : tree.folders()) {
        Files.createDirectories(OutsideName.within(copy, composed(name)));
      }
      for (Map.Entry<String, Path> file : tree.files().entrySet()) {
        AtomicFiles.copy(file.getValue(), OutsideName.within(copy, composed(file.getKey())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be copied", e);
    }
    return FileDigests.ofFolder(copy);
  }

  private InputTree tree() {
    try {
      return InputTree.of(folder, this::isUsed);
    } catch (IOException e) {
      throw new UncheckedIOException("The input in " + folder + " cannot be listed", e);
    }
  }

  private boolean isUsed(Path entry) {
    String name = String.valueOf(entry.getFileName());
    String title = Files.isDirectory(entry) ? name : name.replaceFirst("\\.[^.]*$", "");
    Optional<ReportingPeriod> period = PERIODS.read(title);
    return period.map(of -> of.compareTo(cycle) <= 0).orElse(true);
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
