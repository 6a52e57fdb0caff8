package org.torimatome.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.archive.destination.Differences;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.revision.RevisionRenderer;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.source.Sources;
import org.torimatome.render.RenderedReport;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.text.Language;

/** Assembles and renders into the work folder, with the manifest that covers it. */
final class RenderRevision implements ReportStage {

  private final RevisionRenderer renderer;

  RenderRevision(RevisionRenderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    return switch (work.standing()) {
      case NEW -> render(work);
      case UNRECORDED -> compare(work);
      case RECORDED -> ExitStatus.COMPLETED;
    };
  }

  private ExitStatus render(ReportWork work) {
    Sources sources = work.sources();
    RenderedReport rendered;
    try {
      rendered = renderer.press(sources, work.input(), work.evaluation());
    } catch (TemplateFaultException e) {
      return giveUp(
          work,
          ReportExit.STOPPED_TEMPLATE_AT_FAULT,
          e.fault().message(Language.JA),
          new Outcome.Mistemplated(work.key().organisation(), work.key().cycle(), e.fault()));
    }
    if (!rendered.mayBeIssued()) {
      return giveUp(
          work,
          ReportExit.STOPPED_UNPRINTABLE,
          rendered.faults().get(0).in(Language.JA),
          new Outcome.Unprintable(
              work.key().organisation(), work.key().cycle(), rendered.faults()));
    }
    write(rendered, work.folder().work(work.key().revision(), work.lease().number()));
    return ExitStatus.COMPLETED;
  }

  /** Whether what lies there is what its kept sources give, file by file. */
  private ExitStatus compare(ReportWork work) {
    Path place = work.folder().revision(work.key().revision());
    FileDigests pressed;
    try {
      pressed =
          RevisionRenderer.digests(renderer.press(work.sources(), work.input(), work.evaluation()));
    } catch (TemplateFaultException e) {
      return work.doubt(Doubt.NOT_REBUILT, List.of(place.toString()));
    }
    SortedMap<String, String> expected = new TreeMap<>(pressed.byName());
    expected.put(FileDigests.MANIFEST, pressed.digest());
    List<String> differing =
        Differences.between(expected, Differences.digestsBelow(place)).stream()
            .map(finding -> place + "/" + finding.file())
            .toList();
    return differing.isEmpty()
        ? ExitStatus.COMPLETED
        : work.doubt(doubt(work.sources()), differing);
  }

  private static Doubt doubt(Sources sources) {
    return sources.build().equals(Build.current()) ? Doubt.NOT_REBUILT : Doubt.OTHER_PROGRAM;
  }

  /** The next run takes input and templates anew, mended as they may be by then. */
  private static ExitStatus giveUp(ReportWork work, ReportExit exit, String why, Outcome outcome) {
    work.lease().requireUntilCommit();
    work.sources().delete();
    return work.end(exit, why, outcome);
  }

  private static void write(RenderedReport rendered, Path folder) {
    AtomicFiles.emptyFolder(folder);
    rendered.files().forEach((name, bytes) -> AtomicFiles.write(folder.resolve(name), bytes));
    AtomicFiles.write(folder.resolve(FileDigests.MANIFEST), FileDigests.ofFolder(folder).text());
  }
}
