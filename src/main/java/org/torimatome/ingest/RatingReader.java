package org.torimatome.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.table.Column;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.Wording;
import org.torimatome.rating.RatingScheme;

/**
 * Reads typed ratings, which must be a 記号 or 名称 of the scheme in force (SPEC §4).
 *
 * <p>What is kept is the scheme's own spelling of the symbol.
 */
final class RatingReader {

  /** A class that a rating can name. */
  private record Choice(String symbol, String label) {}

  private final Plan plan;
  private final ReportingPeriod period;

  RatingReader(Plan plan, ReportingPeriod period) {
    this.plan = plan;
    this.period = period;
  }

  /** A KPI's rating: one of its scheme's bands. */
  Optional<TypedRating> ofKpi(Entry entry, Column rating, Column reason, KpiDefinition kpi) {
    String scheme = kpi.overrides().scheme().orElse(plan.profile().defaultScheme());
    return read(entry, rating, reason, inForce(scheme).flatMap(RatingReader::bands).toList());
  }

  /**
   * A project's rating: one of the plan's roll-ups, or of the bands where it has none of its own.
   */
  Optional<TypedRating> ofProject(Entry entry, Column rating, Column reason) {
    String scheme = plan.profile().defaultScheme();
    return read(
        entry,
        rating,
        reason,
        inForce(scheme)
            .flatMap(found -> Stream.concat(rollups(found), bands(found)))
            .distinct()
            .toList());
  }

  private static Optional<TypedRating> read(
      Entry entry, Column rating, Column reason, List<Choice> choices) {
    String typed = entry.text(rating);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Choice> chosen =
        choices.stream()
            .filter(choice -> Symbols.same(typed, choice.symbol()))
            .findFirst()
            .or(
                () ->
                    choices.stream()
                        .filter(choice -> Symbols.same(typed, choice.label()))
                        .findFirst());
    if (chosen.isEmpty() && !MissingMark.isMissing(typed)) {
      entry.problem(ProblemCode.RATING_UNKNOWN, rating, shown(choices));
    }
    return chosen.map(choice -> new TypedRating(choice.symbol(), entry.text(reason)));
  }

  private static Wording shown(List<Choice> choices) {
    return choices.isEmpty()
        ? Wording.of("blank-without-bands")
        : Wording.plain(
            choices.stream()
                .map(choice -> choice.symbol() + " " + choice.label())
                .collect(Collectors.joining("・")));
  }

  private Stream<RatingScheme> inForce(String scheme) {
    return plan.schemes().inForce(scheme, period).stream();
  }

  private static Stream<Choice> bands(RatingScheme scheme) {
    return scheme.bands().stream().map(band -> new Choice(band.symbol(), band.label()));
  }

  private static Stream<Choice> rollups(RatingScheme scheme) {
    return scheme.rollups().stream().map(rollup -> new Choice(rollup.symbol(), rollup.label()));
  }
}
