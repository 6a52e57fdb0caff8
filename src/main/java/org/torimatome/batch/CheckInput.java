package org.torimatome.batch;

import java.util.Optional;

/** Ends the report where its input cannot be judged; the next run then reads it anew. */
final class CheckInput implements ReportStage {

  @Override
  public boolean perform(ReportWork work) {
    Sources sources = work.sources();
    Optional<Outcome> obstacle =
        InputCheck.obstacle(work.input(), work.key().cycle(), sources.input(), work.folder());
    obstacle.ifPresent(
        outcome -> {
          work.settle(outcome);
          work.lease().secure();
          sources.letGo();
        });
    return obstacle.isEmpty();
  }
}
