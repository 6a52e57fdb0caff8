package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.evaluation.figure.Rate;
import org.torimatome.evaluation.figure.TellingDigits;
import org.torimatome.evaluation.target.TargetBounds;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Message;

/**
 * One KPI judged for one cycle.
 *
 * @param scheme the scheme in force for this KPI
 * @param method its 算定方法, its own or the scheme's
 * @param status the value's status, or 算定不能
 * @param target the target in force; empty when there is none
 * @param earlier what its own figure may be held against
 * @param derivation the arithmetic, step by step, as {@code explain} and the workbook tell it
 * @param proof the same in one line, as print has it: {@code 11,354 ÷ 10,000 = 113.54 % → ◎}
 */
public record KpiEvaluation(
    KpiDefinition definition,
    KpiReturn returned,
    RatingScheme scheme,
    CalculationMethod method,
    ValueStatus status,
    Optional<TargetInForce> target,
    Rates rates,
    Rating rating,
    Optional<PreviousKpi> previous,
    Optional<EarlierFigure> earlier,
    Optional<Outlook> outlook,
    List<DerivationStep> derivation,
    Message proof) {

  public KpiEvaluation {
    derivation = List.copyOf(derivation);
  }

  /**
   * Achievement, such as 113.54 %, printed 114%.
   *
   * @param rate 達成率 against the target in force; empty when undefined
   * @param towardYear against the fiscal year's whole target, where the target in force is another
   * @param towardFinal against the plan's last target
   */
  public record Rates(Optional<Rate> rate, Optional<Rate> towardYear, Optional<Rate> towardFinal) {

    static final Rates NONE = new Rates(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same KPI in the cycle compared with.
   *
   * @param definition as it was then
   * @param symbol empty when it was not rated
   */
  public record PreviousKpi(
      ReportingPeriod period, KpiDefinition definition, KpiReturn returned, String symbol) {}

  /** The last earlier figure of like kind: a year's beside a year's, a half's beside a half's. */
  public record EarlierFigure(ReportingPeriod period, Measurement result) {}

  /**
   * Where the straight line leads (never mixed into the rating).
   *
   * @param period the plan's last year
   * @param target the plan's last
   */
  public record Outlook(
      ReportingPeriod period, Rational value, TargetBounds target, Direction direction) {

    public boolean reached() {
      return target.isMet(value, direction);
    }

    /**
     * Rounded, with as many more than {@code digits} decimals as tell that it is reached or not.
     */
    public BigDecimal rounded(int digits) {
      return new TellingDigits(digits, RoundingMode.HALF_UP)
          .round(value, printed -> target.isMet(printed, direction) == reached());
    }
  }

  /** 達成率 in percent, exact; empty when undefined. */
  public Optional<Rational> rate() {
    return rates.rate().map(Rate::percent);
  }

  /** The same as printed, never contradicting the band; empty text when there is none. */
  public String printedRate() {
    return rates.rate().map(Rate::text).orElse("");
  }

  /**
   * What was returned in the cycle compared with; empty where that was another kind of figure: of
   * something else, or of a 単年度 KPI over another length of time.
   */
  public Optional<Measurement> previousResult() {
    return previous
        .filter(before -> before.definition().isMeasuredAs(definition))
        .filter(before -> definition.isOfLikeLength(before.period(), returned.period()))
        .map(before -> before.returned().measurement());
  }

  /** The one number of the target that the rate divides by, such as 90 of 90～100. */
  public Optional<Rational> targetOfRate() {
    return target.flatMap(TargetInForce::bounds).map(bounds -> bounds.against(scheme.rangeBound()));
  }

  /** Rated in a band marked 達成. */
  public boolean isAchieved() {
    return rating.fold(rated -> rated.band().achieved(), unrated -> false);
  }

  /**
   * Rated, or a number held against its target by a scheme without bands: what a page counts among
   * the KPIs with a result.
   */
  public boolean isJudged() {
    return isRated() || (scheme.bands().isEmpty() && returned.measurement().number().isPresent());
  }

  /** Achieved; where the scheme marks no band, judged and the target met by the exact figures. */
  public boolean hasReachedTarget() {
    return scheme.marksAchievement() ? isAchieved() : isJudged() && isMet().orElse(false);
  }

  /**
   * Judged, and neither achieved nor the target met by the exact figures: the class that 100 %
   * falls in may be left unmarked. Where a scheme marks none, a target in words is not called
   * missed.
   */
  public boolean hasMissedTarget() {
    return isJudged() && !isAchieved() && !isMet().orElse(!scheme.marksAchievement());
  }

  /** Whether the target in force is met; empty where it or the result is no number. */
  private Optional<Boolean> isMet() {
    return target
        .flatMap(TargetInForce::bounds)
        .flatMap(
            bounds ->
                returned
                    .measurement()
                    .number()
                    .map(actual -> bounds.isMet(Rational.of(actual), definition.direction())));
  }

  public boolean isRated() {
    return rating.fold(rated -> true, unrated -> false);
  }

  /** True where a number or words were returned, rated or not. */
  public boolean hasResult() {
    return returned.measurement().fold(reported -> true, described -> true, missing -> false);
  }

  /** The band that holds, or the 評価なし symbol of an unrated KPI where the scheme has one. */
  public Optional<Band> band() {
    return rating.fold(rated -> Optional.of(rated.band()), unrated -> unrated.band());
  }
}
