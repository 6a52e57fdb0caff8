package org.torimatome.ingest.returns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.ingest.cell.MissingMark;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.cell.Symbols;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;
import org.torimatome.schema.Column;
import org.torimatome.text.Message;

/**
 * Reads typed ratings, which must be a 記号 or 名称 of the scheme in force (docs/spec.md §4).
 *
 * <p>What is kept is the scheme's own spelling of the symbol.
 */
final class RatingReader {

  private final RulesInForce rules;

  RatingReader(RulesInForce rules) {
    this.rules = rules;
  }

  /** A KPI's 手入力判定: one of its scheme's bands. */
  Optional<TypedRating> byHand(RowReader row, KpiDefinition kpi) {
    return read(row, Column.HAND_RATING, Column.HAND_REASON, bandsOf(kpi));
  }

  /** A KPI's 最終判定: one of its scheme's bands, with the reason why. */
  Optional<TypedRating> asFinal(RowReader row, KpiDefinition kpi) {
    return withReason(row, bandsOf(kpi));
  }

  /**
   * A project's 最終判定: one of the plan's roll-ups, or of the bands where it has none of its own,
   * with the reason why.
   */
  Optional<TypedRating> asFinal(RowReader row) {
    RatingScheme scheme = rules.scheme();
    return withReason(row, Stream.concat(rollups(scheme), bands(scheme)).distinct().toList());
  }

  private List<RatingName> bandsOf(KpiDefinition kpi) {
    return bands(rules.scheme(kpi)).toList();
  }

  /** A rating that stands beside the computed one says why. */
  private static Optional<TypedRating> withReason(RowReader row, List<RatingName> choices) {
    Optional<TypedRating> rating = read(row, Column.FINAL_RATING, Column.FINAL_REASON, choices);
    expectReason(rating, row, Column.FINAL_REASON, ProblemCode.FINAL_WITHOUT_REASON);
    return rating;
  }

  /** Reports a rating that was typed without its reason. */
  static void expectReason(
      Optional<TypedRating> rating, RowReader row, Column reason, ProblemCode code) {
    rating
        .filter(typed -> typed.reason().isEmpty())
        .ifPresent(
            typed ->
                row.problem(code, reason, ProblemWords.of("reason-of-rating", typed.symbol())));
  }

  private static Optional<TypedRating> read(
      RowReader row, Column rating, Column reason, List<RatingName> choices) {
    String typed = row.text(rating);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<RatingName> chosen =
        choices.stream()
            .filter(choice -> Symbols.same(typed, choice.symbol()))
            .findFirst()
            .or(
                () ->
                    choices.stream()
                        .filter(choice -> Symbols.same(typed, choice.label()))
                        .findFirst());
    if (chosen.isEmpty() && !MissingMark.isMissing(typed)) {
      row.problem(ProblemCode.RATING_UNKNOWN, rating, shown(choices));
    }
    return chosen.map(choice -> new TypedRating(choice.symbol(), row.remark(reason)));
  }

  private static Message shown(List<RatingName> choices) {
    return choices.isEmpty()
        ? ProblemWords.of("blank-without-bands")
        : Message.plain(
            choices.stream().map(RatingName::inFull).distinct().collect(Collectors.joining("・")));
  }

  private static Stream<RatingName> bands(RatingScheme scheme) {
    return scheme.bands().stream().map(Band::name);
  }

  private static Stream<RatingName> rollups(RatingScheme scheme) {
    return scheme.rollups().stream().map(Rollup::name);
  }
}
