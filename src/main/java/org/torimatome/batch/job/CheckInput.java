package org.torimatome.batch.job;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.torimatome.batch.input.InputCheck;
import org.torimatome.batch.job.ReportWork.Standing;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Outcome.Untrusted.Doubt;
import org.torimatome.batch.source.Sources;
import org.torimatome.ingest.OrganisationInput;

/** Ends the report where its input cannot be judged; the next run then reads it anew. */
final class CheckInput implements ReportStage {

  @Override
  public ExitStatus perform(ReportWork work) {
    if (work.standing() == Standing.RECORDED) {
      return ExitStatus.COMPLETED;
    }
    Sources sources = work.sources();
    OrganisationInput input = work.input();
    if (work.standing() == Standing.UNRECORDED) {
      boolean canBeJudged =
          !input.isBlocked(work.key().cycle())
              && input.plan().flatMap(plan -> plan.cycle(work.key().cycle())).isPresent();
      return canBeJudged
          ? ExitStatus.COMPLETED
          : work.doubt(Doubt.SOURCES_ALTERED, List.of(sources.folder().toString()));
    }
    work.lease().requireUntilCommit();
    Optional<Outcome> obstacle =
        InputCheck.obstacle(input, work.key().cycle(), sources.input(), work.folder());
    obstacle.ifPresent(outcome -> work.forgetSources());
    return obstacle.map(outcome -> end(work, outcome)).orElse(ExitStatus.COMPLETED);
  }

  /** Ends a report that cannot be made of its input. */
  static ExitStatus end(ReportWork work, Outcome obstacle) {
    return obstacle instanceof Outcome.Rejected rejected
        ? work.end(ReportExit.STOPPED_INPUT_REJECTED, rejected.list().toString(), rejected)
        : work.end(ReportExit.STOPPED_CYCLE_ABSENT, obstacle.cycle().code(), obstacle);
  }
}
