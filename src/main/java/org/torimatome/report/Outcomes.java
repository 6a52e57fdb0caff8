package org.torimatome.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;

/**
 * The KPIs of a report by what became of them; 再掲 are in none. Source: docs/spec.md §5 The report.
 *
 * @param lines those of the cycle's KPIs, in their order
 */
record Outcomes(CycleEvaluation cycle, List<KpiLine> lines) {

  List<KpiLine> mainReached() {
    return lines(kpi -> kpi.hasReachedTarget() && kpi.definition().isMain());
  }

  List<KpiLine> lagging() {
    return lines(kpi -> isBelow(kpi) || kpi.hasMissedTarget());
  }

  Report.Behind behind() {
    List<KpiLine> below = lines(this::isBelow);
    return below.isEmpty()
        ? new Report.Behind("", furthestFirst(lagging()))
        : new Report.Behind(lowestThreshold().orElseThrow().toString(), furthestFirst(below));
  }

  List<KpiLine> withoutResult() {
    return lines(kpi -> !kpi.isJudged());
  }

  /** How many ratings rest on provisional values; empty where none does. */
  String provisional() {
    List<KpiEvaluation> judged =
        cycle.kpis().stream()
            .filter(kpi -> kpi.definition().isCounted() && kpi.isJudged())
            .toList();
    long count = judged.stream().filter(kpi -> isProvisional(kpi)).count();
    if (count == 0) {
      return "";
    }
    String what = cycle.headline().bands().isEmpty() ? "達成率" : "判定";
    return what + (count == judged.size() ? "はすべて" : "のうち" + count + "項目は") + "※暫定値による";
  }

  private static boolean isProvisional(KpiEvaluation kpi) {
    return kpi.returned().measurement().status() == ValueStatus.PROVISIONAL;
  }

  private List<KpiLine> lines(Predicate<KpiEvaluation> became) {
    return IntStream.range(0, lines.size())
        .filter(at -> cycle.kpis().get(at).definition().isCounted())
        .filter(at -> became.test(cycle.kpis().get(at)))
        .mapToObj(lines::get)
        .toList();
  }

  private boolean isBelow(KpiEvaluation kpi) {
    return kpi.isJudged()
        && lowestThreshold()
            .flatMap(lowest -> kpi.rate().map(rate -> rate.compareTo(lowest) < 0))
            .orElse(false);
  }

  private Optional<Rational> lowestThreshold() {
    return cycle.scheme().summary().thresholds().stream().min(Rational::compareTo);
  }

  /** By rate; those without one come last, in the plan's order. */
  private static List<KpiLine> furthestFirst(List<KpiLine> kpis) {
    Comparator<KpiLine> byRate =
        Comparator.comparing(
            kpi -> kpi.verdict().rates().percent(),
            Comparator.nullsLast(Comparator.naturalOrder()));
    return kpis.stream().sorted(byRate).toList();
  }
}
