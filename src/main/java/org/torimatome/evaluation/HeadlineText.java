package org.torimatome.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.torimatome.evaluation.Headline.AtLeast;
import org.torimatome.evaluation.Headline.BandCount;
import org.torimatome.evaluation.Headline.Sentence;
import org.torimatome.evaluation.derivation.Exact;
import org.torimatome.evaluation.target.FiscalYears;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.plan.YearNotation;
import org.torimatome.rating.AchievementPhrase;
import org.torimatome.rating.Band;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RatingScheme;

/**
 * The headline's sentence, such as 「KPI
 * 28項目のうち実績が出ていない5項目を除く23項目中14項目で令和4年度の目標値を達成（※18項目が目標値の8割以上を達成）」.
 *
 * @param achievement what the achieved KPIs did
 * @param noun 目標値 or 期待値
 * @param telling what the plan's schemes let the sentence say
 * @param ofTheWay whether the scheme's rates are of the way to the target, not of the target
 */
record HeadlineText(Achievement achievement, String noun, Telling telling, boolean ofTheWay) {

  /** What a sentence can say of the KPIs that have a result. */
  private enum Telling {
    /** How many reached the target. */
    ACHIEVEMENT,
    /** No band is marked 達成: how many are in each. */
    CLASSES,
    /** There are no bands: how many reach each threshold. */
    RATES
  }

  /**
   * What the achieved KPIs did.
   *
   * @param verb such as 令和4年度の目標値を達成, or 前進
   * @param ofTarget whether it speaks of the target, and so names its year
   */
  private record Achievement(String verb, boolean ofTarget) {

    /**
     * @param typed 達成の文言
     * @param named what belongs to the year, such as R④目標値 for 目標値
     */
    static Achievement of(String typed, String noun, UnaryOperator<String> named) {
      boolean ofTarget = typed.startsWith("目標");
      boolean expected = !noun.equals("目標値");
      String verb = expected ? typed.replaceFirst("^目標値?", noun) : typed;
      return new Achievement(ofTarget ? named.apply(verb) : typed, ofTarget);
    }

    /** As before a noun: 前進した. */
    String beforeNoun() {
      return new AchievementPhrase(verb).beforeNoun();
    }
  }

  /** How a set of KPIs divides: without a result, not ratable, and those spoken of. */
  private record Counts(Headline headline, int withoutResult, int notRatable) {
    int total() {
      return headline.total();
    }

    int spokenOf() {
      return total() - withoutResult - notRatable;
    }
  }

  static HeadlineText in(Plan plan, Cycle cycle, List<RatingScheme> schemes) {
    List<Band> bands = schemes.stream().flatMap(scheme -> scheme.bands().stream()).toList();
    Telling telling =
        bands.isEmpty()
            ? Telling.RATES
            : bands.stream().anyMatch(Band::achieved) ? Telling.ACHIEVEMENT : Telling.CLASSES;
    ReportingPeriod period = cycle.period();
    boolean expected =
        !FiscalYears.isWholeYear(period)
            && schemes.get(0).partYear() == PartYearTarget.EXPECTED
            && cycle.targetPeriod().equals(period.fiscalYear());
    YearNotation years = plan.profile().terms().years();
    UnaryOperator<String> named =
        expected
            ? what -> years.name(period) + "末時点の" + what
            : what -> years.name(cycle.targetPeriod(), what);
    String noun = expected ? "期待値" : "目標値";
    return new HeadlineText(
        Achievement.of(schemes.get(0).summary().achievement(), noun, named),
        noun,
        telling,
        schemes.get(0).method().isOfTheWay());
  }

  Sentence of(Headline headline, List<KpiEvaluation> counted) {
    long withoutResult = counted.stream().filter(kpi -> !kpi.isRated() && !kpi.hasResult()).count();
    int notRatable = headline.excluded() - (int) withoutResult;
    Counts counts =
        new Counts(headline, (int) withoutResult, telling == Telling.RATES ? 0 : notRatable);
    if (counted.stream().allMatch(kpi -> kpi.status() == ValueStatus.NOT_APPLICABLE)) {
      return Sentence.of("評価の対象となるKPIなし");
    }
    return counts.spokenOf() == 0
        ? Sentence.of(none(counts))
        : told(counts).withLead(leftOut(counts));
  }

