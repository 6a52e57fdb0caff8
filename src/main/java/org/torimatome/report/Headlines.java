package org.torimatome.report;

import org.torimatome.evaluation.Headline;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;

/** Headlines as printed. */
final class Headlines {

  private Headlines() {}

  static HeadlineView view(Headline headline, RatingScheme scheme) {
    String verb = scheme.summary().achievement();
    String achieved = verb.replace("目標値", "目標");
    return new HeadlineView(
        headline.text(),
        new HeadlineView.Sentence(
            headline.sentence().lead(),
            headline.sentence().statement(),
            headline.sentence().remark()),
        headline.total(),
        headline.judged(),
        headline.total() - headline.judged(),
        headline.reached(),
        achieved,
        verb.replaceFirst("^目標値?を", ""),
        achieved.endsWith("た") ? achieved : achieved + "した",
        headline.judged() == 0
            ? ""
            : Figures.number(Rational.of(100L * headline.reached(), headline.judged()), 1),
        headline.atLeast().stream()
            .filter(each -> headline.measured() > 0)
            .map(
                each ->
                    new HeadlineView.ThresholdCount(each.threshold().toPlainString(), each.count()))
            .toList(),
        headline.bands().stream().map(Headlines::band).toList(),
        headline.groups().stream()
            .map(
                group ->
                    new HeadlineView.GroupCount(
                        group.label(), group.symbols(), group.count(), group.share()))
            .toList());
  }

  private static HeadlineView.BandCount band(Headline.BandCount band) {
    return new HeadlineView.BandCount(
        band.symbol(),
        band.name().meaning(),
        band.colour(),
        band.achieved(),
        band.count(),
        band.share());
  }
}
