package org.torimatome.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.torimatome.evaluation.Headline.AtLeast;
import org.torimatome.evaluation.Headline.BandCount;
import org.torimatome.evaluation.Headline.GroupCount;
import org.torimatome.evaluation.Headline.Sentence;
import org.torimatome.evaluation.figure.Shares;
import org.torimatome.kpi.Rational;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandGroup;
import org.torimatome.rating.MissingHandling;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.ShareMode;

/**
 * Counts a set of KPIs for its headline, by the plan's default scheme (docs/spec.md §4 Headline).
 *
 * @param schemes the default scheme first, then every other that judges a KPI
 */
record HeadlineCount(List<RatingScheme> schemes, HeadlineText text) {

  static HeadlineCount in(Plan plan, Cycle cycle) {
    List<RatingScheme> schemes = new RulesInForce(plan, cycle).schemes();
    return new HeadlineCount(schemes, HeadlineText.in(plan, cycle, schemes));
  }

  Headline of(List<KpiEvaluation> kpis) {
    List<KpiEvaluation> counted =
        kpis.stream().filter(kpi -> kpi.definition().isCounted()).toList();
    List<KpiEvaluation> rated = counted.stream().filter(KpiEvaluation::isRated).toList();
    List<KpiEvaluation> measured = measured(counted);
    Headline headline =
        new Headline(
            Sentence.NONE,
            counted.size(),
            rated.size(),
            counted.size() - rated.size(),
            count(rated, KpiEvaluation::isAchieved),
            count(counted, KpiEvaluation::isJudged),
            count(counted, KpiEvaluation::hasReachedTarget),
            measured.size(),
            standard().summary().thresholds().stream().map(t -> atLeast(t, measured)).toList(),
            bands(counted, rated.size()),
            groups(counted, rated.size()));
    return headline.saying(text.of(headline, counted));
  }

  private static int count(List<KpiEvaluation> kpis, Predicate<KpiEvaluation> what) {
    return (int) kpis.stream().filter(what).count();
  }

  private static AtLeast atLeast(Rational threshold, List<KpiEvaluation> measured) {
    long count =
        measured.stream()
            .flatMap(kpi -> kpi.rate().stream())
            .filter(rate -> rate.isAtLeast(threshold))
            .count();
    return new AtLeast(threshold, (int) count);
  }

  /** The rated KPIs that have a rate; where a scheme has no bands, all that have one. */
  private static List<KpiEvaluation> measured(List<KpiEvaluation> counted) {
    return counted.stream()
        .filter(kpi -> kpi.isRated() || kpi.scheme().bands().isEmpty())
        .filter(kpi -> kpi.rate().isPresent())
        .toList();
  }

  /** Unrated KPIs have a share only where the scheme counts them in the denominator. */
  private List<BandCount> bands(List<KpiEvaluation> counted, int rated) {
    // Bands of one name count together, whichever rows they come from.
    Map<RatingName, Band> classes = new LinkedHashMap<>();
    schemes.stream()
        .flatMap(scheme -> scheme.bands().stream())
        .forEach(band -> classes.putIfAbsent(band.name(), band));
    List<Band> shared = classes.values().stream().filter(band -> isShared(band)).toList();
    List<String> shares =
        Shares.of(
            shared.stream().map(band -> count(band, counted)).toList(),
            denominator(counted, rated),
            standard().shares());
    List<BandCount> counts = new ArrayList<>();
    for (Band band : classes.values()) {
      int at = shared.indexOf(band);
      counts.add(
          new BandCount(
              band.symbol(),
              band.label(),
              band.colour(),
              band.achieved(),
              count(band, counted),
              at < 0 ? "" : shares.get(at)));
    }
    return counts;
  }

  /** The default scheme's groups; each KPI is in those that hold its band's symbol. */
  private List<GroupCount> groups(List<KpiEvaluation> counted, int rated) {
    return standard().summary().groups().stream()
        .map(group -> group(group, counted, rated))
        .toList();
  }

  private GroupCount group(BandGroup group, List<KpiEvaluation> counted, int rated) {
    int count =
        (int)
            counted.stream()
                .flatMap(kpi -> kpi.band().stream())
                .filter(this::isShared)
                .filter(band -> group.symbols().contains(band.symbol()))
                .count();
    List<String> share = Shares.of(List.of(count), denominator(counted, rated), ShareMode.HALF_UP);
    return new GroupCount(group.label(), group.symbols(), count, share.get(0));
  }

  private boolean isShared(Band band) {
    return standard().missing() == MissingHandling.INCLUDE || !band.isForUnrated();
  }

  private int denominator(List<KpiEvaluation> counted, int rated) {
    return standard().missing() == MissingHandling.INCLUDE ? counted.size() : rated;
  }

  private static int count(Band band, List<KpiEvaluation> counted) {
    return (int)
        counted.stream()
            .filter(kpi -> kpi.band().map(Band::name).map(band.name()::equals).orElse(false))
            .count();
  }

  private RatingScheme standard() {
    return schemes.get(0);
  }
}
