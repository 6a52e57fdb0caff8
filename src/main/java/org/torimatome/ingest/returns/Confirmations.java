package org.torimatome.ingest.returns;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;

/**
 * The rows of 確定値の報告: each takes the place of a 暫定 value or of 未集計 among the returns of its book,
 * and leaves it where it has none.
 *
 * <p>A KPI of which nothing was returned stays so: its texts are in 実績. Source: docs/spec.md §3.2.
 */
final class Confirmations {

  /** What such a value may become without another in its place. */
  private static final Set<ValueStatus> OUT_OF_SCOPE =
      EnumSet.of(ValueStatus.NOT_APPLICABLE, ValueStatus.ENDED);

  private final MeasurementReader measurements;
  private final Map<KpiCode, KpiReturn> returns;
  private final Set<KpiCode> taken = new HashSet<>();

  /**
   * @param returns those of 実績, to be mended
   */
  Confirmations(MeasurementReader measurements, Map<KpiCode, KpiReturn> returns) {
    this.measurements = measurements;
    this.returns = returns;
  }

  void take(RowReader entry, KpiDefinition kpi) {
    KpiReturn reported = returns.get(kpi.code());
    if (reported == null) {
      return;
    }
    Measurement now = measurements.read(entry, kpi);
    boolean unknown =
        now.fold(
            reading -> false, words -> false, missing -> !OUT_OF_SCOPE.contains(missing.status()));
    boolean open = reported.measurement().status().isOpen();
    if (open && (unknown || taken.add(kpi.code()))) {
      returns.put(kpi.code(), confirmed(entry, reported, unknown ? reported.measurement() : now));
    } else if (!unknown) {
      boolean same = now.equals(reported.measurement());
      entry.problem(
          same ? ProblemCode.KPI_TWICE_SAME : ProblemCode.KPI_TWICE,
          Column.ACTUAL,
          ProblemWords.of("same-value", reported.source().at()));
    }
  }

  /** The return with its new value, and the new 時点 and 補足 where they were typed. */
  private static KpiReturn confirmed(RowReader entry, KpiReturn reported, Measurement now) {
    String asOf = entry.remark(Column.AS_OF);
    String note = entry.remark(Column.NOTE);
    boolean isNew = !now.equals(reported.measurement());
    return new KpiReturn(
        reported.kpi(),
        reported.period(),
        now,
        asOf.isEmpty() ? reported.asOf() : new AsOf(asOf),
        note.isEmpty() ? reported.note() : note,
        reported.reference(),
        reported.narrative(),
        reported.handRating(),
        reported.finalRating(),
        isNew ? entry.source(Column.ACTUAL) : reported.source());
  }
}
