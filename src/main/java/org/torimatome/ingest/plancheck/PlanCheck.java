package org.torimatome.ingest.plancheck;

import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.ingest.table.TableName;
import org.torimatome.problem.Problem;

/** A question to a plan, such as whether its bands leave a gap. */
interface PlanCheck {

  /** What it looks at: while one of these has errors, nothing can be held against the plan. */
  Set<TableName> reads();

  /** What is doubtful, for the cycle by whose light the plan is seen. */
  Stream<Problem> problems(PlanInView view);
}
