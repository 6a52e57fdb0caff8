package org.torimatome.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.SourceLocation;

/**
 * An indicator as the plan defines it, such as 1-1 RPA等により効率化する業務量 in 時間.
 *
 * @param project the 番号 of its project
 * @param unit such as 時間 or %; empty for {@code -}
 * @param isMain true for 主なKPI ○
 * @param repeats 再掲元, the KPI this one repeats: shown, not counted
 * @param category 分類, such as 成果指標; empty when not given
 * @param section 所管, who returns it; empty when the plan leaves it open
 * @param provenance 出典, such as 公表資料; figures from 見本 are marked
 */
public record KpiDefinition(
    KpiCode code,
    String project,
    String name,
    String unit,
    Optional<Nature> nature,
    Direction direction,
    Overrides overrides,
    Baseline baseline,
    boolean isMain,
    Optional<KpiCode> repeats,
    String category,
    String section,
    String provenance,
    String note,
    SourceLocation at) {

  /**
   * What this KPI sets for itself instead of taking it from the scheme.
   *
   * @param digits 小数桁数 of its values when printed; empty prints the digits that were typed
   */
  public record Overrides(
      Optional<CalculationMethod> method,
      Optional<String> scheme,
      Optional<TargetFill> targetFill,
      OptionalInt digits) {
    public static final Overrides NONE =
        new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  /** Where the indicator stood before the plan, such as 102 in R2; either part may be unknown. */
  public record Baseline(Optional<ReportingPeriod> period, Optional<BigDecimal> value) {
    public static final Baseline UNKNOWN = new Baseline(Optional.empty(), Optional.empty());

    public Baseline {
      value = value.map(BigDecimal::stripTrailingZeros);
    }
  }

  public boolean isCounted() {
    return repeats.isEmpty();
  }

  /** Whether figures of the two are of one kind: a 見直し may change what is measured, and in what. */
  public boolean isMeasuredAs(KpiDefinition other) {
    boolean sameNature = nature.isEmpty() || other.nature.isEmpty() || nature.equals(other.nature);
    return sameNature && unit.equals(other.unit);
  }

  /** Whether a period's figure counts part of a year, such as 単年度 in R4H1. */
  public boolean isPartOfYear(ReportingPeriod period) {
    return isAnnual() && period.monthsElapsedInYear() < 12;
  }

  /**
   * Whether figures of two periods are of like length: the 単年度 count of half a year stands beside
   * that of the same half, and a year beside a year (docs/spec.md §5). Other figures always are.
   */
  public boolean isOfLikeLength(ReportingPeriod one, ReportingPeriod other) {
    return !isAnnual() || one.monthsElapsedInYear() == other.monthsElapsedInYear();
  }

  public boolean isAnnual() {
    return nature.filter(Nature.ANNUAL::equals).isPresent();
  }

  public boolean isQualitative() {
    return nature.filter(Nature.QUALITATIVE::equals).isPresent();
  }

  public boolean isPercent() {
    return unit.equals("%") || unit.equals("パーセント");
  }

  /** The unit of a difference between two of its values: two percentages differ by ポイント. */
  public String unitOfDifference() {
    return isPercent() ? "ポイント" : unit;
  }
}
