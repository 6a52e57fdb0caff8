package org.torimatome.schema;

import java.util.Optional;

/**
 * A column that tables know by its Japanese name, such as {@link #KPI_CODE}, {@code KPI番号}, with
 * all that readers of returns and makers of forms need to know of it.
 *
 * <p>One name means one column in every table that has it. Source: docs/spec.md §3.1 and §3.2.
 */
public enum Column {
  ITEM("項目"),
  VALUE("値"),
  NUMBER("番号"),
  NAME("名称"),
  VISION_NUMBER("ビジョン番号"),
  PROJECT_NUMBER("プロジェクト番号"),
  OWNER("所管"),
  KPI_CODE("KPI番号"),
  KPI_NAME("指標名"),
  UNIT("単位"),
  NATURE("性質"),
  DIRECTION("望ましい方向"),
  METHOD("算定方法"),
  SCHEME("評価方式"),
  TARGET_FILL("年度目標の補い方"),
  MAIN_KPI("主なKPI"),
  BASELINE_PERIOD("基準時点"),
  BASELINE("基準値", EntryKind.NUMBER),
  DECIMALS("小数桁数", EntryKind.NUMBER),
  REPEATS("再掲元"),
  CATEGORY("分類"),
  PROVENANCE("出典"),
  REMARK("備考"),
  PERIOD("期間"),
  TARGET("目標値", EntryKind.NUMBER),
  GUIDE_VALUE("目安値", EntryKind.NUMBER),
  DUE("評価時期"),
  TARGET_PERIOD("目標期間"),
  PREVIOUS("対前回"),
  DOCUMENT_NAME("資料名"),
  IN_FORCE_FROM("適用開始"),
  IN_FORCE_UNTIL("適用終了"),
  ROUNDING("端数処理"),
  RANGE_BOUND("範囲目標"),
  PART_YEAR("途中評価"),
  MISSING_HANDLING("未集計の扱い"),
  SHARE_MODE("構成比"),
  THRESHOLDS("総括の閾値"),
  GROUPS("総括の合算"),
  ACHIEVEMENT("達成の文言"),
  INTERMEDIATE_ROUNDING("中間丸め"),
  RATE_FORM("率の表示"),
  ORDER("順", EntryKind.NUMBER),
  SYMBOL("記号"),
  MEASURE("測度"),
  LOWER("下限"),
  LOWER_HANDLING("下限の扱い"),
  UPPER("上限"),
  UPPER_HANDLING("上限の扱い"),
  ACHIEVED("達成"),
  POINTS("点数", EntryKind.NUMBER),
  COLOUR("色"),
  DESCRIPTION("説明"),
  COUNTED_SYMBOLS("対象区分"),
  COUNTED_CATEGORY("対象分類"),
  FISCAL_YEAR("年度"),
  AMOUNT("予算額", EntryKind.NUMBER),
  /** 区分: of an actual (確定…), of a budget (当初…) or of a measure (条例…). */
  CLASSIFICATION("区分", EntryKind.CHOICE, ColumnGroup.RESULT),
  UNDERTAKINGS("事業数", EntryKind.NUMBER),
  GOAL("目標"),
  PURPOSE("趣旨"),
  CONTENT("内容"),
  RELATED("関連"),
  MEASURE_NUMBER("施策番号"),
  TIMING("時期"),
  PROGRESS("状況"),
  ACTUAL("実績値", EntryKind.NUMBER, ColumnGroup.RESULT),
  AS_OF("時点", EntryKind.TEXT, ColumnGroup.RESULT),
  NOTE("補足", EntryKind.TEXT, ColumnGroup.RESULT),
  REFERENCE("参考値", EntryKind.TEXT, ColumnGroup.RESULT),
  INITIATIVES("主な取組", EntryKind.TEXT, ColumnGroup.WORK),
  EXAMPLES("事例", EntryKind.TEXT, ColumnGroup.WORK),
  OUTCOMES("成果", EntryKind.TEXT, ColumnGroup.WORK),
  ISSUES("課題・要因", EntryKind.TEXT, ColumnGroup.WORK),
  POLICY("今後の取組方針", EntryKind.TEXT, ColumnGroup.WORK),
  HAND_RATING("手入力判定", EntryKind.CHOICE, ColumnGroup.RATING),
  HAND_REASON("判定理由", EntryKind.TEXT, ColumnGroup.RATING),
  FINAL_RATING("最終判定", EntryKind.CHOICE, ColumnGroup.RATING),
  FINAL_REASON("最終判定理由", EntryKind.TEXT, ColumnGroup.RATING),
  PLANNED("計画", EntryKind.TEXT, ColumnGroup.REVIEW),
  DONE("実施状況", EntryKind.TEXT, ColumnGroup.REVIEW),
  REVIEW("評価", EntryKind.TEXT, ColumnGroup.REVIEW),
  NEXT_POLICY("今後の方針", EntryKind.TEXT, ColumnGroup.REVIEW);

  private final String label;
  private final EntryKind kind;
  private final Optional<ColumnGroup> group;

  Column(String label) {
    this(label, EntryKind.TEXT);
  }

  Column(String label, EntryKind kind) {
    this(label, kind, Optional.empty());
  }

  Column(String label, EntryKind kind, ColumnGroup group) {
    this(label, kind, Optional.of(group));
  }

  Column(String label, EntryKind kind, Optional<ColumnGroup> group) {
    this.label = label;
    this.kind = kind;
    this.group = group;
  }

  /** The name as the contract writes it, such as {@code KPI番号}. */
  public String label() {
    return label;
  }

  /** What its cells hold, if one of a list of words, in period books only. */
  public EntryKind kind() {
    return kind;
  }

  /** What sections enter it with; empty for what they are given and for columns of the plan. */
  public Optional<ColumnGroup> group() {
    return group;
  }

  @Override
  public String toString() {
    return label;
  }
}
