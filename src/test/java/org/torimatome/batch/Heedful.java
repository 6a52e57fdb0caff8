package org.torimatome.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.batch.faults.FaultyDisk;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

/**
 * Runs commands over small towns whose output is on a {@link FaultyDisk}, and hears what is said of
 * them.
 */
final class Heedful implements VerificationListener {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z"));

  private final List<String> towns;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> issued = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();

  Heedful(List<String> towns) {
    this.towns = towns;
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> issued() {
    return issued;
  }

  List<String> unchanged() {
    return unchanged;
  }

  Heedful run(Path home) {
    return with(home, runs -> runs.issue(towns, R4, IssueOrder.PLAIN, this));
  }

  Heedful archive(Path home) {
    return with(home, runs -> runs.drives().archive(towns, this));
  }

  Heedful verify(Path home) {
    return with(home, runs -> runs.drives().verify(towns, VerificationScope.EVERYTHING, this));
  }

  private Heedful with(Path home, Consumer<Runs> command) {
    try (Runs runs = Runs.open(settings(home), CLOCK).orElseThrow()) {
      command.accept(runs);
    } catch (RuntimeException e) {
      complaints.add(Breakdown.of(e).in(Language.JA));
    }
    return this;
  }

  @Override
  public void ended(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      complaints.add(failed.message(Language.JA));
    } else if (outcome instanceof Outcome.Issued) {
      issued.add(outcome.organisation());
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged.add(outcome.organisation());
    } else if (outcome instanceof Outcome.Verified verified) {
      verified.results().stream()
          .filter(result -> !result.isClean())
          .forEach(result -> complaints.add(result.toString()));
    } else if (!(outcome instanceof Outcome.Filed)) {
      complaints.add(outcome.toString());
    }
  }

  /** A drive's faults have words of their own; {@code archive} makes up for them. */
  @Override
  public void indexNotWritten(String drive, FilingFault fault) {}

  @Override
  public void placeDiffers(PlaceResult place) {
    complaints.add(place.toString());
  }

  @Override
  public void organisationPassed() {}

  private static Settings settings(Path home) {
    return HomeSettings.of(
        home, FaultyDisk.at(home.resolve("output")), ApprovalRule.NONE, Optional.empty());
  }
}
