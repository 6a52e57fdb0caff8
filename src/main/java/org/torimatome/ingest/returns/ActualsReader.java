package org.torimatome.ingest.returns;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.torimatome.evaluation.RulesInForce;
import org.torimatome.ingest.cell.HeadingUnits;
import org.torimatome.ingest.cell.Remarks;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.Table;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.Narrative;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/**
 * Reads the tables 実績 of a period book, and 確定値の報告 upon them: one return per KPI, whatever the
 * number of files.
 */
final class ActualsReader {

  private static final Pattern LIKE_A_TOTAL = Pattern.compile("[計注]\\p{L}");
  private static final PeriodReader ERAS = new PeriodReader();

  private static final Map<Column, Function<KpiReturn, String>> TEXTS =
      new EnumMap<>(
          Map.of(
              Column.AS_OF, row -> row.asOf().typed(),
              Column.NOTE, KpiReturn::note,
              Column.REFERENCE, KpiReturn::reference,
              Column.INITIATIVES, row -> row.narrative().initiatives(),
              Column.EXAMPLES, row -> row.narrative().examples(),
              Column.OUTCOMES, row -> row.narrative().outcomes(),
              Column.ISSUES, row -> row.narrative().issues(),
              Column.POLICY, row -> row.narrative().policy()));

  private final ReportingPeriod period;
  private final RulesInForce rules;
  private final MeasurementReader measurements;
  private final RatingReader ratings;
  private final PlanBook plans;
  private final Map<KpiCode, KpiDefinition> kpis = new HashMap<>();
  private final Map<KpiCode, KpiReturn> returns = new LinkedHashMap<>();
  private final MergedCells merged = new MergedCells();
  private final Remarks remarks;
  private final HeadingUnits units;
  private final List<Problem> problems;

  ActualsReader(PlanBook plans, ReportingPeriod period, List<Problem> problems) {
    Plan plan = plans.inForce(period);
    this.plans = plans;
    this.period = period;
    this.rules = RulesInForce.of(plans, plans.cycleOf(period));
    this.measurements = new MeasurementReader(rules);
    this.ratings = new RatingReader(rules);
    this.problems = problems;
    plan.kpis().forEach(kpi -> kpis.put(kpi.code(), kpi));
    this.units = new HeadingUnits(plan.kpis().stream().map(KpiDefinition::unit).toList());
    this.remarks =
        new Remarks(Column.KPI_CODE, plan.kpis().stream().map(kpi -> kpi.code().text()).toList());
  }

  /** The returns by KPI, in the order in which they were met. */
  Map<KpiCode, KpiReturn> read(Book book) {
    read(book, TableName.ACTUALS, (entry, kpi) -> keep(entry, returned(entry, kpi)));
    read(book, TableName.CONFIRMATIONS, new Confirmations(measurements, returns)::take);
    return returns;
  }

  private void read(Book book, TableName name, BiConsumer<RowReader, KpiDefinition> known) {
    for (Table table : book.tables(name)) {
      table.forEachRow(row -> read(new RowReader(table, row, problems), known));
    }
  }

  private void read(RowReader entry, BiConsumer<RowReader, KpiDefinition> known) {
    Optional<KpiCode> code = entry.kpi(Column.KPI_CODE, plans.kpis()::has);
    Optional<KpiDefinition> kpi = code.flatMap(of -> Optional.ofNullable(kpis.get(of)));
    if (kpi.isPresent()) {
      merged.watch(entry);
      checkName(entry, kpi.get());
      units.check(entry, Column.ACTUAL, kpi.get().unit(), kpi.get().name());
      known.accept(entry, kpi.get());
    } else if (code.isPresent() && plans.kpis().has(code.get())) {
      // A row that says nothing belongs to a list that goes on from year to year.
      if (firstValue(entry).isPresent()) {
        entry.problem(
            ProblemCode.NOT_IN_FORCE,
            Column.KPI_CODE,
            ProblemWords.of("in-force-spans", plans.kpis().spans(code.get())));
      }
    } else if (entry.row().aside()) {
      checkTotal(entry);
    } else if (!isRemark(entry)) {
      reportUnknown(entry, code);
    }
  }

  /** A name that only begins like a total, such as 計画の策定数, may be that of a KPI. */
  private static void checkTotal(RowReader entry) {
    boolean isDoubtful = LIKE_A_TOTAL.matcher(entry.key(Column.KPI_NAME)).lookingAt();
    if (isDoubtful && !entry.isBlank(Column.ACTUAL)) {
      entry.problem(
          ProblemCode.ROW_LIKE_TOTAL,
          Column.KPI_NAME,
          ProblemWords.of("row-with-number", Column.KPI_CODE.label()));
    }
  }

