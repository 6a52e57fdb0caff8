package org.torimatome.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.torimatome.ingest.table.CellContent;
import org.torimatome.ingest.table.Column;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.Wording;
import org.torimatome.text.Folding;

/**
 * Reads 実績値 and 区分 of a row, which must agree: no value under 未集計 and 対象外, one under 確定 and 暫定.
 *
 * <p>Source: SPEC §3.2, §3.3 Not known.
 */
final class MeasurementReader {

  /** What can be typed; 未提出 and 算定不能 are found, not typed. */
  private static final List<ValueStatus> TYPED =
      List.of(
          ValueStatus.FINAL,
          ValueStatus.PROVISIONAL,
          ValueStatus.NOT_COLLECTED,
          ValueStatus.NOT_APPLICABLE,
          ValueStatus.ENDED);

  private static final Set<ValueStatus> WITHOUT_VALUE =
      EnumSet.of(ValueStatus.NOT_COLLECTED, ValueStatus.NOT_APPLICABLE);
  private static final Set<ValueStatus> WITH_VALUE =
      EnumSet.of(ValueStatus.FINAL, ValueStatus.PROVISIONAL);
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private final Plan plan;
  private final ReportingPeriod period;

  MeasurementReader(Plan plan, ReportingPeriod period) {
    this.plan = plan;
    this.period = period;
  }

  /** What is known; an unreadable value counts as not collected beside its problem. */
  Measurement read(Entry entry, KpiDefinition kpi) {
    Optional<ValueStatus> status = entry.choice(Column.CLASSIFICATION, TYPED, ValueStatus::label);
    CellContent content = entry.content(Column.ACTUAL);
    return isInWords(kpi)
        ? words(entry, status, content.fold(new AsText()))
        : number(entry, status, new NumberReader(kpi.unit()).read(content));
  }

  private static Measurement number(
      Entry entry, Optional<ValueStatus> status, Reading<Quantity> reading) {
    return reading.fold(
        value ->
            new Measurement.Reported(
                value.value().amount(), statusOfValue(entry, status), value.value().qualifier()),
        missing -> missing(entry, status, missing.reason()),
        refused -> {
          entry.problem(refused.code(), Column.ACTUAL, refused.expected());
          return new Measurement.Missing(ValueStatus.NOT_COLLECTED, "");
        });
  }

  private static Measurement words(Entry entry, Optional<ValueStatus> status, String typed) {
    if (MissingMark.isMissing(typed)) {
      return missing(entry, status, typed);
    }
    // In 約100件 the word qualifies a figure, in 概ね達成 it is part of the result.
    Qualified qualified = Qualified.of(typed);
    boolean figure = DIGIT.matcher(Folding.fold(qualified.figure())).find();
    return new Measurement.Described(
        figure ? qualified.figure() : typed,
        statusOfValue(entry, status),
        figure ? qualified.qualifier() : "");
  }

  private static ValueStatus statusOfValue(Entry entry, Optional<ValueStatus> status) {
    if (status.filter(WITHOUT_VALUE::contains).isPresent()) {
      entry.problem(ProblemCode.STATUS_AGAINST_VALUE, Column.CLASSIFICATION, "確定・暫定・終了");
    }
    return status.orElse(ValueStatus.FINAL);
  }

  private static Measurement missing(Entry entry, Optional<ValueStatus> status, String reason) {
    // A formula's failure was reported as such; a second problem would hide it.
    boolean unreported = Fault.of(entry.cell(Column.ACTUAL).content(), Column.ACTUAL).isEmpty();
    if (status.filter(WITH_VALUE::contains).isPresent() && unreported) {
      entry.problem(
          ProblemCode.STATUS_AGAINST_VALUE, Column.CLASSIFICATION, Wording.of("status-or-value"));
    }
    return new Measurement.Missing(status.orElse(ValueStatus.NOT_COLLECTED), reason);
  }

  /** Whether results are in words: of a 定性 KPI, and where the period's target is. */
  boolean isInWords(KpiDefinition kpi) {
    if (kpi.nature().filter(Nature.QUALITATIVE::equals).isPresent()) {
      return true;
    }
    List<Target> targets = plan.targetsOf(kpi.code());
    return in(targets, period)
        .or(() -> in(targets, period.fiscalYear()))
        .flatMap(Target::stated)
        .map(stated -> stated.value().fold(point -> false, range -> false, words -> true))
        .orElse(false);
  }

  private static Optional<Target> in(List<Target> targets, ReportingPeriod period) {
    return targets.stream().filter(target -> target.period().equals(period)).findFirst();
  }
}
