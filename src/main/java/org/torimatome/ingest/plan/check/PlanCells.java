package org.torimatome.ingest.plan.check;

import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.plan.Cycle;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/** Where what a plan says was typed, so that a doubt can be told at its cell. */
public interface PlanCells {

  /** A cell and what is in it. */
  record PlanCell(SourceLocation at, String typed) {

    Problem problem(ProblemCode code, Message expected) {
      return new Problem(code, at, typed, expected);
    }
  }

  PlanCell of(KpiDefinition kpi, Column column);

  PlanCell of(Target target, Column column);

  PlanCell of(Cycle cycle, Column column);

  /**
   * Of a row of 評価区分 or 集約区分.
   *
   * @param order 順
   * @param nth which of the rows of that 順, from 0
   */
  PlanCell of(RatingScheme scheme, TableName table, int order, int nth, Column column);

  /** Whether all of a table could be read. */
  boolean isSound(TableName table);
}
