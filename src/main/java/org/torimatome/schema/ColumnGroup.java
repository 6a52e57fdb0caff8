package org.torimatome.schema;

/** What sections enter together: the groups of columns of 実績 and プロジェクト評価, in order. */
public enum ColumnGroup {
  RESULT("実績"),
  REVIEW("評価"),
  RATING("判定"),
  WORK("取組と今後");

  private final String label;

  ColumnGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
