package org.torimatome.ingest.plan.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.plan.check.Ladder.Axis;
import org.torimatome.ingest.plan.check.Ladder.Row;
import org.torimatome.ingest.plan.check.PlanCells.PlanCell;
import org.torimatome.kpi.Rational;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Measure;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/**
 * Values between two bounds that fit no class, such as 105 to 110 where one ends at 105 and the
 * next begins at 110.
 */
final class BandGaps implements PlanCheck {

  /** Where a difference from a target is 0, the rate against it is 100. */
  private static final Map<Axis, Axis> RATE_OF_DIFFERENCE =
      Arrays.stream(Measure.values())
          .filter(difference -> difference.rateOfDifference().isPresent())
          .collect(
              Collectors.toMap(
                  Ladder::axis,
                  difference -> Ladder.axis(difference.rateOfDifference().orElseThrow())));

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS, TableName.ROLLUPS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.schemes().stream()
        .flatMap(Ladder::of)
        .flatMap(ladder -> ladder.axes().stream().flatMap(axis -> gaps(view, ladder, axis)));
  }

  private static Stream<Problem> gaps(PlanInView view, Ladder ladder, Axis axis) {
    if (isCaught(ladder, axis)) {
      return Stream.empty();
    }
    List<Row> rows = ladder.rows().flatMap(row -> on(axis, row).stream()).toList();
    return Span.ALL.without(rows.stream().map(Row::span).toList()).stream()
        .filter(Span::isBounded)
        .filter(gap -> !axis.whole() || gap.holdsWholeNumber())
        .map(gap -> cell(view, ladder, rows, gap).problem(ProblemCode.BAND_GAP, named(axis, gap)));
  }

  private static Message named(Axis axis, Span gap) {
    return ProblemWords.of("gap-closed", axis.name(), gap);
  }

  /** Whether classes of another axis take whatever falls through. */
  private static boolean isCaught(Ladder ladder, Axis axis) {
    return ladder.axes().stream()
        .filter(other -> !other.equals(axis))
        .anyMatch(other -> Span.ALL.without(Ladder.decided(ladder.rungs(), other)).isEmpty());
  }

  /** A row as one of {@code axis}; empty where it says nothing about it. */
  private static Optional<Row> on(Axis axis, Row row) {
    if (row.axis().equals(axis)) {
      return Optional.of(row);
    }
    return axis.equals(RATE_OF_DIFFERENCE.get(row.axis()))
        ? asRate(row.span()).map(span -> new Row(axis, span, row.order(), row.nth()))
        : Optional.empty();
  }

  private static Optional<Span> asRate(Span difference) {
    boolean known =
        Stream.of(difference.from(), difference.to())
            .filter(Cut::isAtANumber)
            .allMatch(cut -> cut.value().isZero());
    return known
        ? Optional.of(new Span(asRate(difference.from()), asRate(difference.to())))
        : Optional.empty();
  }

  private static Cut asRate(Cut difference) {
    return difference.isAtANumber()
        ? new Cut(difference.reach(), Rational.HUNDRED, difference.side())
        : difference;
  }

  /** Where the class below the gap ends. */
  private static PlanCell cell(PlanInView view, Ladder ladder, List<Row> rows, Span gap) {
    Row below =
        rows.stream().filter(row -> row.span().to().equals(gap.from())).findFirst().orElseThrow();
    return ladder.cell(view, below, Column.UPPER);
  }
}
