package org.torimatome.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.kpi.Rational;

/**
 * docs/spec.md §4 written down once more, plainly, for one KPI in R4 of a plan of R3 to R6: a
 * second witness of the {@link Evaluator}, which shares nothing with it but fractions.
 *
 * @param method empty where the KPI names none
 * @param targets the typed target by fiscal year of Reiwa
 * @param previous the actual of R3
 */
record SecondJudge(
    String method,
    String direction,
    String fill,
    int baselineYear,
    Optional<Rational> baseline,
    TreeMap<Integer, Span> targets,
    Rational actual,
    Optional<Rational> previous) {

  private static final int YEAR = 4;

  /** A target: {@code low} equals {@code high} for a single number. */
  record Span(Rational low, Rational high, boolean range) {
    Rational middle() {
      return low.plus(high).dividedBy(Rational.of(2));
    }
  }

  /** A row of 評価区分: its measure and an inclusive or exclusive lower bound. */
  record Row(String symbol, String measure, Rational lower, boolean inclusive) {}

  /** The symbol of the first row that holds; empty where none does. */
  Optional<String> symbol(List<Row> rows) {
    return rows.stream().filter(this::holds).map(Row::symbol).findFirst();
  }

  private boolean holds(Row row) {
    return measure(row.measure())
        .map(value -> value.compareTo(row.lower()) > (row.inclusive() ? -1 : 0))
        .orElse(false);
  }

  Optional<Rational> measure(String name) {
    Optional<Span> last = targets.isEmpty() ? Optional.empty() : Optional.of(lastTarget());
    return switch (name) {
      case "達成率" -> inForce().flatMap(this::rate);
      case "目標差" -> inForce().map(this::beyond);
      case "最終目標比" -> last.flatMap(this::rate);
      case "最終目標差" -> last.map(this::beyond);
      case "目安比" -> last.flatMap(span -> onLine(targets.lastKey(), span)).flatMap(this::rate);
      case "基準差" -> baseline.map(this::better);
      case "基準差率" -> baseline.filter(b -> !b.isZero()).map(b -> percent(better(b), b.abs()));
      case "前回差" -> previous.map(this::better);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Optional<Span> inForce() {
    Map.Entry<Integer, Span> next = targets.ceilingEntry(YEAR);
    if (next == null || next.getKey() == YEAR) {
      return next == null && targets.isEmpty()
          ? Optional.empty()
          : Optional.of(next == null ? lastTarget() : next.getValue());
    }
    return switch (fill) {
      case "なし" -> Optional.empty();
      case "最終目標" -> Optional.of(next.getValue());
      case "直線補間" -> onLine(next.getKey(), next.getValue());
      default -> {
        Rational part = elapsed(next.getKey());
        Span span = next.getValue();
        yield Optional.of(new Span(span.low().times(part), span.high().times(part), span.range()));
      }
    };
  }

  private Span lastTarget() {
    return targets.lastEntry().getValue();
  }

  private Optional<Span> onLine(int year, Span span) {
    return baseline
        .filter(b -> year > baselineYear)
        .map(
            b -> {
              Rational part = elapsed(year);
              Rational low = b.plus(span.low().minus(b).times(part));
              Rational high = b.plus(span.high().minus(b).times(part));
              boolean isIn = b.compareTo(span.low()) >= 0 && b.compareTo(span.high()) <= 0;
              return span.range() && isIn ? span : new Span(low, high, span.range());
            });
  }

  private Rational elapsed(int year) {
    return Rational.of(Math.min(YEAR, year) - baselineYear, year - baselineYear);
  }

  /** Against a range's middle, as the schemes of this test say. */
  private Optional<Rational> rate(Span span) {
    Rational target = span.middle();
    return switch (used()) {
      case "対目標比" -> ratio(actual, target);
      case "減少対目標比" -> ratio(target, actual);
      case "減少超過比" -> ratio(target.plus(target).minus(actual), target);
      case "進捗率" -> baseline.flatMap(b -> progress(b, target));
      case "前回進捗率" -> previous.flatMap(p -> progress(p, target));
      default -> Optional.of(beyond(span).signum() < 0 ? Rational.ZERO : Rational.HUNDRED);
    };
  }

  /** A KPI that names no method, under a scheme that has 対目標比. */
  private String used() {
    if (!method.isEmpty()) {
      return method;
    }
    return direction.equals("減少") ? "減少対目標比" : "対目標比";
  }

  /** From a start that is beyond the target already there is no way to it. */
  private Optional<Rational> progress(Rational start, Rational target) {
    boolean beyond =
        direction.equals("減少") ? start.compareTo(target) < 0 : start.compareTo(target) > 0;
    return beyond ? Optional.empty() : percentOf(actual.minus(start), target.minus(start));
  }

  /** By less than nothing a ratio falls as things get better, where its method rises with them. */
  private Optional<Rational> ratio(Rational part, Rational whole) {
    boolean fits = used().startsWith("減少") == direction.equals("減少");
    return whole.signum() < 0 && fits ? Optional.empty() : percentOf(part, whole);
  }

  private Optional<Rational> percentOf(Rational part, Rational whole) {
    if (!whole.isZero()) {
      return Optional.of(percent(part, whole));
    }
    boolean lessIsBetter = direction.equals("減少") || used().startsWith("減少");
    return part.isZero() && lessIsBetter ? Optional.of(Rational.HUNDRED) : Optional.empty();
  }

  private Rational beyond(Span span) {
    if (!span.range()) {
      return direction.equals("減少") ? span.low().minus(actual) : actual.minus(span.low());
    }
    Rational above = actual.minus(span.low());
    Rational below = span.high().minus(actual);
    return above.compareTo(below) < 0 ? above : below;
  }

  private Rational better(Rational than) {
    return direction.equals("減少") ? than.minus(actual) : actual.minus(than);
  }

  private static Rational percent(Rational part, Rational whole) {
    return part.dividedBy(whole).times(Rational.HUNDRED);
  }
}
