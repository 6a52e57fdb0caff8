package org.torimatome.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.period.ReportingPeriod;

/**
 * A table of the plan over its whole life, such as KPI: of each number the row it began with and
 * those of every 見直し.
 *
 * <p>Numbers stand in the plan book's order, each where it is met first, so that one that is
 * revised keeps its place.
 *
 * @param rows the rows of each number, at least one
 */
public record Timeline<K, T>(Map<K, List<Dated<T>>> rows) {

  public Timeline {
    Map<K, List<Dated<T>>> copy = new LinkedHashMap<>();
    rows.forEach((number, dated) -> copy.put(number, List.copyOf(dated)));
    rows = Collections.unmodifiableMap(copy);
  }

  /** The row of each number that is in force in a period; a number without one has none. */
  public List<T> inForce(ReportingPeriod period) {
    return rows.keySet().stream().flatMap(number -> inForce(number, period).stream()).toList();
  }

  public Optional<T> inForce(K number, ReportingPeriod period) {
    return newest(number, period).map(Dated::row);
  }

  /** The newest row of a number that has begun by the end of a period and not ended before it. */
  public Optional<Dated<T>> newest(K number, ReportingPeriod period) {
    return of(number)
        .filter(dated -> dated.validity().reaches(period))
        .max(Comparator.comparing(dated -> dated.validity().start()));
  }

  /** Whether some row has a number, whenever. */
  public boolean has(K number) {
    return rows.containsKey(number);
  }

  /** When a number is in force, such as R3～R5・R7～. */
  public String spans(K number) {
    return of(number)
        .map(Dated::validity)
        .sorted(Comparator.comparing(Validity::start))
        .map(Validity::span)
        .collect(Collectors.joining("・"));
  }

  /** The rows of one number as the plan book has them; none for a number that it lacks. */
  public Stream<Dated<T>> of(K number) {
    return rows.getOrDefault(number, List.of()).stream();
  }
}
