package org.torimatome.render.opendata;

import java.util.Optional;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiEvaluation.Outlook;
import org.torimatome.evaluation.KpiEvaluation.PreviousKpi;
import org.torimatome.evaluation.PrintedFigures;
import org.torimatome.evaluation.figure.PrintedValues;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Rational;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.SourceLocation;
import org.torimatome.report.Report;

/** A KPI's row of {@code evaluation.csv}, within its report. */
record CsvRow(Report report, KpiEvaluation kpi) {

  ExactFigures exact() {
    return new ExactFigures(kpi);
  }

  PrintedFigures printed() {
    return new PrintedFigures(kpi);
  }

  KpiDefinition definition() {
    return kpi.definition();
  }

  ReportingPeriod cycle() {
    return report.evaluation().cycle().period();
  }

  Optional<ReportingPeriod> baselinePeriod() {
    return definition().baseline().period();
  }

  Optional<ReportingPeriod> previousPeriod() {
    return kpi.previous().map(PreviousKpi::period);
  }

  Optional<ReportingPeriod> outlookPeriod() {
    return kpi.outlook().map(Outlook::period);
  }

  String printedBaseline() {
    return definition().baseline().value().map(plain()::figure).orElse("");
  }

  String printedPrevious() {
    return kpi.previousResult().map(plain()::result).orElse("");
  }

  /** Values as printed in a table whose unit has a column of its own. */
  private PrintedValues plain() {
    return PrintedValues.of(definition()).withoutUnit();
  }

  Optional<TypedRating> finalRating() {
    return kpi.returned().finalRating();
  }

  SourceLocation at() {
    return kpi.returned().source().at();
  }

  /** A measurement's number; words have a cell beside it. */
  static Optional<String> number(Measurement measurement) {
    return measurement.number().map(Rational::of).map(Rational::toPlainString);
  }
}
