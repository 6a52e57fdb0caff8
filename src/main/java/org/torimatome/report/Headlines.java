package org.torimatome.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Headline;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.AchievementPhrase;
import org.torimatome.rating.RatingName;
import org.torimatome.rating.RatingScheme;

/** Headlines as printed. */
final class Headlines {
  private final RatingScheme scheme;
  private final Set<RatingName> forUnrated;

  Headlines(CycleEvaluation cycle) {
    this.scheme = cycle.scheme();
    Map<RatingName, Boolean> classes = new HashMap<>();
    Stream.concat(Stream.of(scheme), cycle.kpis().stream().map(KpiEvaluation::scheme))
        .flatMap(each -> each.bands().stream())
        .forEach(band -> classes.putIfAbsent(band.name(), band.isForUnrated()));
    this.forUnrated =
        classes.keySet().stream().filter(classes::get).collect(Collectors.toUnmodifiableSet());
  }

  HeadlineView view(Headline headline) {
    String verb = scheme.summary().achievement();
    List<HeadlineView.BandCount> bands = headline.bands().stream().map(this::band).toList();
    int excluded = headline.total() - headline.judged();
    int classed =
        bands.stream().filter(band -> !band.rated()).mapToInt(HeadlineView.BandCount::count).sum();
    String achieved = verb.replace("目標値", "目標");
    return new HeadlineView(
        headline.text(),
        new HeadlineView.Sentence(
            headline.sentence().lead(),
            headline.sentence().statement(),
            headline.sentence().remark()),
        headline.total(),
        headline.judged(),
        excluded,
        excluded - classed,
        headline.reached(),
        achieved,
        verb.replaceFirst("^目標値?を", ""),
        new AchievementPhrase(achieved).beforeNoun(),
        headline.judged() == 0
            ? ""
            : Figures.number(Rational.of(100L * headline.reached(), headline.judged()), 1),
        headline.atLeast().stream()
            .filter(each -> headline.measured() > 0)
            .map(
                each ->
                    new HeadlineView.ThresholdCount(each.threshold().toPlainString(), each.count()))
            .toList(),
        bands,
        headline.groups().stream()
            .map(
                group ->
                    new HeadlineView.GroupCount(
                        group.label(), group.symbols(), group.count(), group.share()))
            .toList());
  }

  private HeadlineView.BandCount band(Headline.BandCount band) {
    return new HeadlineView.BandCount(
        band.symbol(),
        band.name().meaning(),
        band.colour(),
        !forUnrated.contains(band.name()),
        band.achieved(),
        band.count(),
        band.share());
  }
}
