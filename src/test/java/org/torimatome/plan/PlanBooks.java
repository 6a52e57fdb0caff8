package org.torimatome.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;

/** Plan books made of plans. */
public final class PlanBooks {

  private PlanBooks() {}

  /** A plan that was never revised. */
  public static PlanBook unchanging(Plan plan) {
    return new PlanBook(
        plan.profile(),
        always(plan.visions(), Vision::number),
        always(plan.projects(), Project::number),
        always(plan.kpis(), KpiDefinition::code),
        always(plan.targets(), target -> new Target.Key(target.kpi(), target.period())),
        plan.cycles(),
        plan.schemes(),
        plan.budget(),
        plan.keyMeasures());
  }

  private static <K, T> Timeline<K, T> always(List<T> rows, Function<T, K> number) {
    Map<K, List<Dated<T>>> dated = new LinkedHashMap<>();
    rows.forEach(row -> dated.put(number.apply(row), List.of(new Dated<>(row, Validity.ALWAYS))));
    return new Timeline<>(dated);
  }
}