  /** A lone value is none: it was typed for a KPI. */
  private boolean isRemark(RowReader entry) {
    return entry.isBlank(Column.ACTUAL) && remarks.tell(entry);
  }

  private static void reportUnknown(RowReader entry, Optional<KpiCode> code) {
    if (code.isPresent()) {
      entry.problem(ProblemCode.KPI_UNKNOWN, Column.KPI_CODE, ProblemWords.of("kpi-of-plan"));
    } else if (entry.isBlank(Column.KPI_CODE)) {
      firstValue(entry)
          .ifPresent(
              value ->
                  entry.problem(
                      ProblemCode.KPI_CODE_MISSING,
                      Column.KPI_CODE,
                      value,
                      Message.plain(Column.KPI_CODE.label())));
    }
  }

  private KpiReturn returned(RowReader entry, KpiDefinition kpi) {
    String asOf = entry.text(Column.AS_OF);
    if (ERAS.namesYearPastItsEra(asOf)) {
      entry.problem(ProblemCode.PERIOD_UNREADABLE, Column.AS_OF, ERAS.renamed(asOf).orElse("R4末"));
    }
    return new KpiReturn(
        kpi.code(),
        period,
        measurements.read(entry, kpi),
        new AsOf(entry.remark(Column.AS_OF)),
        entry.remark(Column.NOTE),
        entry.remark(Column.REFERENCE),
        new Narrative(
            entry.remark(Column.INITIATIVES),
            entry.remark(Column.EXAMPLES),
            entry.remark(Column.OUTCOMES),
            entry.remark(Column.ISSUES),
            entry.remark(Column.POLICY)),
        handRating(entry, kpi),
        ratings.asFinal(entry, kpi),
        entry.source(Column.ACTUAL));
  }

  /** Nobody can repeat the rating of a result in words without its reason. */
  private Optional<TypedRating> handRating(RowReader entry, KpiDefinition kpi) {
    Optional<TypedRating> rating = ratings.byHand(entry, kpi);
    if (rules.isInWords(kpi)) {
      RatingReader.expectReason(rating, entry, Column.HAND_REASON, ProblemCode.HAND_WITHOUT_REASON);
    }
    return rating;
  }

  /** Keeps the first return of a KPI and holds any other against it. */
  private void keep(RowReader entry, KpiReturn next) {
    KpiReturn first = returns.putIfAbsent(next.kpi(), next);
    if (first == null) {
      return;
    }
    if (saysTheSame(first, next)) {
      Optional<Column> other = otherText(first, next);
      entry.problem(
          other.isPresent() ? ProblemCode.KPI_TWICE : ProblemCode.KPI_TWICE_SAME,
          other.orElse(Column.ACTUAL),
          ProblemWords.of(other.isPresent() ? "same-row" : "same-value", first.source().at()));
    } else {
      entry.problem(
          ProblemCode.KPI_TWICE, Column.ACTUAL, ProblemWords.of("same-value", first.source().at()));
    }
  }

  /** The first column with a text that would be lost with the later row. */
  private static Optional<Column> otherText(KpiReturn first, KpiReturn next) {
    return TEXTS.entrySet().stream()
        .filter(
            text -> {
              String said = text.getValue().apply(next);
              return !said.isEmpty() && !said.equals(text.getValue().apply(first));
            })
        .findFirst()
        .map(Map.Entry::getKey);
  }

  private static boolean saysTheSame(KpiReturn first, KpiReturn next) {
    return withoutReason(first.measurement()).equals(withoutReason(next.measurement()))
        && first.handRating().equals(next.handRating())
        && first.finalRating().equals(next.finalRating());
  }

  /** Blank and 集計中 both say that there is no value yet. */
  private static Measurement withoutReason(Measurement measurement) {
    return measurement.fold(
        reported -> reported,
        described -> described,
        missing -> new Measurement.Missing(missing.status(), ""));
  }

  private static void checkName(RowReader entry, KpiDefinition kpi) {
    String typed = entry.text(Column.KPI_NAME);
    if (!typed.isEmpty() && !Folding.same(typed, kpi.name())) {
      entry.problem(ProblemCode.NAME_DIFFERS, Column.KPI_NAME, kpi.name());
    }
  }

  /** What a row says; nothing where it has but a name, as a heading between the KPIs does. */
  private static Optional<String> firstValue(RowReader entry) {
    return TableName.ACTUALS.columns().stream()
        .filter(column -> column.group().isPresent() && !entry.isBlank(column))
        .findFirst()
        .map(column -> entry.cell(column).shown());
  }
}
