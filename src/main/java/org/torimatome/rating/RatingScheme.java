package org.torimatome.rating;

import static org.torimatome.kpi.CalculationMethod.REDUCTION_TO_TARGET;
import static org.torimatome.kpi.CalculationMethod.TO_TARGET;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.TargetFill;
import org.torimatome.period.ReportingPeriod;

/**
 * How one government rates, from one cycle on: its 評価方式, 評価区分 and 集約区分 (docs/spec.md §3.1).
 *
 * @param validFrom 適用開始; empty = from the start
 * @param bands by 順; those that were given no 色 get one
 */
public record RatingScheme(
    String name,
    Optional<ReportingPeriod> validFrom,
    CalculationMethod method,
    RateFormat format,
    RangeBound rangeBound,
    PartYearTarget partYear,
    TargetFill targetFill,
    MissingHandling missing,
    ShareMode shares,
    IntermediateRounding intermediateRounding,
    Summary summary,
    List<Band> bands,
    List<Rollup> rollups) {

  /** How rates are printed: 四捨五入, 0 digits, ％ by default. */
  public record RateFormat(Rounding rounding, int digits, RateForm form) {
    public static final RateFormat DEFAULT = new RateFormat(Rounding.HALF_UP, 0, RateForm.PERCENT);
  }

  /**
   * What the headline tells.
   *
   * @param thresholds 総括の閾値 in percent, such as 100 and 80
   * @param groups 総括の合算
   * @param achievement 達成の文言, what a KPI in a band marked 達成 did, such as 前進
   */
  public record Summary(List<Rational> thresholds, List<BandGroup> groups, String achievement) {
    public static final Summary DEFAULT =
        new Summary(List.of(Rational.HUNDRED, Rational.of(80)), List.of(), "目標値を達成");

    public Summary {
      thresholds = List.copyOf(thresholds);
      groups = List.copyOf(groups);
    }
  }

  public RatingScheme {
    bands = BandColours.given(bands);
    rollups = List.copyOf(rollups);
  }

  /** A scheme of this name with every default and no bands. */
  public static RatingScheme withDefaults(String name) {
    return new RatingScheme(
        name,
        Optional.empty(),
        TO_TARGET,
        RateFormat.DEFAULT,
        RangeBound.LOWER,
        PartYearTarget.WHOLE,
        TargetFill.NONE,
        MissingHandling.EXCLUDE,
        ShareMode.HALF_UP,
        IntermediateRounding.NO,
        Summary.DEFAULT,
        List.of(),
        List.of());
  }

  /**
   * How the rate of a KPI is computed: by the KPI's own 算定方法, else by the scheme's. Where that is
   * 対目標比 and less is wanted it is 減少対目標比, since A/T would call every miss an achievement. Source:
   * docs/spec.md §4 算定方法.
   */
  public CalculationMethod methodFor(KpiDefinition kpi) {
    return kpi.overrides().method().orElse(turns(kpi) ? REDUCTION_TO_TARGET : method);
  }

  /** Whether a KPI's 望ましい方向, and nothing that the plan says of its method, turns A/T into T/A. */
  public boolean turns(KpiDefinition kpi) {
    return kpi.overrides().method().isEmpty()
        && kpi.direction() == Direction.DECREASE
        && method == TO_TARGET;
  }

  /** Whether a person rates a KPI, whatever its target: it is 定性, or its 算定方法 is 手入力. */
  public boolean isByHand(KpiDefinition kpi) {
    return kpi.isQualitative() || methodFor(kpi) == CalculationMethod.BY_HAND;
  }

  /** Whether it says which classes count as having reached the target. */
  public boolean marksAchievement() {
    return bands.stream().anyMatch(Band::achieved);
  }

  /** Whether both rate into the same classes by the same tests, however they count and print. */
  public boolean hasSameClassesAs(RatingScheme other) {
    return classes().equals(other.classes());
  }

  private List<Object> classes() {
    return bands.stream().<Object>map(band -> List.of(band.name(), band.tests())).toList();
  }

  /**
   * Whether one band is better than another: by 点数, else by 達成, else by 順, which begins with the
   * best unless the bands marked 達成 stand at its end.
   */
  public boolean isBetter(Band one, Band other) {
    return Comparator.comparing((Band band) -> band.points().orElse(Rational.ZERO))
            .thenComparing(Band::achieved)
            .thenComparing(inOrder())
            .compare(one, other)
        > 0;
  }

  private Comparator<Band> inOrder() {
    Comparator<Band> byOrder = Comparator.comparingInt(Band::order);
    List<Band> ratings =
        bands.stream().filter(band -> !band.isForUnrated()).sorted(byOrder).toList();
    boolean worstFirst = !ratings.get(0).achieved() && ratings.get(ratings.size() - 1).achieved();
    return worstFirst ? byOrder : byOrder.reversed();
  }

  /** The band of this 記号 or 名称, as a hand rating names it. */
  public Optional<Band> bandNamed(String typed) {
    return bands.stream().filter(band -> band.isNamed(typed)).findFirst();
  }
}
