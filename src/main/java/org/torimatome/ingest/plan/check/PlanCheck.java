package org.torimatome.ingest.plan.check;

import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.problem.Problem;
import org.torimatome.schema.TableName;

/** A question to a plan, such as whether its bands leave a gap. */
interface PlanCheck {

  /** What it looks at: while one of these has errors, nothing can be held against the plan. */
  Set<TableName> reads();

  /** What is doubtful, for the cycle by whose light the plan is seen. */
  Stream<Problem> problems(PlanInView view);
}
