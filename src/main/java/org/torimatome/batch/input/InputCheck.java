package org.torimatome.batch.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.problem.Problem;

/** Whether a cycle can be judged from an input. */
public final class InputCheck {

  private InputCheck() {}

  /**
   * Why it cannot: no such cycle, or errors. What is wrong goes back beside the report; where
   * nothing is, what an earlier check left is cleared.
   *
   * @param organisation the folder that was read
   */
  public static Optional<Outcome> obstacle(
      OrganisationInput input, ReportingPeriod cycle, Path organisation, CycleFolder folder) {
    Optional<Outcome> absent = absent(input, cycle);
    if (absent.isPresent()) {
      return absent;
    }
    List<Problem> problems = input.problemsFor(cycle);
    if (input.isBlocked(cycle)) {
      List<Path> slips = ProblemReturn.write(folder, organisation, problems);
      return Optional.of(
          new Outcome.Rejected(input.organisation(), cycle, problems, folder.problems(), slips));
    }
    ProblemReturn.clear(folder);
    return Optional.empty();
  }

  /** That a plan without errors has no such cycle. */
  public static Optional<Outcome> absent(OrganisationInput input, ReportingPeriod cycle) {
    return input
        .planFor(cycle)
        .filter(plan -> plan.cycle(cycle).isEmpty())
        .map(
            plan ->
                new Outcome.Absent(
                    input.organisation(),
                    cycle,
                    plan.cycles().stream().map(Cycle::period).sorted().toList()));
  }
}
