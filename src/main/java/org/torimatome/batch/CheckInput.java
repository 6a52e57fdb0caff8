package org.torimatome.batch;

import java.util.List;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.render.opendata.ProblemsJson;

/**
 * Ends the report where its input has errors or its plan no such cycle; the next run reads anew.
 */
final class CheckInput implements ReportStage {

  @Override
  public boolean perform(ReportWork work) {
    OrganisationInput input = work.input();
    ReportingPeriod cycle = work.key().cycle();
    String organisation = work.key().organisation();
    if (input.plan().isPresent() && input.plan().get().cycle(cycle).isEmpty()) {
      letGo(work);
      work.settle(new Outcome.Absent(organisation, cycle));
      return false;
    }
    if (input.isBlocked(cycle)) {
      List<Problem> problems = input.problemsFor(cycle);
      Disk.replace(work.folder().problems(), ProblemsJson.write(problems));
      letGo(work);
      work.settle(new Outcome.Rejected(organisation, cycle, problems, work.folder().problems()));
      return false;
    }
    Disk.delete(work.folder().problems());
    return true;
  }

  private static void letGo(ReportWork work) {
    Disk.delete(work.folder().sources(work.key().revision()));
    Disk.deleteIfEmpty(work.folder().path().resolve(".source"));
  }
}
