package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.Rating.Rated;
import org.torimatome.evaluation.RecordedEvaluation;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement.Described;
import org.torimatome.kpi.Rational;
import org.torimatome.plan.RevisionKey;
import org.torimatome.rating.Band;
import org.torimatome.text.Language;

/**
 * How each KPI was judged in each attempt to make a revision. That of the attempt which issued it
 * is the record of the revision; others led to none.
 */
public final class Evaluations {

  private final JdbcTemplate jdbc;

  public Evaluations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps how KPIs were judged.
   *
   * @param attempt the number of the lease under which the revision is made
   */
  public void add(RevisionKey revision, long attempt, List<? extends KpiEvaluation> kpis) {
    jdbc.batchUpdate(
        """
        insert into evaluation (organisation, cycle, revision, attempt, kpi, status, actual, target, target_low,
          target_high, target_origin, target_from, method, rate, rate_printed, measure,
          measure_value, symbol, label, achieved, reason, final_symbol, final_reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        kpis.stream().map(kpi -> columns(revision, attempt, kpi)).toList());
  }

  /**
   * How an issued revision's KPIs were judged; none of what was issued before that was recorded.
   */
  public Map<KpiCode, RecordedEvaluation> of(RevisionKey revision) {
    Map<KpiCode, RecordedEvaluation> recorded = new HashMap<>();
    jdbc.query(
        """
        select * from issued_evaluation where organisation = ? and cycle = ? and revision = ?
        """,
        row -> {
          recorded.put(new KpiCode(row.getString("kpi")), recorded(row));
        },
        revision.organisation(),
        revision.cycle().code(),
        revision.revision());
    return recorded;
  }

  private static RecordedEvaluation recorded(ResultSet row) throws SQLException {
    return new RecordedEvaluation(
        Optional.ofNullable(row.getString("actual")),
        row.getString("target"),
        row.getString("rate"),
        row.getString("rate_printed"),
        row.getString("symbol"),
        row.getString("label"),
        row.getString("reason"));
  }

  private static Object[] columns(RevisionKey revision, long attempt, KpiEvaluation kpi) {
    Optional<TargetInForce> target = kpi.target();
    Optional<Rated> rated = kpi.rating().fold(Optional::of, unrated -> Optional.empty());
    Optional<TypedRating> typed = kpi.returned().finalRating();
    return new Object[] {
      revision.organisation(),
      revision.cycle().code(),
      revision.revision(),
      attempt,
      kpi.definition().code().text(),
      kpi.status().name(),
      kpi.returned()
          .measurement()
          .<String>fold(
              reported -> reported.value().toPlainString(), Described::text, missing -> ""),
      target.map(TargetInForce::text).orElse(""),
      exact(target.flatMap(TargetInForce::low)),
      exact(target.flatMap(TargetInForce::high)),
      target.map(inForce -> inForce.origin().name()).orElse(""),
      target.map(inForce -> inForce.from().code()).orElse(""),
      kpi.method().name(),
      exact(kpi.rate()),
      kpi.printedRate(),
      rated.map(by -> by.measure().name()).orElse(""),
      exact(rated.flatMap(Rated::value)),
      kpi.band().map(Band::symbol).orElse(""),
      kpi.band().map(Band::label).orElse(""),
      kpi.isAchieved(),
      kpi.rating().fold(by -> "", unrated -> unrated.reason().in(Language.JA)),
      typed.map(TypedRating::symbol).orElse(""),
      typed.map(TypedRating::reason).orElse("")
    };
  }

  private static String exact(Optional<Rational> number) {
    return number
        .map(
            of -> of.exactDecimal().map(decimal -> decimal.toPlainString()).orElseGet(of::toString))
        .orElse("");
  }
}
