package org.torimatome.ingest.returns;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.ingest.cell.AsText;
import org.torimatome.ingest.cell.CellFault;
import org.torimatome.ingest.cell.Marked;
import org.torimatome.ingest.cell.MissingMark;
import org.torimatome.ingest.cell.NumberReader;
import org.torimatome.ingest.cell.Qualified;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.cell.StatusWord;
import org.torimatome.ingest.cell.TypedActual;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/**
 * Reads 実績値 and 区分 of a row, which must agree: no value under 未集計 and 対象外, one under 確定 and 暫定.
 *
 * <p>Source: docs/spec.md §3.2, §3.3 Not known.
 */
final class MeasurementReader {

  private static final Set<ValueStatus> WITHOUT_VALUE =
      EnumSet.of(ValueStatus.NOT_COLLECTED, ValueStatus.NOT_APPLICABLE);
  private static final Set<ValueStatus> WITH_VALUE =
      EnumSet.of(ValueStatus.FINAL, ValueStatus.PROVISIONAL);
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private final RulesInForce rules;

  MeasurementReader(RulesInForce rules) {
    this.rules = rules;
  }

  /** What is known; an unreadable value counts as not collected beside its problem. */
  Measurement read(RowReader row, KpiDefinition kpi) {
    CellContent content = row.content(Column.ACTUAL);
    return rules.isInWords(kpi)
        ? words(row, content.fold(new AsText()))
        : number(row, TypedActual.of(content, new NumberReader(kpi.unit())));
  }

  private static Measurement number(RowReader row, TypedActual typed) {
    Optional<ValueStatus> status = status(row, typed.status());
    return typed
        .reading()
        .fold(
            value ->
                new Measurement.Reported(
                    value.value().amount(), statusOfValue(row, status), value.value().qualifier()),
            missing -> missing(row, status, missing.reason()),
            refused -> {
              row.problem(refused.code(), Column.ACTUAL, refused.expected());
              return new Measurement.Missing(ValueStatus.NOT_COLLECTED, "");
            });
  }

  private static Measurement words(RowReader row, String typed) {
    if (MissingMark.isMissing(typed)) {
      return missing(row, status(row, Optional.empty()), typed);
    }
    Optional<ValueStatus> named = MissingMark.status(typed);
    if (named.filter(ValueStatus.NOT_APPLICABLE::equals).isPresent()) {
      return missing(row, status(row, named), MissingMark.reason(typed));
    }
    // 終了 in the place of a result is one, and its 区分.
    Marked marked = Marked.words(typed);
    ValueStatus status = statusOfValue(row, status(row, named.or(marked::status)));
    // In 約100件 the word qualifies a figure, in 概ね達成 it is part of the result.
    Qualified qualified = Qualified.of(marked.figure());
    boolean figure = DIGIT.matcher(Folding.fold(qualified.figure())).find();
    return new Measurement.Described(
        figure ? qualified.figure() : marked.figure(), status, figure ? qualified.qualifier() : "");
  }

  /** 区分, which must say the same as a status typed into 実績値; that one where they differ. */
  private static Optional<ValueStatus> status(RowReader row, Optional<ValueStatus> typed) {
    String word = row.key(Column.CLASSIFICATION);
    Optional<ValueStatus> status = StatusWord.read(word);
    if (status.isEmpty() && !word.isEmpty()) {
      row.problem(
          ProblemCode.CHOICE_UNKNOWN,
          Column.CLASSIFICATION,
          String.join("・", TableName.ACTUALS.choices(Column.CLASSIFICATION)));
    } else if (status.isPresent() && typed.isPresent() && !status.equals(typed)) {
      row.problem(
          ProblemCode.STATUS_AGAINST_VALUE,
          Column.CLASSIFICATION,
          ProblemWords.of("status-of-value", typed.get().label()));
    }
    return typed.or(() -> status);
  }

  private static ValueStatus statusOfValue(RowReader row, Optional<ValueStatus> status) {
    if (status.filter(WITHOUT_VALUE::contains).isPresent()) {
      row.problem(ProblemCode.STATUS_AGAINST_VALUE, Column.CLASSIFICATION, "確定・暫定・終了");
    }
    return status.orElse(ValueStatus.FINAL);
  }

  private static Measurement missing(RowReader row, Optional<ValueStatus> status, String reason) {
    // A formula's failure was reported as such; a second problem would hide it.
    boolean unreported = CellFault.of(row.cell(Column.ACTUAL).content(), Column.ACTUAL).isEmpty();
    if (status.filter(WITH_VALUE::contains).isPresent() && unreported) {
      row.problem(
          ProblemCode.STATUS_AGAINST_VALUE,
          Column.CLASSIFICATION,
          ProblemWords.of("status-or-value"));
    }
    return new Measurement.Missing(status.orElse(ValueStatus.NOT_COLLECTED), reason);
  }
}
