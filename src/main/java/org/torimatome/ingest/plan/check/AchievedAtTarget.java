package org.torimatome.ingest.plan.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * Whether the classes marked 達成 begin where the target is reached, as the sentence 「…で目標値を達成」 says
 * of them. A 達成の文言 that does not speak of the target may begin elsewhere.
 */
final class AchievedAtTarget implements PlanCheck {

  @Override
  public Set<TableName> reads() {
    return EnumSet.of(TableName.SCHEMES, TableName.BANDS);
  }

  @Override
  public Stream<Problem> problems(PlanInView view) {
    return view.schemes().stream()
        .filter(RatingScheme::marksAchievement)
        .filter(scheme -> scheme.summary().achievement().startsWith("目標"))
        .flatMap(
            scheme ->
                Stream.concat(
                    ofTarget(scheme)
                        .filter(band -> !band.achieved())
                        .map(band -> problem(view, scheme, band, "circle-at-target"))
                        .stream(),
                    scheme.bands().stream()
                        .filter(Band::achieved)
                        .filter(AchievedAtTarget::beginsBelow)
                        .map(band -> problem(view, scheme, band, "no-circle-below-target"))));
  }

  private static Problem problem(PlanInView view, RatingScheme scheme, Band band, String expected) {
    return view.cells()
        .of(scheme, TableName.BANDS, band.order(), 0, Column.ACHIEVED)
        .problem(ProblemCode.ACHIEVED_BESIDE_TARGET, ProblemWords.of(expected));
  }

  /** The class of what is just as the target; empty where other figures have a say before it. */
  private static Optional<Band> ofTarget(RatingScheme scheme) {
    return scheme.bands().stream()
        .filter(band -> band.tests().stream().allMatch(test -> test.measure().isFigure()))
        .filter(band -> !isOfTarget(band) || holdsAtTarget(band))
        .findFirst()
        .filter(AchievedAtTarget::isOfTarget);
  }

  private static boolean holdsAtTarget(Band band) {
    return band.tests().stream().allMatch(test -> test.holds(atTarget(test.measure())));
  }

  private static boolean isOfTarget(Band band) {
    return band.tests().stream()
        .map(BandTest::measure)
        .allMatch(EnumSet.of(Measure.ACHIEVEMENT_RATE, Measure.TARGET_DIFFERENCE)::contains);
  }

  private static boolean beginsBelow(Band band) {
    return isOfTarget(band)
        && band.tests().stream()
            .allMatch(
                test ->
                    test.lower()
                        .map(Bound::value)
                        .filter(lower -> lower.compareTo(atTarget(test.measure())) < 0)
                        .isPresent());
  }

  private static Rational atTarget(Measure measure) {
    return measure == Measure.TARGET_DIFFERENCE ? Rational.ZERO : Rational.HUNDRED;
  }
}
