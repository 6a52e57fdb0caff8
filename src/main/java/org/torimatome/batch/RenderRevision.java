package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.torimatome.batch.folder.Disk;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.source.Sources;
import org.torimatome.render.RenderedReport;
import org.torimatome.render.fault.TemplateFaultException;

/** Judges, assembles and renders into the work folder, with the manifest that covers it. */
final class RenderRevision implements ReportStage {

  static final String MANIFEST = "manifest-sha256.txt";

  private final RevisionPress press;

  RenderRevision(RevisionPress press) {
    this.press = press;
  }

  @Override
  public boolean perform(ReportWork work) {
    int revision = work.key().revision();
    if (Files.exists(work.folder().revision(revision))) {
      return true;
    }
    Sources sources = work.sources();
    RenderedReport rendered;
    try {
      rendered = press.press(sources, work.input());
    } catch (TemplateFaultException e) {
      return giveUp(
          work, new Outcome.Mistemplated(work.key().organisation(), work.key().cycle(), e.fault()));
    }
    if (!rendered.faults().isEmpty()) {
      return giveUp(
          work,
          new Outcome.Unprintable(
              work.key().organisation(), work.key().cycle(), rendered.faults()));
    }
    write(rendered, work.folder().work(revision, work.lease()));
    return true;
  }

  /** The next run takes input and templates anew, mended as they may be by then. */
  private static boolean giveUp(ReportWork work, Outcome outcome) {
    work.lease().secure();
    work.sources().letGo();
    work.settle(outcome);
    return false;
  }

  private static void write(RenderedReport rendered, Path folder) {
    Disk.emptyFolder(folder);
    try {
      for (Map.Entry<String, byte[]> file : rendered.files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      Files.writeString(folder.resolve(MANIFEST), FileDigests.ofFolder(folder).text());
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + folder, e);
    }
  }
}
