package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.ingest.plan.check.Ladder.Row;
import org.torimatome.ingest.plan.check.Ladder.Rung;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Classes that no value can reach: their rows exclude each other, or what they ask for is another's
 * before them.
 */
final class DeadBands implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS, TableName.ROLLUPS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.schemes().stream()
        .flatMap(Ladder::of)
        .flatMap(
            ladder ->
                IntStream.range(0, ladder.rungs().size())
                    .mapToObj(at -> problem(view, ladder, at))
                    .flatMap(Optional::stream));
  }

  private static Optional<Problem> problem(PlanInView view, Ladder ladder, int at) {
    Rung rung = ladder.rungs().get(at);
    return contradiction(rung)
        .map(
            row ->
                ladder
                    .cell(view, row, Column.LOWER)
                    .problem(ProblemCode.BAND_NEVER_HOLDS, ProblemWords.of("fits-other-rows")))
        .or(
            () ->
                forestalled(rung, ladder.rungs().subList(0, at))
                    .map(
                        row ->
                            ladder
                                .cell(view, row, Column.ORDER)
                                .problem(
                                    ProblemCode.BAND_NEVER_HOLDS,
                                    ProblemWords.of("left-by-earlier"))));
  }

  /** The first row that leaves nothing of what the rows before it fit. */
  private static Optional<Row> contradiction(Rung rung) {
    return rung.rows().stream()
        .filter(row -> new Rung(rung.rows().subList(0, row.nth() + 1)).span(row.axis()).isEmpty())
        .findFirst();
  }

  /** The row all of whose values are taken by classes tried before. */
  private static Optional<Row> forestalled(Rung rung, List<Rung> earlier) {
    return rung.rows().stream()
        .filter(row -> rung.span(row.axis()).without(Ladder.decided(earlier, row.axis())).isEmpty())
        .findFirst();
  }
}
