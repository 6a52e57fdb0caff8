package org.torimatome.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Direction;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.Narrative;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Budget;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.Project;
import org.torimatome.plan.ProjectReview;
import org.torimatome.plan.Vision;
import org.torimatome.plan.YearNotation;
import org.torimatome.problem.SourceLocation;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingSchemes;

/** A small plan: two sections, a number, a percentage and a KPI in words, R4H1 before R4. */
final class SamplePlan {

  static final ReportingPeriod R4 = ReportingPeriod.year(2022);
  static final ReportingPeriod R4H1 = ReportingPeriod.half(2022, 1);
  static final ReportingPeriod R2 = ReportingPeriod.year(2020);

  static final Cycle CYCLE =
      new Cycle(
          R4, "令和4年度分", ReportingPeriod.parse("R5.4").orElseThrow(), R4, Optional.of(R4H1), "");

  private SamplePlan() {}

  static Plan plan() {
    return planOf(scheme().bands());
  }

  /** The plan with other bands. */
  static Plan planOf(List<Band> bands) {
    return new Plan(
        new PlanProfile(
            "toyama",
            "富山県",
            OrganisationCode.parse("160008"),
            "DX・働き方改革推進基本方針・アクションプラン",
            "デジタル戦略課",
            Optional.of(ReportingPeriod.year(2021)),
            Optional.of(ReportingPeriod.year(2023)),
            Optional.empty(),
            Optional.empty(),
            "標準",
            new PlanTerms("ビジョン", "リーディングプロジェクト", YearNotation.CIRCLED),
            ""),
        List.of(new Vision("1", "県民本位の行政サービスの実現"), new Vision("2", "デジタルによる県内産業の成長")),
        List.of(
            new Project("1", "1", "スマート県庁推進プロジェクト", "デジタル戦略課"),
            new Project("3", "2", "産業の高付加価値化・ニュービジネス創出プロジェクト", "")),
        List.of(
            kpi("1-1", "1", "RPA等により効率化する業務量（年間時間）", "時間", "デジタル戦略課", Nature.ANNUAL, ""),
            kpi("1-2", "1", "電子申請対応手続数（累計）", "件", "", Nature.CUMULATIVE, "102"),
            kpi("1-3", "1", "デジタル活用支援に関する県と市町村の連携体制", "", "", Nature.QUALITATIVE, ""),
            kpi("3-1", "3", "県内におけるローカル5G導入企業の件数（累計）", "件", "商工企画課", Nature.CUMULATIVE, "0")),
        List.of(
            target("1-1", "10000", "10,000", "時間", R4),
            target("1-2", "6000", "6,000", "件", ReportingPeriod.year(2023)),
            target("3-1", "8", "8", "件", R4)),
        List.of(CYCLE),
        new RatingSchemes(List.of(scheme(bands))),
        Budget.NONE,
        List.of());
  }

  static PeriodBook previous() {
    return new PeriodBook(
        R4H1,
        List.of(
            reported("1-1", "5210.5", ValueStatus.PROVISIONAL),
            new KpiReturn(
                new KpiCode("1-2"),
                R4H1,
                new Measurement.Missing(ValueStatus.NOT_COLLECTED, "集計中"),
                AsOf.NONE,
                "",
                "",
                Narrative.NONE,
                Optional.empty(),
                Optional.empty(),
                Source.NONE)),
        List.of(new ProjectReview("1", "", "", "", "対象業務を広げる。", Optional.empty(), Source.NONE)));
  }

  private static KpiReturn reported(String code, String value, ValueStatus status) {
    return new KpiReturn(
        new KpiCode(code),
        R4H1,
        new Measurement.Reported(new BigDecimal(value), status, ""),
        AsOf.NONE,
        "",
        "",
        Narrative.NONE,
        Optional.empty(),
        Optional.empty(),
        new Source(new SourceLocation("R4H1/デジタル戦略課.xlsx", "実績", "J7"), ""));
  }

  private static KpiDefinition kpi(
      String code,
      String project,
      String name,
      String unit,
      String section,
      Nature nature,
      String baseline) {
    return new KpiDefinition(
        new KpiCode(code),
        project,
        name,
        unit,
        Optional.of(nature),
        Direction.INCREASE,
        KpiDefinition.Overrides.NONE,
        baseline.isEmpty()
            ? KpiDefinition.Baseline.UNKNOWN
            : new KpiDefinition.Baseline(Optional.of(R2), Optional.of(new BigDecimal(baseline))),
        false,
        Optional.empty(),
        "",
        section,
        "見本",
        "",
        SourceLocation.ofFile("plan.xlsx"));
  }

  private static Target target(
      String code, String value, String text, String unit, ReportingPeriod period) {
    return new Target(
        new KpiCode(code),
        period,
        unit,
        Optional.of(new Target.Stated(new TargetValue.Point(new BigDecimal(value)), text)),
        Optional.empty(),
        "",
        SourceLocation.ofFile("plan.xlsx"));
  }

  static RatingScheme scheme() {
    return scheme(
        List.of(
            band(1, "◎", "達成", 100, "目標値に到達した（達成率100％以上）"),
            band(2, "○", "概ね達成", 80, "目標値の8割以上に到達した（達成率80％以上100％未満）"),
            band(3, "△", "要改善", 0, "目標値の8割に届かず、取組みの見直しを要する（達成率80％未満）")));
  }

  private static RatingScheme scheme(List<Band> bands) {
    RatingScheme usual = RatingScheme.withDefaults("標準");
    return new RatingScheme(
        usual.name(),
        usual.validFrom(),
        CalculationMethod.TO_TARGET,
        usual.format(),
        usual.rangeBound(),
        usual.partYear(),
        usual.targetFill(),
        usual.missing(),
        usual.shares(),
        usual.intermediateRounding(),
        usual.summary(),
        bands,
        List.of());
  }

  private static Band band(int order, String symbol, String label, long from, String description) {
    return new Band(
        order,
        symbol,
        label,
        List.of(
            new BandTest(
                Measure.ACHIEVEMENT_RATE,
                Optional.of(new Bound(Rational.of(from), true)),
                Optional.empty())),
        from >= 100,
        Optional.empty(),
        "",
        description);
  }
}
