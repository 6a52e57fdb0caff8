package org.torimatome.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/** All versions of all schemes of a plan. */
public record RatingSchemes(List<RatingScheme> versions) {

  public RatingSchemes {
    versions = List.copyOf(versions);
  }

  /** The names, each once, in the plan book's order. */
  public List<String> names() {
    return versions.stream().map(RatingScheme::name).distinct().toList();
  }

  /** The newest version of a scheme that began not after {@code cycle}. */
  public Optional<RatingScheme> inForce(String name, ReportingPeriod cycle) {
    return versions.stream()
        .filter(scheme -> scheme.name().equals(name))
        .filter(scheme -> scheme.validFrom().map(from -> !startsAfter(from, cycle)).orElse(true))
        .max(
            Comparator.comparing(
                scheme -> scheme.validFrom().map(ReportingPeriod::firstDay).orElse(LocalDate.MIN)));
  }

  private static boolean startsAfter(ReportingPeriod from, ReportingPeriod cycle) {
    return from.firstDay().isAfter(cycle.firstDay());
  }
}
