package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.torimatome.render.RenderedReport;

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
    RenderedReport rendered = press.press(sources, work.input());
    if (!rendered.faults().isEmpty()) {
      work.lease().secure();
      sources.letGo();
      work.settle(
          new Outcome.Unprintable(
              work.key().organisation(), work.key().cycle(), rendered.faults()));
      return false;
    }
    write(rendered, work.folder().work(revision, work.lease()));
    return true;
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
