package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.run.Settings;
import org.torimatome.ingest.InputFolder;
import org.torimatome.problem.Problem;
import org.torimatome.render.opendata.ProblemsJson;

/** The input folder with its organisations. */
public final class InputRoot {

  private final InputFolder listed;
  private final OutputRoot output;

  public InputRoot(Settings settings) {
    this.output = settings.outputRoot();
    try {
      this.listed = InputFolder.list(settings.input());
    } catch (IOException e) {
      throw new UncheckedIOException(settings.input() + " cannot be listed", e);
    }
  }

  /** The organisations' ids, in order. */
  public List<String> organisations() {
    return listed.organisations().stream()
        .map(folder -> String.valueOf(folder.getFileName()))
        .toList();
  }

  /** Folders whose names are no ids. */
  public List<Problem> problems() {
    return listed.problems();
  }

  /** Keeps the list of {@link #problems} in the output while there are any. */
  public List<Problem> keepProblems() {
    if (listed.problems().isEmpty()) {
      AtomicFiles.delete(output.problems());
    } else {
      AtomicFiles.replace(output.problems(), ProblemsJson.write(listed.problems()));
    }
    return listed.problems();
  }
}
