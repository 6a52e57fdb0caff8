package org.torimatome.plan;

/**
 * The plan's own words, which stand wherever the report would say ビジョン or プロジェクト.
 *
 * @param vision ビジョンの呼称
 * @param project プロジェクトの呼称, such as リーディングプロジェクト or 施策
 * @param years 目標値の表記
 */
public record PlanTerms(String vision, String project, YearNotation years) {
  public static final PlanTerms DEFAULT = new PlanTerms("ビジョン", "プロジェクト", YearNotation.ERA);
}
