package org.torimatome.batch;

import java.util.Optional;
import org.torimatome.batch.source.Sources;
import org.torimatome.ingest.OrganisationInput;

/** Ends the report where its input cannot be judged; the next run then reads it anew. */
final class CheckInput implements ReportStage {

  @Override
  public boolean perform(ReportWork work) {
    Sources sources = work.sources();
    OrganisationInput input = work.input();
    work.lease().secure();
    Optional<Outcome> obstacle =
        InputCheck.obstacle(input, work.key().cycle(), sources.input(), work.folder());
    obstacle.ifPresent(
        outcome -> {
          work.settle(outcome);
          sources.letGo();
        });
    return obstacle.isEmpty();
  }
}
