package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.run.Settings;
import org.torimatome.forms.StarterPlanBook;
import org.torimatome.forms.WorkbookFile;
import org.torimatome.ingest.InputFolder;

/** An organisation that begins with a plan book to fill in. */
public final class NewOrganisation {

  private NewOrganisation() {}

  /** Whether it can name a folder under input (docs/spec.md §3). */
  public static boolean isId(String text) {
    return InputFolder.isId(text);
  }

  /**
   * Writes the plan book, and makes the folders it needs.
   *
   * @return where it lies; empty, and nothing done, where the organisation has a plan already
   */
  public static Optional<Path> begin(Settings settings, String id) {
    Path folder = settings.inputOf(id);
    try {
      Files.createDirectories(folder);
      if (InputFolder.hasPlan(folder)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made", e);
    }
    WorkbookFile plan = StarterPlanBook.of(id);
    Path place = folder.resolve(plan.name());
    AtomicFiles.replace(place, plan.content());
    return Optional.of(place);
  }
}
