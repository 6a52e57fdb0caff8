package org.torimatome.kpi;

/**
 * How an achievement rate is computed from target T, actual A, baseline B and previous P
 * (docs/spec.md §4 算定方法).
 */
public enum CalculationMethod {
  /** A/T. */
  TO_TARGET("対目標比"),
  /** T/A. */
  REDUCTION_TO_TARGET("減少対目標比"),
  /** (2T−A)/T. */
  REDUCTION_EXCESS("減少超過比"),
  /** (A−B)/(T−B), in either direction. */
  PROGRESS("進捗率"),
  /** (A−P)/(T−P), P being the value of 対前回. */
  PROGRESS_SINCE_PREVIOUS("前回進捗率"),
  /** 100 % or 0 % by direction and range. */
  MET_OR_NOT("達成可否"),
  /** No rate: the typed 手入力判定 rates. */
  BY_HAND("手入力");

  private final String label;

  CalculationMethod(String label) {
    this.label = label;
  }

  /** As the plan book writes it. */
  public String label() {
    return label;
  }

  /**
   * Whether its rate is of the way to the target, not of the target: 96 of 100 may be half of it.
   */
  public boolean isOfTheWay() {
    return this == PROGRESS || this == PROGRESS_SINCE_PREVIOUS;
  }

  /**
   * Whether its rate rises when the value moves the unwanted way: 対目標比 of what should fall, T/A or
   * (2T−A)/T of what should not.
   */
  public boolean pullsAgainst(Direction direction) {
    return switch (this) {
      case TO_TARGET -> direction == Direction.DECREASE;
      case REDUCTION_TO_TARGET, REDUCTION_EXCESS -> direction != Direction.DECREASE;
      case PROGRESS, PROGRESS_SINCE_PREVIOUS, MET_OR_NOT, BY_HAND -> false;
    };
  }

  /**
   * Whether this method's ratio, divided by {@code divisor}, falls as things get better: by a
   * target or an actual below 0, or by the way from a start that meets the target already. It then
   * says nothing of how far the target was reached. Source: docs/adr/0004-judging-choices.md.
   */
  public boolean isTurnedBy(Rational divisor, Direction direction) {
    return switch (this) {
      case TO_TARGET, REDUCTION_TO_TARGET, REDUCTION_EXCESS ->
          divisor.signum() < 0 && !pullsAgainst(direction);
      case PROGRESS, PROGRESS_SINCE_PREVIOUS ->
          divisor.signum() == (direction == Direction.DECREASE ? 1 : -1);
      case MET_OR_NOT, BY_HAND -> false;
    };
  }
}
