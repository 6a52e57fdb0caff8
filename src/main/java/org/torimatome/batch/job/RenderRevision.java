package org.torimatome.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.archive.destination.Differences;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.RevisionRenderer;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.run.SignOff.LaidBefore.Freshness;
import org.torimatome.batch.source.Sources;
import org.torimatome.render.Edition;
import org.torimatome.render.RenderedReport;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.text.Language;

/**
 * Assembles and renders into the work folder, with the manifest that covers it. What somebody is to
 * approve ends here, as a draft.
 */
final class RenderRevision implements ReportStage {

  private final RevisionRenderer renderer;
  private final DraftFolders drafts;

  RenderRevision(RevisionRenderer renderer, DraftFolders drafts) {
    this.renderer = renderer;
    this.drafts = drafts;
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
    if (work.isDraft()) {
      return press(work, Edition.DRAFT, draft -> lay(work, draft));
    }
    return work.approval().isPresent()
        ? press(work, Edition.DRAFT, draft -> release(work, draft))
        : press(work, Edition.FINAL, rendered -> keep(work, rendered, ExitStatus.COMPLETED));
  }

  private ExitStatus lay(ReportWork work, RenderedReport draft) {
    keep(work, draft, ExitStatus.COMPLETED);
    work.lease().requireUntilCommit();
    drafts.lay(work.sources(), work.folder().work(work.key().revision(), work.lease().number()));
    return work.lay(drafts.folder(work.key()), Freshness.MADE);
  }

  /** The same without the mark, if what was kept still gives what was read. */
  private ExitStatus release(ReportWork work, RenderedReport draft) {
    List<String> differing = drafts.differing(work.key(), RevisionRenderer.digests(draft));
    if (differing.isEmpty()) {
      return press(
          work,
          Edition.FINAL,
          rendered -> keep(work, rendered, ReportExit.COMPLETED_TO_BE_RELEASED.because("")));
    }
    work.forgetSources();
    return work.doubt(
        Doubt.DRAFT_ALTERED,
        differing.stream().map(file -> drafts.folder(work.key()) + "/" + file).toList());
  }

  /** Presses an edition; where that cannot be done, the report ends. */
  private ExitStatus press(
      ReportWork work, Edition edition, Function<RenderedReport, ExitStatus> then) {
    RenderedReport rendered;
    try {
      rendered = renderer.press(work.sources(), work.input(), work.evaluation(), edition);
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
    return then.apply(rendered);
  }

  /** Whether what lies there is what its kept sources give, file by file. */
  private ExitStatus compare(ReportWork work) {
    Path place = work.folder().revision(work.key().revision());
    FileDigests pressed;
    try {
      pressed =
          RevisionRenderer.digests(
              renderer.press(work.sources(), work.input(), work.evaluation(), Edition.FINAL));
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

  private static ExitStatus giveUp(ReportWork work, ReportExit exit, String why, Outcome outcome) {
    work.lease().requireUntilCommit();
    work.forgetSources();
    return work.end(exit, why, outcome);
  }

  private static ExitStatus keep(ReportWork work, RenderedReport rendered, ExitStatus exit) {
    Path folder = work.folder().work(work.key().revision(), work.lease().number());
    AtomicFiles.emptyFolder(folder);
    rendered.files().forEach((name, bytes) -> AtomicFiles.write(folder.resolve(name), bytes));
    AtomicFiles.write(folder.resolve(FileDigests.MANIFEST), FileDigests.ofFolder(folder).text());
    return exit;
  }
}
