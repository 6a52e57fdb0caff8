package org.torimatome.batch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.PlanBook;
import org.torimatome.store.Ledger;

/** Which reports are due, by the organisations' plans and the ledger (SPEC §6). */
final class Calendar {

  private final Settings settings;
  private final Ledger ledger;
  private final JobStarter starter;

  Calendar(Settings settings, Ledger ledger, JobStarter starter) {
    this.settings = settings;
    this.ledger = ledger;
    this.starter = starter;
  }

  /**
   * The cycles whose 評価時期 has begun by a day and that have no report, or one whose making was cut
   * off, in the order in which they are judged.
   *
   * <p>Where the plan cannot be read, every period with a book is tried, so that what is wrong gets
   * told.
   */
  List<ReportingPeriod> due(String organisation, LocalDate day) {
    return cycles(organisation, day).filter(cycle -> isOpen(organisation, cycle)).toList();
  }

  private boolean isOpen(String organisation, ReportingPeriod cycle) {
    return ledger
        .newest(organisation, cycle)
        .map(newest -> starter.isCutOff(newest.key()))
        .orElse(true);
  }

  private Stream<ReportingPeriod> cycles(String organisation, LocalDate day) {
    Optional<PlanBook> plan = read(organisation, ReadingOptions.PLAN_ALONE).plan();
    return plan.isPresent()
        ? plan.get().cycles().stream()
            .filter(cycle -> !cycle.judgedIn().firstDay().isAfter(day))
            .sorted(Comparator.comparing(Cycle::judgedIn).thenComparing(Cycle::period))
            .map(Cycle::period)
        : read(organisation, ReadingOptions.ALL_BOOKS).books().keySet().stream();
  }

  private OrganisationInput read(String organisation, ReadingOptions options) {
    return new InputReader().read(InputRoot.folder(settings, organisation), options);
  }
}
