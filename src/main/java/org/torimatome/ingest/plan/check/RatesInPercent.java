package org.torimatome.ingest.plan.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.TableName;

/**
 * Whether no percentage was typed as its hundredth, 0.8 for 80 %: one figure among others of
 * another scale, or all targets of a rate that is to grow.
 */
final class RatesInPercent implements PlanCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.KPIS, TableName.TARGETS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.rates().flatMap(kpi -> problems(kpi, view));
  }

  private static Stream<Problem> problems(KpiDefinition kpi, PlanInView view) {
    List<RateFigure> targets = RateFigure.targets(kpi, view);
    List<RateFigure> all =
        Stream.concat(RateFigure.baseline(kpi, view).stream(), targets.stream())
            .filter(rate -> rate.figure().signum() != 0)
            .toList();
    boolean isAllSmall = all.stream().allMatch(RatesInPercent::isSmall);
    return isAllSmall
        ? targets.stream()
            .filter(target -> kpi.direction() != Direction.DECREASE)
            .filter(RatesInPercent::isSmall)
            .limit(1)
            .map(RatesInPercent::problem)
        : all.stream()
            .filter(RatesInPercent::isSmall)
            .filter(small -> all.stream().anyMatch(other -> isHundredth(small, other)))
            .map(RatesInPercent::problem);
  }

  /** Above nothing and not above all, were it a fraction. */
  private static boolean isSmall(RateFigure rate) {
    return rate.figure().signum() > 0 && rate.figure().compareTo(BigDecimal.ONE) <= 0;
  }

  /** As near to a hundredth of the other as targets of one KPI are to each other. */
  private static boolean isHundredth(RateFigure small, RateFigure other) {
    BigDecimal percent = small.figure().multiply(HUNDRED);
    return percent.compareTo(other.figure().multiply(TWO)) <= 0
        && other.figure().compareTo(percent.multiply(TWO)) <= 0;
  }

  private static Problem problem(RateFigure rate) {
    BigDecimal percent = rate.figure().multiply(HUNDRED).stripTrailingZeros();
    return rate.cell()
        .get()
        .problem(
            ProblemCode.RATE_AS_FRACTION,
            ProblemWords.of(
                "percent-of", Figures.group(percent.scale() < 0 ? percent.setScale(0) : percent)));
  }
}
