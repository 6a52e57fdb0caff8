package org.torimatome.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.torimatome.evaluation.Headline.AtLeast;
import org.torimatome.evaluation.Headline.BandCount;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.rating.Band;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RatingScheme;

/**
 * The headline's sentence, such as 「KPI
 * 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）」.
 *
 * @param goal what was to be reached, such as R④目標値
 * @param noun 目標値 or 期待値
 * @param namesAchievement false where no band is marked 達成: the classes are told instead
 */
record HeadlineText(String goal, String noun, boolean namesAchievement) {

  static HeadlineText in(Cycle cycle, List<RatingScheme> schemes) {
    boolean achievable =
        schemes.stream().flatMap(scheme -> scheme.bands().stream()).anyMatch(Band::achieved);
    ReportingPeriod period = cycle.period();
    boolean expected =
        !FiscalYears.isWholeYear(period)
            && schemes.get(0).partYear() == PartYearTarget.EXPECTED
            && cycle.targetPeriod().equals(period.fiscalYear());
    return expected
        ? new HeadlineText(period.deck() + "末時点の期待値", "期待値", achievable)
        : new HeadlineText(cycle.targetPeriod().deck() + "目標値", "目標値", achievable);
  }

  String of(Headline counts, List<KpiEvaluation> counted) {
    if (counts.total() == 0) {
      return "評価の対象となるKPIなし";
    }
    int withoutResult =
        (int) counted.stream().filter(kpi -> !kpi.isRated() && !kpi.hasResult()).count();
    int notRatable = counts.excluded() - withoutResult;
    return counts.rated() == 0
        ? noneRated(counts.total(), withoutResult, notRatable)
        : basis(counts, withoutResult, notRatable) + told(counts, counted);
  }

  private static String noneRated(int total, int withoutResult, int notRatable) {
    String all = "KPI " + total + "項目";
    if (notRatable == 0) {
      return all + "のいずれも実績が出ていない";
    }
    return withoutResult == 0
        ? all + "のいずれも評価を行っていない"
        : all + "のうち" + withoutResult + "項目は実績が出ておらず、" + notRatable + "項目は評価を行っていない";
  }

  /** The KPIs that the sentence speaks of: 「KPI 28項目のうち実績が出ていない5項目を除く23項目」. */
  private static String basis(Headline counts, int withoutResult, int notRatable) {
    String all = "KPI " + counts.total() + "項目";
    if (counts.excluded() == 0) {
      return all;
    }
    String without = withoutResult == 0 ? "" : "実績が出ていない" + withoutResult + "項目";
    String not = notRatable == 0 ? "" : "評価できない" + notRatable + "項目";
    String and = without.isEmpty() || not.isEmpty() ? "" : "及び";
    return all + "のうち" + without + and + not + "を除く" + counts.rated() + "項目";
  }

  private String told(Headline counts, List<KpiEvaluation> counted) {
    if (!namesAchievement) {
      return "の内訳は"
          + counts.bands().stream()
              .filter(band -> band.count() > 0 && !band.share().isEmpty())
              .map(HeadlineText::told)
              .collect(Collectors.joining("、"));
    }
    String remark = remark(counts, counted);
    if (counts.achieved() == 0) {
      return "のうち" + goal + "を達成した項目はなし" + remark;
    }
    return counts.achieved() == counts.rated()
        ? (counts.rated() == 1 ? "で" : "の全てで") + goal + "を達成" + remark
        : "中" + counts.achieved() + "項目で" + goal + "を達成" + remark;
  }

  private static String told(BandCount band) {
    return band.symbol() + "（" + band.label() + "）" + band.count() + "項目";
  }

  /** The other thresholds; those that all have passed go without saying. */
  private String remark(Headline counts, List<KpiEvaluation> counted) {
    boolean allAchieved = counts.achieved() == counts.rated();
    List<AtLeast> others =
        counts.atLeast().stream()
            .filter(each -> !each.threshold().equals(Rational.HUNDRED))
            .filter(each -> !allAchieved || each.threshold().compareTo(Rational.HUNDRED) > 0)
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    long withRate =
        counted.stream().filter(kpi -> kpi.isRated() && kpi.rates().rate().isPresent()).count();
    String among = withRate == counts.rated() ? "" : "達成率を算定した" + withRate + "項目のうち";
    return others.stream().map(this::told).collect(Collectors.joining("、", "（※" + among, "を達成）"));
  }

  private String told(AtLeast each) {
    return each.count() + "項目が" + noun + "の" + inWords(each.threshold());
  }

  /** 80 is 8割以上, 75 is 75％以上. */
  private static String inWords(Rational threshold) {
    Rational tenths = threshold.dividedBy(Rational.of(10));
    boolean round =
        tenths.denominator().bitLength() == 1
            && tenths.signum() > 0
            && tenths.compareTo(Rational.of(10)) < 0;
    return (round ? tenths + "割" : Exact.term(threshold) + "％") + "以上";
  }
}
