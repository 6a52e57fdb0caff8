package org.torimatome.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.input.InputCheck;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.TemplateStore;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.SignOff.LaidBefore.Freshness;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.batch.source.IssuedFigures;
import org.torimatome.batch.source.PastApprovals;
import org.torimatome.batch.source.Sources;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.store.Approvals;
import org.torimatome.store.Measurements;
import org.torimatome.text.Language;

/** Copies what the revision is to be made of, unless a run that was cut off has done so. */
final class TakeSources implements ReportStage {

  private final Settings settings;
  private final TemplateStore templates;
  private final Measurements measurements;
  private final Approvals approvals;
  private final DraftFolders drafts;

  TakeSources(
      Settings settings,
      TemplateStore templates,
      Measurements measurements,
      Approvals approvals,
      DraftFolders drafts) {
    this.settings = settings;
    this.templates = templates;
    this.measurements = measurements;
    this.approvals = approvals;
    this.drafts = drafts;
  }

  @Override
  public ExitStatus perform(ReportWork work) {
    return switch (work.standing()) {
      case RECORDED -> ExitStatus.COMPLETED;
      case UNRECORDED ->
          taken(work).isPresent()
              ? ExitStatus.COMPLETED
              : work.doubt(Doubt.SOURCES_LOST, List.of(folder(work).toString()));
      case NEW -> work.approval().isPresent() ? asDrafted(work) : take(work);
    };
  }

  /** What is released is what was drafted, whatever the input has become. */
  private ExitStatus asDrafted(ReportWork work) {
    Optional<Sources> kept = Sources.find(folder(work), work.key());
    Optional<String> version =
        kept.map(Sources::templates).filter(digest -> !templates.isWhole(digest));
    if (version.isPresent()) {
      return templatesAltered(work, version.get());
    }
    return drafts
        .altered(work.key())
        .map(file -> work.doubt(Doubt.DRAFT_ALTERED, List.of(file)))
        .orElse(ExitStatus.COMPLETED);
  }

  private ExitStatus templatesAltered(ReportWork work, String version) {
    return work.doubt(
        Doubt.TEMPLATES_ALTERED, List.of(settings.outputRoot().templates(version).toString()));
  }

  private ExitStatus take(ReportWork work) {
    Optional<Sources> before = taken(work).filter(sources -> sources.order().equals(work.order()));
    Optional<Sources> drafted = before.filter(sources -> drafts.isWaiting(work.key()));
    if (before.isPresent() && !drafts.isRecorded(work.key())) {
      return ExitStatus.COMPLETED;
    }
    Path input = settings.inputOf(work.key().organisation());
    InputFiles files = new InputFiles(input, work.key().cycle());
    IssuedFigures issued =
        new IssuedFigures(measurements.lastIssued(work.key().organisation()))
            .upTo(work.key().cycle());
    if (!files.problems().isEmpty()) {
      return refuse(work, input, issued);
    }
    String version;
    try {
      version = templates.current();
    } catch (TemplateFaultException e) {
      work.lease().requireUntilCommit();
      return work.end(
          ReportExit.STOPPED_TEMPLATE_AT_FAULT,
          e.fault().message(Language.JA),
          new Outcome.Mistemplated(work.key().organisation(), work.key().cycle(), e.fault()));
    }
    if (!templates.isWhole(version)) {
      return templatesAltered(work, version);
    }
    Path gathering = work.folder().gathering(work.key().revision(), work.lease().number());
    Sources.gather(
        gathering,
        files,
        issued,
        approvedBefore(work.key()),
        new Sources.Draft(
            work.key(),
            work.order(),
            version,
            settings.look(),
            settings.formats(),
            settings.filing().retention().setting(),
            Build.current()));
    work.lease().requireUntilCommit();
    return drafted.filter(sources -> sources.isOfTheSameAs(gathering)).isPresent()
        ? leave(work)
        : replace(work, gathering);
  }

  /** A draft of the same lies there, and is issued where nobody has to approve it any more. */
  private ExitStatus leave(ReportWork work) {
    return work.isDraft()
        ? work.lay(drafts.folder(work.key()), Freshness.UNCHANGED)
        : ExitStatus.COMPLETED;
  }

  private ExitStatus replace(ReportWork work, Path gathering) {
    Path folder = folder(work);
    AtomicFiles.delete(folder);
    AtomicFiles.putInPlace(gathering, folder);
    drafts.discard(work.key());
    return ExitStatus.COMPLETED;
  }

  /** What was taken before; empty where not all of it is there. */
  private Optional<Sources> taken(ReportWork work) {
    return Sources.find(folder(work), work.key())
        .filter(sources -> templates.isWhole(sources.templates()));
  }

  private static Path folder(ReportWork work) {
    return work.folder().sources(work.key().revision());
  }

  private PastApprovals approvedBefore(RevisionKey key) {
    SortedMap<Integer, Approval> past = new TreeMap<>();
    approvals
        .of(key.organisation(), key.cycle())
        .headMap(key)
        .forEach((before, approval) -> past.put(before.revision(), approval));
    return new PastApprovals(past);
  }

  /** A copy could not hold what may not be read, so the input itself says what is wrong with it. */
  private ExitStatus refuse(ReportWork work, Path folder, IssuedFigures issued) {
    ReadingOptions options =
        new ReadingOptions(work.order().missingRows(), Optional.of(work.key().cycle()), issued);
    OrganisationInput input = settings.reader().read(folder, options);
    work.lease().requireUntilCommit();
    return CheckInput.end(
        work,
        InputCheck.obstacle(input, work.key().cycle(), folder, work.folder())
            .orElseThrow(() -> new IllegalStateException(folder + " has changed meanwhile")));
  }
}
