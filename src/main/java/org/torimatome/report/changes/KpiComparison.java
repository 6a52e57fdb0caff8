package org.torimatome.report.changes;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.rating.Rounding;
import org.torimatome.report.KpiLine;
import org.torimatome.report.Terms;
import org.torimatome.report.changes.Changes.KpiChange;
import org.torimatome.report.changes.Changes.Pair;
import org.torimatome.schema.Column;

/** Compares one KPI in two revisions of a report. */
final class KpiComparison {

  private static final String TARGET = "目標";
  private static final String ACTUAL = "実績";
  private static final String STATUS = Column.CLASSIFICATION.label();
  private static final String RATE = "達成率";
  private static final String RATING = "判定";

  private static final Set<String> FIGURES = Set.of(TARGET, ACTUAL, RATE, Column.BASELINE.label());

  private static final Map<String, Function<KpiLine, String>> TEXTS = texts();

  private final Optional<KpiLine> before;
  private final Optional<KpiLine> after;
  private final List<Pair> figures;
  private final List<Pair> texts;

  KpiComparison(Optional<KpiLine> before, Optional<KpiLine> after, Terms terms) {
    this.before = before;
    this.after = after;
    this.figures =
        Pairs.of(lines(before, figures(terms)), lines(after, figures(terms))).stream()
            .map(this::measured)
            .toList();
    this.texts = Pairs.changed(Pairs.of(lines(before, TEXTS), lines(after, TEXTS)));
  }

  /** What changed; empty when nothing did. */
  Optional<KpiChange> change() {
    KpiLine shown = after.or(() -> before).orElseThrow();
    List<Pair> changed = Pairs.changed(figures);
    return !changed.isEmpty() || !texts.isEmpty()
        ? Optional.of(
            new KpiChange(
                shown.code(),
                shown.name(),
                shown.home().project(),
                String.join("、", causes()),
                changed,
                texts))
        : Optional.empty();
  }

  /** With the difference, where it is of figures in the KPI's unit. */
  private Pair measured(Pair pair) {
    Set<String> units =
        Set.copyOf(
            List.of(
                "", pair.item().equals(RATE) ? "%" : after.or(() -> before).orElseThrow().unit()));
    Pair told = telling(pair);
    return FIGURES.contains(told.item())
        ? Pair.ofFigures(told.item(), told.before(), told.after(), units)
        : told;
  }

  private Pair telling(Pair pair) {
    if (before.isEmpty() || after.isEmpty()) {
      return pair;
    }
    KpiLine.Arithmetic old = before.get().arithmetic();
    KpiLine.Arithmetic current = after.get().arithmetic();
    if (pair.item().equals(RATE)) {
      return TellingFigures.rates(pair, old.ratio(), current.ratio(), rounding(current));
    }
    if (pair.item().equals(ACTUAL)) {
      return TellingFigures.values(pair, old.actual(), current.actual());
    }
    if (pair.item().equals(Column.BASELINE.label())) {
      return TellingFigures.values(pair, old.baseline(), current.baseline());
    }
    return pair.item().equals(TARGET) && !old.range() && !current.range()
        ? TellingFigures.values(pair, old.target(), current.target())
        : pair;
  }

  private static RoundingMode rounding(KpiLine.Arithmetic rate) {
    return Stream.of(Rounding.values())
        .filter(rounding -> rounding.label().equals(rate.rounding()))
        .findFirst()
        .orElse(Rounding.HALF_UP)
        .mode();
  }

  /** Why the figures differ, as far as they tell it themselves. */
  private List<String> causes() {
    if (before.isEmpty()) {
      return List.of("KPIの追加");
    }
    if (after.isEmpty()) {
      return List.of("KPIの削除");
    }
    List<String> causes = new ArrayList<>();
    if (isChanged(TARGET) || isChanged(Column.BASELINE.label())) {
      causes.add("目標・基準値の変更");
    }
    result().ifPresent(causes::add);
    if (isChanged(Column.KPI_NAME.label())) {
      causes.add("指標名の変更");
    }
    if (causes.isEmpty() && Stream.of(RATE, RATING).anyMatch(this::isChanged)) {
      causes.add("評価方式の変更");
    }
    if (isChanged(Column.FINAL_RATING.label()) || isChanged(Column.FINAL_REASON.label())) {
      causes.add("最終判定の変更");
    }
    if (!texts.isEmpty()) {
      causes.add("記述の変更");
    }
    return causes.isEmpty() ? List.of("表示の変更") : causes;
  }

  private Optional<String> result() {
    Pair status = pair(STATUS);
    boolean sameValue = !isChanged(ACTUAL);
    if (status.before().equals(ValueStatus.PROVISIONAL.label())
        && status.after().equals(ValueStatus.FINAL.label())) {
      return Optional.of(sameValue ? "暫定値の確定（値は同じ）" : "暫定値の確定");
    }
    if (sameValue) {
      return status.changed() ? Optional.of("区分の変更") : Optional.empty();
    }
    Pair actual = pair(ACTUAL);
    return Optional.of(
        actual.before().isEmpty() ? "実績の追加" : actual.after().isEmpty() ? "実績の取消し" : "実績の訂正");
  }

  private boolean isChanged(String item) {
    return pair(item).changed();
  }

  private Pair pair(String item) {
    return figures.stream().filter(pair -> pair.item().equals(item)).findFirst().orElseThrow();
  }

  private static Map<String, String> lines(
      Optional<KpiLine> kpi, Map<String, Function<KpiLine, String>> items) {
    Map<String, String> lines = new LinkedHashMap<>();
    kpi.ifPresent(line -> items.forEach((item, value) -> lines.put(item, value.apply(line))));
    return lines;
  }

  private static Map<String, Function<KpiLine, String>> figures(Terms terms) {
    Map<String, Function<KpiLine, String>> items = new LinkedHashMap<>();
    items.put(Column.KPI_NAME.label(), KpiLine::name);
    items.put(terms.project(), kpi -> kpi.home().projectName());
    items.put(Column.BASELINE.label(), kpi -> kpi.goal().baseline());
    items.put(TARGET, kpi -> kpi.goal().target());
    items.put(ACTUAL, kpi -> kpi.result().actual());
    items.put(STATUS, kpi -> kpi.result().status());
    items.put(Column.AS_OF.label(), kpi -> kpi.result().asOf());
    items.put(Column.NOTE.label(), kpi -> kpi.result().note());
    items.put(RATE, kpi -> kpi.verdict().rates().printed());
    items.put(RATING, kpi -> (kpi.verdict().symbol() + " " + kpi.verdict().label()).strip());
    items.put("評価しない理由", kpi -> kpi.verdict().reason());
    items.put(Column.FINAL_RATING.label(), kpi -> kpi.verdict().finalRating().symbol());
    items.put(Column.FINAL_REASON.label(), kpi -> kpi.verdict().finalRating().reason());
    return items;
  }

  private static Map<String, Function<KpiLine, String>> texts() {
    Map<String, Function<KpiLine, String>> items = new LinkedHashMap<>();
    items.put(Column.INITIATIVES.label(), kpi -> Pairs.text(kpi.texts().initiatives()));
    items.put(Column.EXAMPLES.label(), kpi -> Pairs.text(kpi.texts().examples()));
    items.put(Column.OUTCOMES.label(), kpi -> Pairs.text(kpi.texts().outcomes()));
    items.put(Column.ISSUES.label(), kpi -> Pairs.text(kpi.texts().issues()));
    items.put(Column.POLICY.label(), kpi -> Pairs.text(kpi.texts().policy()));
    return items;
  }
}
