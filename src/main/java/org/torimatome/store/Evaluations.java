package org.torimatome.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.Rating.Rated;
import org.torimatome.evaluation.target.TargetInForce;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Rational;
import org.torimatome.plan.RevisionKey;
import org.torimatome.rating.Band;
import org.torimatome.text.Language;

/** How each KPI of every issued revision was judged. Writing the same again adds nothing. */
public final class Evaluations {

  private final JdbcTemplate jdbc;

  public Evaluations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what an issued revision says of its KPIs. */
  public void add(RevisionKey revision, List<KpiEvaluation> kpis) {
    jdbc.batchUpdate(
        """
        insert into evaluation (organisation, cycle, revision, kpi, status, target, target_low,
          target_high, target_origin, target_from, method, rate, rate_printed, measure,
          measure_value, symbol, label, achieved, reason, final_symbol, final_reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        kpis.stream().map(kpi -> columns(revision, kpi)).toList());
  }

  private static Object[] columns(RevisionKey revision, KpiEvaluation kpi) {
    Optional<TargetInForce> target = kpi.target();
    Optional<Rated> rated = kpi.rating().fold(Optional::of, unrated -> Optional.empty());
    Optional<TypedRating> typed = kpi.returned().finalRating();
    return new Object[] {
      revision.organisation(),
      revision.cycle().code(),
      revision.revision(),
      kpi.definition().code().text(),
      kpi.status().name(),
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
