package org.torimatome.report.changes;

import java.util.List;
import org.torimatome.report.Masthead;

/**
 * The 新旧対照表 between two revisions of one report, such as rev1 and rev2 of R4.
 *
 * <p>Only KPIs and groups that differ are listed. 暫定 becoming 確定 differs even where the value
 * stays. Source: docs/spec.md §5, changes.pdf and changes.xlsx.
 *
 * @param masthead of the new revision
 * @param reason why it was issued
 * @param headline the computed sentence, both ways
 * @param counts 28項目, 23項目, … both ways, changed or not, so that the effect is seen at once
 * @param groups visions and projects whose result or texts changed
 * @param work budgets and 重点施策 that changed
 * @param rules how the rating scheme in force changed
 * @param basis input files, templates and program that changed
 */
public record Changes(
    Masthead masthead,
    int beforeRevision,
    String beforeIssued,
    String reason,
    Pair headline,
    List<Pair> counts,
    List<GroupChange> groups,
    List<GroupChange> work,
    List<KpiChange> kpis,
    List<Pair> rules,
    List<Pair> basis) {

  /**
   * One item in the old and the new revision; empty where it was not there.
   *
   * @param item such as 実績値
   */
  public record Pair(String item, String before, String after) {
    public boolean changed() {
      return !before.equals(after);
    }
  }

  /**
   * A vision, project, budget or 重点施策 that changed.
   *
   * @param number empty where it has none
   */
  public record GroupChange(String kind, String number, String name, List<Pair> items) {}

  /**
   * A KPI of which anything printed changed.
   *
   * @param cause why, as far as the figures tell, such as 暫定値の確定
   * @param figures value, status, rate, rating and target where any figure changed; the others
   *     where they changed themselves
   * @param texts the narrative texts that changed
   */
  public record KpiChange(
      String code,
      String name,
      String project,
      String cause,
      List<Pair> figures,
      List<Pair> texts) {}

  /** True when nothing printed differs but the revision itself. */
  public boolean isEmpty() {
    return groups.isEmpty()
        && work.isEmpty()
        && kpis.isEmpty()
        && rules.isEmpty()
        && basis.isEmpty();
  }
}
