package org.torimatome.kpi;

import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/**
 * A row of 実績: what a section returned for one KPI in one period.
 *
 * @param note 補足, such as 全国11位
 * @param reference 参考値 as typed
 * @param handRating 手入力判定 with its reason
 * @param finalRating 最終判定 with its reason: stands beside the mechanical rating, never over it
 */
public record KpiReturn(
    KpiCode kpi,
    ReportingPeriod period,
    Measurement measurement,
    AsOf asOf,
    String note,
    String reference,
    Narrative narrative,
    Optional<TypedRating> handRating,
    Optional<TypedRating> finalRating,
    Source source) {

  /** The row's texts; several entries in one cell are separated by line breaks, empty when none. */
  public record Narrative(
      String initiatives, String examples, String outcomes, String issues, String policy) {
    public static final Narrative NONE = new Narrative("", "", "", "", "");
  }

  /**
   * A rating a person typed.
   *
   * @param symbol of the class that the typed 記号 or 名称 names, as the scheme in force writes it
   */
  public record TypedRating(String symbol, String reason) {}

  /** This return as that of a KPI which repeats its own (再掲). */
  public KpiReturn as(KpiCode repeating) {
    return new KpiReturn(
        repeating,
        period,
        measurement,
        asOf,
        note,
        reference,
        narrative,
        handRating,
        finalRating,
        source);
  }

  /** A KPI for which no row came, allowed by {@code --allow-missing}. */
  public static KpiReturn notSubmitted(KpiCode kpi, ReportingPeriod period) {
    return new KpiReturn(
        kpi,
        period,
        new Measurement.Missing(ValueStatus.NOT_SUBMITTED, ""),
        AsOf.NONE,
        "",
        "",
        Narrative.NONE,
        Optional.empty(),
        Optional.empty(),
        Source.NONE);
  }
}
