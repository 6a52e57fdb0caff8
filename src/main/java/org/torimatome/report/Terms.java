package org.torimatome.report;

import org.torimatome.plan.PlanTerms;

/**
 * What the plan calls its parts, such as ビジョン and リーディングプロジェクト.
 *
 * @param projectBriefly where there is no room for it: PJ for any kind of プロジェクト
 */
public record Terms(String vision, String project, String projectBriefly) {

  private static final String ANY_PROJECT = PlanTerms.DEFAULT.project();

  static Terms of(PlanTerms terms) {
    String project = terms.project();
    return new Terms(terms.vision(), project, project.endsWith(ANY_PROJECT) ? "PJ" : project);
  }
}
