package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/** Whether a rate aims at no more than all. */
final class RatesUpToHundred implements PlanCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.rates()
        .flatMap(kpi -> RateFigure.targets(kpi, view).stream())
        .filter(target -> target.figure().compareTo(HUNDRED) > 0)
        .map(
            target ->
                target
                    .cell()
                    .get()
                    .problem(ProblemCode.TARGET_ABOVE_HUNDRED, Message.plain("0～100%")));
  }
}
