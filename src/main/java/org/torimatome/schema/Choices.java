package org.torimatome.schema;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.TargetFill;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Budget;
import org.torimatome.rating.Bound;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.Measure;
import org.torimatome.rating.MissingHandling;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RangeBound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.rating.Rounding;
import org.torimatome.rating.ShareMode;

/** The words that may be written in a column of a table, where not anything may. */
final class Choices {

  private static final List<String> CIRCLE = List.of("○");

  private Choices() {}

  /** In the order in which they are offered; empty where anything may be written. */
  static List<String> of(TableName table, Column column) {
    return switch (column) {
      case ITEM -> PlanItem.labels();
      case NATURE -> labels(Nature.values(), Nature::label);
      case DIRECTION -> labels(Direction.values(), Direction::label);
      case METHOD -> labels(CalculationMethod.values(), CalculationMethod::label);
      case TARGET_FILL -> labels(TargetFill.values(), TargetFill::label);
      case MAIN_KPI, ACHIEVED -> CIRCLE;
      case ROUNDING -> labels(Rounding.values(), Rounding::label);
      case RANGE_BOUND -> labels(RangeBound.values(), RangeBound::label);
      case PART_YEAR -> labels(PartYearTarget.values(), PartYearTarget::label);
      case MISSING_HANDLING -> labels(MissingHandling.values(), MissingHandling::label);
      case SHARE_MODE -> labels(ShareMode.values(), ShareMode::label);
      case INTERMEDIATE_ROUNDING ->
          labels(IntermediateRounding.values(), IntermediateRounding::label);
      case RATE_FORM -> labels(RateForm.values(), RateForm::label);
      case MEASURE ->
          table == TableName.ROLLUPS
              ? labels(RollupMeasure.values(), RollupMeasure::label)
              : labels(Measure.values(), Measure::label);
      case LOWER_HANDLING -> Bound.Side.LOWER.words();
      case UPPER_HANDLING -> Bound.Side.UPPER.words();
      case UNIT -> table == TableName.KPIS ? List.of() : Budget.Money.UNITS;
      case CLASSIFICATION ->
          switch (table) {
            case MEASURES -> List.of("条例", "テレワーク", "生成AI", "その他");
            case ACTUALS ->
                Stream.of(
                        ValueStatus.FINAL,
                        ValueStatus.PROVISIONAL,
                        ValueStatus.NOT_COLLECTED,
                        ValueStatus.NOT_APPLICABLE,
                        ValueStatus.ENDED)
                    .map(ValueStatus::label)
                    .toList();
            case CONFIRMATIONS ->
                List.of(ValueStatus.FINAL.label(), ValueStatus.PROVISIONAL.label());
            default -> Budget.STAGES;
          };
      case PROGRESS -> List.of("済", "実施中", "予定", "未定");
      default -> List.of();
    };
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Stream.of(values).map(label).toList();
  }
}
