package org.torimatome.report.changes;

import java.util.List;
import java.util.Set;
import org.torimatome.report.Masthead;

/**
 * The 新旧対照表 between two revisions of one report, such as rev1 and rev2 of R4.
 *
 * <p>Only what differs is listed, but for the headline. 暫定 becoming 確定 differs even where the value
 * stays. Source: docs/spec.md §5, changes.pdf and changes.xlsx.
 *
 * @param title of the document
 * @param masthead of the new revision
 * @param reason why it was issued
 * @param headline the computed sentence, both ways, changed or not
 * @param counts what 総括 tells in numbers and changed: 28項目, 60.9%, 改善 5項目（1-3、…）
 * @param groups visions and projects whose result or texts changed
 * @param work budgets and 重点施策 that changed
 * @param rules how the rating scheme in force changed
 * @param basis input files, templates and program that changed
 */
public record Changes(
    String title,
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
   * @param item such as 実績
   * @param difference such as ＋67件 or △2ポイント; empty where it is no figure
   */
  public record Pair(String item, String before, String after, String difference) {

    public Pair(String item, String before, String after) {
      this(item, before, after, "");
    }

    /** Of figures that end in one of the units. */
    static Pair ofFigures(String item, String before, String after, Set<String> units) {
      return new Pair(item, before, after, FigureDifference.of(before, after, units));
    }

    public boolean changed() {
      return !before.equals(after);
    }

    public List<Piece> beforePieces() {
      return TextDifference.between(before, after).before();
    }

    public List<Piece> afterPieces() {
      return TextDifference.between(before, after).after();
    }
  }

  /** A piece of a text, and whether the other revision's lacks it. */
  public record Piece(String text, boolean changed) {}

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
   * @param figures value, status, rate, rating, target and names that changed
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
    return counts.isEmpty()
        && groups.isEmpty()
        && work.isEmpty()
        && kpis.isEmpty()
        && rules.isEmpty()
        && basis.isEmpty();
  }
}
