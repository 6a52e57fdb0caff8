package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.torimatome.plan.Cycle;
import org.torimatome.render.Edition;
import org.torimatome.render.RenderedReport;
import org.torimatome.report.Report;
import org.torimatome.report.ReportRequest.PastRevision;
import org.torimatome.store.Ledger;

/** Judges, assembles and renders into the work folder, with the manifest that covers it. */
final class RenderRevision implements ReportStage {

  static final String MANIFEST = "manifest-sha256.txt";

  private final TemplateShelf templates;
  private final Ledger ledger;
  private final ReportMaker maker = new ReportMaker();

  RenderRevision(TemplateShelf templates, Ledger ledger) {
    this.templates = templates;
    this.ledger = ledger;
  }

  @Override
  public boolean perform(ReportWork work) {
    int revision = work.key().revision();
    if (Files.exists(work.folder().revision(revision))) {
      return true;
    }
    Sources sources = work.sources();
    RenderedReport rendered =
        templates
            .renderer(sources.templates(), sources.look())
            .render(report(work, sources), Edition.FINAL);
    if (!rendered.faults().isEmpty()) {
      sources.letGo();
      work.settle(
          new Outcome.Unprintable(
              work.key().organisation(), work.key().cycle(), rendered.faults()));
      return false;
    }
    write(rendered, work.folder().work(revision));
    return true;
  }

  private Report report(ReportWork work, Sources sources) {
    Cycle cycle = work.input().plan().flatMap(plan -> plan.cycle(work.key().cycle())).orElseThrow();
    return maker.make(
        work.input(), cycle, work.key().revision(), sources.order(), sources.inputs(), past(work));
  }

  private List<PastRevision> past(ReportWork work) {
    return ledger.revisions(work.key().organisation(), work.key().cycle()).stream()
        .filter(entry -> entry.key().revision() < work.key().revision())
        .map(entry -> new PastRevision(entry.key().revision(), entry.issued(), entry.reason()))
        .toList();
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
