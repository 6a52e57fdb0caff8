package org.torimatome.batch.folder;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.OutsideName;

/** Where things lie under an output folder (docs/spec.md §5). */
public record OutputRoot(Path folder) {

  /** Of what is written in one go, a part may be left where a process was killed. */
  private static final Pattern HELD =
      Pattern.compile(
          "[.]torimatome|problems[.]json([.][0-9a-f-]{36}[.]part)?|[^/]+/[^/]+/"
              + CycleFolder.HELD);

  /** Whether a path below it is that of something that is kept there beside revisions. */
  public static boolean holds(String path) {
    return HELD.matcher(path).matches();
  }

  /** The program's own folder: database, log, locks, templates used. */
  public Path own() {
    return folder.resolve(".torimatome");
  }

  public Path lock(String name) {
    return own().resolve("locks").resolve(name + ".lock");
  }

  /** What is wrong with the names of the input folder's folders. */
  public Path problems() {
    return folder.resolve(CycleFolder.PROBLEMS);
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
