package org.torimatome.batch.folder;

import java.nio.file.Path;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.report.RevisionKey;
import org.torimatome.text.OutsideName;

/** Where things lie under an output folder (SPEC §5). */
public record OutputRoot(Path folder) {

  /** The program's own folder: database, log, locks, templates used. */
  public Path own() {
    return folder.resolve(".torimatome");
  }

  public Path lock(String name) {
    return own().resolve("locks").resolve(name + ".lock");
  }

  /** What is wrong with the names of the input folder's folders. */
  public Path problems() {
    return folder.resolve("problems.json");
  }

  public Path templates(String digest) {
    return own().resolve("templates").resolve(digest);
  }

  public CycleFolder cycle(String organisation, ReportingPeriod cycle) {
    return new CycleFolder(OutsideName.within(folder, organisation).resolve(cycle.code()));
  }

  public CycleFolder cycle(RevisionKey key) {
    return cycle(key.organisation(), key.cycle());
  }
}
