package org.torimatome.evaluation;

import java.util.List;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingName;

/**
 * The counts over a set of KPIs and the sentence computed from them, such as 「KPI
 * 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）」.
 *
 * <p>再掲 KPIs are left out. {@code total = rated + excluded}. Source: docs/spec.md §4 Headline.
 *
 * @param judged as {@code rated}, and with a number where the scheme has no bands
 * @param reached as {@code achieved}, and by the exact figures where the scheme marks no band
 * @param measured the KPIs that have a 達成率, of which {@code atLeast} tells
 */
public record Headline(
    Sentence sentence,
    int total,
    int rated,
    int excluded,
    int achieved,
    int judged,
    int reached,
    int measured,
    List<AtLeast> atLeast,
    List<BandCount> bands,
    List<GroupCount> groups) {

  public Headline {
    atLeast = List.copyOf(atLeast);
    bands = List.copyOf(bands);
    groups = List.copyOf(groups);
  }

  Headline saying(Sentence told) {
    return new Headline(
        told, total, rated, excluded, achieved, judged, reached, measured, atLeast, bands, groups);
  }

  public String text() {
    return sentence.text();
  }

  /**
   * The headline's sentence at the places where a page may break it: 「KPI 28項目のうち実績が出ていない5項目を除く」,
   * 「23項目中14項目で令和4年度の目標値を達成」, 「（※18項目が目標値の8割以上を達成）」.
   *
   * @param lead which KPIs are left out; empty where none are
   * @param statement never empty
   * @param remark in brackets; empty where there is nothing to add
   */
  public record Sentence(String lead, String statement, String remark) {

    static final Sentence NONE = new Sentence("", "", "");

    static Sentence of(String statement) {
      return new Sentence("", statement, "");
    }

    Sentence withLead(String before) {
      return new Sentence(before, statement, remark);
    }

    Sentence withRemark(String after) {
      return new Sentence(lead, statement, after);
    }

    public String text() {
      return lead + statement + remark;
    }
  }

  /** How many rated KPIs have a 達成率 of at least a threshold, in percent. */
  public record AtLeast(Rational threshold, int count) {}

  /**
   * How many KPIs a band holds.
   *
   * @param share in percent with one decimal, such as 60.9; empty for a class outside the
   *     denominator and where the denominator is 0
   */
  public record BandCount(
      String symbol, String label, String colour, boolean achieved, int count, String share) {

    public RatingName name() {
      return new RatingName(symbol, label);
    }
  }

  /**
   * How many KPIs a 総括の合算 holds, such as 概ね達成以上.
   *
   * @param symbols of the bands it holds
   * @param share as that of a band
   */
  public record GroupCount(String label, List<String> symbols, int count, String share) {

    public GroupCount {
      symbols = List.copyOf(symbols);
    }
  }
}