  private static String none(Counts counts) {
    String all = "KPI " + counts.total() + "項目";
    if (counts.notRatable() == 0) {
      return all + "のいずれも実績が出ていない";
    }
    return counts.withoutResult() == 0
        ? all + "のいずれも評価できない"
        : "%sのうち%s項目は実績が出ておらず、%s項目は評価できない"
            .formatted(all, counts.withoutResult(), counts.notRatable());
  }

  /** The KPIs that the sentence does not speak of: 「KPI 28項目のうち実績が出ていない5項目を除く」. */
  private static String leftOut(Counts counts) {
    String all = "KPI " + counts.total() + "項目";
    String without = counts.withoutResult() == 0 ? "" : "実績が出ていない" + counts.withoutResult() + "項目";
    String not = counts.notRatable() == 0 ? "" : "評価できない" + counts.notRatable() + "項目";
    String and = without.isEmpty() || not.isEmpty() ? "" : "及び";
    return counts.spokenOf() == counts.total() ? "" : all + "のうち" + without + and + not + "を除く";
  }

  private Sentence told(Counts counts) {
    String among = (counts.spokenOf() == counts.total() ? "KPI " : "") + counts.spokenOf() + "項目";
    return switch (telling) {
      case ACHIEVEMENT ->
          Sentence.of(among + achievement(counts)).withRemark(beyondAchievement(counts));
      case CLASSES -> Sentence.of(among + classes(counts.headline()));
      case RATES ->
          counts.headline().measured() == 0
              ? Sentence.of(among + "のいずれも達成率を算定できない")
              : Sentence.of(among + "について達成率を算定").withRemark(remark(counts, threshold -> true));
    };
  }

  private String achievement(Counts counts) {
    int achieved = counts.headline().achieved();
    if (achieved == counts.spokenOf()) {
      return (achieved == 1 ? "で" : "の全てで") + achievement.verb();
    }
    return achieved == 0
        ? "中、" + achievement.beforeNoun() + "項目はなし"
        : "中" + achieved + "項目で" + achievement.verb();
  }

  private String beyondAchievement(Counts counts) {
    boolean all = counts.headline().achieved() == counts.spokenOf();
    return remark(counts, threshold -> isUntold(threshold, all));
  }

  /**
   * Where the achieved KPIs reached the target, that says what 100 % would, and all of them more.
   */
  private boolean isUntold(Rational threshold, boolean all) {
    int order = threshold.compareTo(Rational.HUNDRED);
    return !achievement.ofTarget() || (all ? order > 0 : order != 0);
  }

  private static String classes(Headline headline) {
    return "の内訳は"
        + headline.bands().stream()
            .filter(band -> band.count() > 0 && !band.share().isEmpty())
            .map(HeadlineText::told)
            .collect(Collectors.joining("、"));
  }

  private static String told(BandCount band) {
    return band.name().inSentence() + band.count() + "項目";
  }

  /** The thresholds that the sentence has not spoken of. */
  private String remark(Counts counts, Predicate<Rational> untold) {
    List<AtLeast> others =
        counts.headline().atLeast().stream().filter(each -> untold.test(each.threshold())).toList();
    boolean all = counts.headline().measured() == counts.spokenOf();
    String among = all ? "" : "達成率を算定した" + counts.headline().measured() + "項目のうち";
    return others.isEmpty() || counts.headline().measured() == 0
        ? ""
        : others.stream().map(this::told).collect(Collectors.joining("、", "（※" + among, "）"));
  }

  private String told(AtLeast each) {
    if (ofTheWay) {
      String rate = "達成率" + Exact.term(each.threshold()) + "％以上";
      return each.count() == 0 ? rate + "の項目はなし" : each.count() + "項目が" + rate;
    }
    String mark = noun + "の" + inWords(each.threshold()) + "を達成";
    return each.count() == 0 ? mark + "した項目はなし" : each.count() + "項目が" + mark;
  }

  /** 80 is 8割以上, 75 is 75％以上. */
  private static String inWords(Rational threshold) {
    Rational tenths = threshold.dividedBy(Rational.of(10));
    boolean round =
        tenths.exactDecimal().map(decimal -> decimal.scale() == 0).orElse(false)
            && tenths.signum() > 0
            && tenths.compareTo(Rational.of(10)) < 0;
    return (round ? tenths + "割" : Exact.term(threshold) + "％") + "以上";
  }
}
