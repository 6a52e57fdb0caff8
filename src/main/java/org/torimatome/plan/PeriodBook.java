package org.torimatome.plan;

import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.period.ReportingPeriod;

/**
 * Everything the sections returned for one period (docs/spec.md §3.2); one return per KPI at most.
 */
public record PeriodBook(
    ReportingPeriod period, List<KpiReturn> returns, List<ProjectReview> reviews) {

  public PeriodBook {
    returns = List.copyOf(returns);
    reviews = List.copyOf(reviews);
  }

  public Optional<KpiReturn> of(KpiCode kpi) {
    return returns.stream().filter(row -> row.kpi().equals(kpi)).findFirst();
  }

  public Optional<ProjectReview> of(Project project) {
    return reviews.stream().filter(row -> row.project().equals(project.number())).findFirst();
  }
}
