package org.torimatome.ingest.plan;

import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.TableName;

/**
 * How many rows a table of a plan may have, over all its files: several times what any plan needs,
 * and so few that a plan by mistake or in bad faith is read in a minute or so.
 *
 * <p>KPIs and cycles are few beside the rest, since each cycle looks at each KPI. Source:
 * docs/adr/0011-reading-choices.md; {@code PlanLimitTest}.
 */
enum PlanLimit {
  KPIS(2_000),
  CYCLES(200),
  OTHERS(20_000);

  private final int most;

  PlanLimit(int most) {
    this.most = most;
  }

  static PlanLimit of(TableName table) {
    return switch (table) {
      case KPIS -> KPIS;
      case CYCLES -> CYCLES;
      default -> OTHERS;
    };
  }

  int most() {
    return most;
  }

  /** That a table has more. */
  Problem passedBy(TableName table, SourceLocation at) {
    return new Problem(
        ProblemCode.PLAN_LIMIT,
        at,
        ProblemWords.of("limit-passed", ProblemWords.of("rows-of", table.japanese())),
        ProblemWords.of(
            "limit", ProblemWords.of("rows-of", table.japanese()), "%,d".formatted(most)));
  }
}
