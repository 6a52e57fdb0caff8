package org.torimatome.batch.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;

/**
 * How many of a section's KPIs have been returned for a cycle.
 *
 * @param section empty where the plan names none
 */
public record SectionReturns(Optional<String> section, int returned, int expected) {

  /** Those of a cycle, in the plan's order. */
  public static List<SectionReturns> of(Plan plan, Optional<PeriodBook> book) {
    Map<String, List<KpiDefinition>> sections =
        plan.kpis().stream()
            .filter(KpiDefinition::isCounted)
            .collect(
                Collectors.groupingBy(plan::sectionOf, LinkedHashMap::new, Collectors.toList()));
    return sections.entrySet().stream()
        .map(
            section ->
                new SectionReturns(
                    Optional.of(section.getKey()).filter(name -> !name.equals(Plan.NOBODY)),
                    (int) section.getValue().stream().filter(kpi -> isReturned(kpi, book)).count(),
                    section.getValue().size()))
        .toList();
  }

  private static boolean isReturned(KpiDefinition kpi, Optional<PeriodBook> book) {
    return book.flatMap(of -> of.of(kpi.code()))
        .map(KpiReturn::measurement)
        .filter(measurement -> measurement.status() != ValueStatus.NOT_SUBMITTED)
        .isPresent();
  }

  public boolean isComplete() {
    return returned == expected;
  }
}
