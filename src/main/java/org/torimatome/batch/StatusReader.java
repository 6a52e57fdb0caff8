package org.torimatome.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.batch.CycleStatus.Filed;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.IssuedValues;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.ingest.ReadingOptions.MissingRows;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.report.RevisionKey;
import org.torimatome.store.Filings;
import org.torimatome.store.Ledger;

/** Reads how each cycle stands: calendar, ledger, drives, and the returns at hand. */
final class StatusReader {

  private final Settings settings;
  private final Ledger ledger;
  private final Filings filings;

  StatusReader(Settings settings, Ledger ledger, Filings filings) {
    this.settings = settings;
    this.ledger = ledger;
    this.filings = filings;
  }

  /** Every cycle of the plan by its 評価時期; none where the plan cannot be read. */
  List<CycleStatus> of(String organisation, LocalDate day) {
    Path folder = settings.input().resolve(organisation);
    return new InputReader()
        .read(folder, ReadingOptions.PLAN_ALONE)
        .plan()
        .map(
            plan ->
                plan.cycles().stream()
                    .sorted(Comparator.comparing(Cycle::judgedIn))
                    .map(cycle -> status(organisation, cycle, day))
                    .toList())
        .orElse(List.of());
  }

  private CycleStatus status(String organisation, Cycle cycle, LocalDate day) {
    boolean due = !cycle.judgedIn().firstDay().isAfter(day);
    Optional<Ledger.Entry> newest = ledger.newest(organisation, cycle.period());
    return new CycleStatus(
        organisation,
        cycle.period(),
        cycle.judgedIn(),
        due,
        newest.map(entry -> entry.key().revision()),
        filed(newest),
        newest.map(this::isIntact),
        newest.map(this::changedInputs).orElse(0),
        due && newest.isEmpty() ? missing(organisation, cycle) : List.of());
  }

  private Filed filed(Optional<Ledger.Entry> newest) {
    long there =
        newest.stream()
            .flatMap(
                entry ->
                    settings.archives().stream()
                        .flatMap(drive -> filings.newest(entry.key(), drive.toString()).stream()))
            .filter(Filings.Filing::filed)
            .count();
    return new Filed((int) there, settings.archives().size());
  }

  private boolean isIntact(Ledger.Entry entry) {
    RevisionKey key = entry.key();
    Path folder = settings.outputRoot().cycle(key).revision(key.revision());
    return new IssuedFolder(folder, entry).isIntact();
  }

  private int changedInputs(Ledger.Entry entry) {
    RevisionKey key = entry.key();
    FileDigests now =
        new InputFiles(settings.input().resolve(key.organisation()), key.cycle()).digests();
    if (now.digest().equals(entry.inputDigest())) {
      return 0;
    }
    return Sources.find(settings.outputRoot().cycle(key).sources(key.revision()), key)
        .map(sources -> now.changedSince(sources.inputs()).size())
        .orElse(1);
  }

  private List<String> missing(String organisation, Cycle cycle) {
    OrganisationInput input =
        new InputReader()
            .read(
                settings.input().resolve(organisation),
                new ReadingOptions(
                    MissingRows.ALLOWED, Optional.of(cycle.period()), IssuedValues.NONE));
    Optional<PeriodBook> book = Optional.ofNullable(input.books().get(cycle.period()));
    return input.plan().map(Plan::kpis).orElse(List.of()).stream()
        .filter(kpi -> !isReturned(kpi, book))
        .map(KpiDefinition::section)
        .distinct()
        .toList();
  }

  private static boolean isReturned(KpiDefinition kpi, Optional<PeriodBook> book) {
    return book.flatMap(of -> of.of(kpi.code()))
        .map(KpiReturn::measurement)
        .filter(measurement -> measurement.status() != ValueStatus.NOT_SUBMITTED)
        .isPresent();
  }
}
