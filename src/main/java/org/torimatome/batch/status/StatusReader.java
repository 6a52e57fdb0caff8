package org.torimatome.batch.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.archive.destination.Address;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.revision.DraftFolders;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.revision.Register;
import org.torimatome.batch.run.CycleStatus;
import org.torimatome.batch.run.CycleStatus.Draft;
import org.torimatome.batch.run.CycleStatus.DriveStatus;
import org.torimatome.batch.run.CycleStatus.Issue;
import org.torimatome.batch.run.CycleStatus.LastVerification;
import org.torimatome.batch.run.SectionReturns;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.batch.source.Sources;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Filings;
import org.torimatome.store.Filings.Filing;
import org.torimatome.store.Ledger;
import org.torimatome.store.Verifications;
import org.torimatome.text.Sha256;

/** Reads how each cycle stands: calendar, ledger, drives, and the returns at hand. */
public final class StatusReader {

  private final Settings settings;
  private final Register register;
  private final Filings filings;
  private final Verifications verifications;
  private final Holdings holdings;
  private final DraftFolders drafts;

  public StatusReader(
      Settings settings,
      Register register,
      Filings filings,
      Verifications verifications,
      Holdings holdings,
      DraftFolders drafts) {
    this.settings = settings;
    this.register = register;
    this.holdings = holdings;
    this.filings = filings;
    this.verifications = verifications;
    this.drafts = drafts;
  }

  /** Every cycle of the plan by its 評価時期; none where the plan cannot be read. */
  public List<CycleStatus> of(String organisation, LocalDate day) {
    Path folder = settings.inputOf(organisation);
    return settings
        .reader()
        .read(folder, ReadingOptions.PLAN_ALONE)
        .plan()
        .map(plan -> of(organisation, plan, day))
        .orElse(List.of());
  }

  private List<CycleStatus> of(String organisation, PlanBook plan, LocalDate day) {
    Map<ReportingPeriod, Ledger.Entry> newest = new TreeMap<>();
    for (Cycle cycle : plan.cycles()) {
      register
          .ledger()
          .newest(organisation, cycle.period())
          .ifPresent(entry -> newest.put(cycle.period(), entry));
    }
    Optional<OrganisationInput> input =
        newest.size() == plan.cycles().size() ? Optional.empty() : Optional.of(read(organisation));
    return plan.cycles().stream()
        .sorted(Comparator.comparing(Cycle::judgedIn))
        .map(
            cycle -> {
              Optional<Ledger.Entry> entry = Optional.ofNullable(newest.get(cycle.period()));
              return new CycleStatus(
                  organisation,
                  cycle.period(),
                  cycle.judgedIn(),
                  cycle.isDue(day),
                  settings.outputRoot().cycle(organisation, cycle.period()).formsAreOut(),
                  entry.map(this::issue),
                  draft(register.next(organisation, cycle.period())),
                  entry.isPresent()
                      ? List.of()
                      : input.map(of -> returns(plan, cycle, of)).orElse(List.of()));
            })
        .toList();
  }

  private OrganisationInput read(String organisation) {
    return settings
        .reader()
        .read(settings.inputOf(organisation), ReadingOptions.ALL_BOOKS.allowingMissingRows());
  }

  private static List<SectionReturns> returns(PlanBook plan, Cycle cycle, OrganisationInput input) {
    return SectionReturns.of(
        plan.inForce(cycle),
        Optional.ofNullable(input.books().get(cycle.period())),
        input.problemsFor(cycle.period()));
  }

  private Issue issue(Ledger.Entry entry) {
    RevisionKey key = entry.key();
    return new Issue(
        key.revision(),
        entry.issued(),
        Sha256.labelled(entry.inputDigest()),
        holdings.altered(entry).isEmpty(),
        changedInputs(key, entry.inputDigest()),
        register.approvals().find(key),
        settings.filing().archives().stream().map(drive -> drive(key, drive)).toList());
  }

  private DriveStatus drive(RevisionKey key, Address drive) {
    Optional<Filing> filing = filings.newest(key, drive.toString());
    boolean filed = filing.filter(Filing::filed).isPresent();
    return new DriveStatus(
        drive.toString(),
        filed,
        filed ? "" : filing.map(Filing::message).orElse(""),
        verifications
            .newest(key, drive.toString())
            .map(verified -> new LastVerification(verified.at(), verified.clean())));
  }

  private Optional<Draft> draft(RevisionKey key) {
    Path kept = settings.outputRoot().cycle(key).sources(key.revision());
    return drafts.isThere(key)
        ? Optional.of(
            new Draft(
                key.revision(),
                drafts.folder(key),
                drafts.altered(key),
                Sources.find(kept, key)
                    .map(sources -> changedInputs(key, sources.inputs().digest()))
                    .orElse(0)))
        : Optional.empty();
  }

  private int changedInputs(RevisionKey key, String inputDigest) {
    FileDigests now = new InputFiles(settings.inputOf(key.organisation()), key.cycle()).digests();
    if (now.digest().equals(inputDigest)) {
      return 0;
    }
    return Sources.find(settings.outputRoot().cycle(key).sources(key.revision()), key)
        .map(sources -> now.changedSince(sources.inputs()).size())
        .orElse(1);
  }
}
