package org.torimatome.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An item of the table 計画, such as {@link #PLAN_NAME}, 計画名. Source: docs/spec.md §3.1. */
public enum PlanItem {
  ORGANISATION_NAME("団体名"),
  ORGANISATION_CODE("団体コード"),
  PLAN_NAME("計画名"),
  START("計画期間開始"),
  END("計画期間終了"),
  ESTABLISHED("策定"),
  REVISED("改定"),
  OWNER("所管"),
  SCHEME("評価方式"),
  PROJECT_TERM("プロジェクトの呼称"),
  VISION_TERM("ビジョンの呼称"),
  YEAR_NOTATION("目標値の表記"),
  EMBLEM("紋章");

  private final String label;

  PlanItem(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a plan must have it (◎). */
  public boolean isRequired() {
    return this == ORGANISATION_NAME || this == PLAN_NAME;
  }

  /** The item of a name that has been folded. */
  public static Optional<PlanItem> of(String label) {
    return Arrays.stream(values()).filter(item -> item.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(PlanItem::label).toList();
  }
}
