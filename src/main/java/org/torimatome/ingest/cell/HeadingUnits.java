package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.kpi.Figures;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.text.Folding;

/**
 * Watches for units that a table names beside its figures, in a heading such as 実績値（百万円）, a column
 * 単位 or a note （単位：百万円）: where one is not the plan's, the figure may be a thousandfold. Source:
 * docs/spec.md §3.3.
 *
 * <p>What stands nearest to a figure holds for it: its own unit before that of its row, the row's
 * before the heading's.
 */
public final class HeadingUnits {

  private static final String UNIT_COLUMN = Column.UNIT.label();

  /** In a heading, words that are a unit whatever the plan counts in; others are remarks. */
  private static final Pattern KNOWN =
      Pattern.compile("(?:[十百千]?[万億]|百|千)?(?:円|人|件|世帯|トン|kg|kWh)|名|%|ポイント|ha|km2?|MWh|kl|パーセント");

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[【〔〈《「『]([^()\\[\\]【】〔〕〈〉《》「」『』]{1,30})");

  /** Not 金額の単位, which speaks of some figures alone. */
  private static final Pattern STATED =
      Pattern.compile("(?<!の)単 ?位 ?[:は]? ?([^ ()\\[\\]【】〔〕〈〉《》「」『』※。]{1,30})");

  /** A text that says so does not name all units that it stands for. */
  private static final Pattern OPEN_ENDED = Pattern.compile("など|等|ほか|他|ただし|但し|とおり|通り|の単 ?位");

  private static final Pattern PARTS = Pattern.compile("[、,・:;/ ]");
  private static final Pattern AROUND = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
  private static final Pattern NOTE = Pattern.compile("(?:[※*]|注)[0-9]*$");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

  /** What names one unit or several, such as 実績値（百万円）. */
  private record Naming(String where, List<String> units) {}

  private final Set<String> ofPlan;

  /**
   * @param ofPlan the units of the plan's KPIs
   */
  public HeadingUnits(Collection<String> ofPlan) {
    this.ofPlan =
        ofPlan.stream()
            .filter(unit -> !unit.isEmpty())
            .flatMap(
                unit ->
                    Stream.of(
                        Folding.label(unit),
                        withoutRemark(unit),
                        Unit.of(withoutRemark(unit)).base()))
            .collect(Collectors.toSet());
  }

  /**
   * Reports a figure to which the table gives another unit than the plan.
   *
   * @param name of the KPI in the plan: a unit in its own brackets is none of the table's
   */
  public void check(RowReader entry, Column column, String unit, String name) {
    Unit own = Unit.of(withoutRemark(unit));
    Optional<BigDecimal> figure = bareFigure(entry.cell(column));
    if (figure.isEmpty()) {
      return;
    }
    nearest(entry, column, name)
        .filter(naming -> naming.units().stream().noneMatch(other -> agrees(other, own)))
        .ifPresent(naming -> report(entry, column, naming, unit, figure.get()));
  }

  private static void report(
      RowReader entry, Column column, Naming naming, String unit, BigDecimal figure) {
    String named = String.join("、", naming.units());
    String asked = unit.isEmpty() ? "-" : unit;
    Optional<String> converted =
        naming.units().size() == 1
            ? Unit.of(named).convert(figure, Unit.of(unit)).map(Figures::group)
            : Optional.empty();
    entry.problem(
        ProblemCode.UNIT_DIFFERS,
        column,
        converted
            .map(
                number ->
                    ProblemWords.of(
                        "unit-of-plan-converted",
                        asked,
                        naming.where(),
                        Figures.group(figure) + named,
                        number + asked))
            .orElseGet(() -> ProblemWords.of("unit-of-plan", asked, naming.where(), named)));
  }

  private Optional<Naming> nearest(RowReader entry, Column column, String name) {
    return ofRow(entry)
        .or(() -> ofName(entry, name))
        .or(() -> firstOf(entry.headings(column)))
        .or(() -> firstOf(entry.notesAbove()));
  }

  /** What was added in brackets to the name that the plan has. */
  private Optional<Naming> ofName(RowReader entry, String name) {
    String typed = Folding.clean(entry.cell(Column.KPI_NAME).shown());
    return firstOf(List.of(typed)).filter(naming -> !namedIn(name).containsAll(naming.units()));
  }

  /** A unit that nobody knows, such as 延べ人, may be the plan's in other words. */
  private Optional<Naming> ofRow(RowReader entry) {
    return entry.row().others().entrySet().stream()
        .filter(other -> isUnitColumn(other.getKey()))
        .map(other -> bare(other.getValue().shown()))
        .filter(this::isUnit)
        .findFirst()
        .map(typed -> new Naming(UNIT_COLUMN, List.of(typed)));
  }

  private static boolean isUnitColumn(String heading) {
    return withoutRemark(Folding.label(heading)).equals(UNIT_COLUMN);
  }

  /** Without brackets around it, and remarks and notes behind it: 人 of （人） and 人※1. */
  private static String bare(String typed) {
    String label = Folding.label(typed);
    Matcher around = AROUND.matcher(label);
    return NOTE.matcher(withoutRemark(around.matches() ? around.group(1) : label)).replaceAll("");
  }

  private static String withoutRemark(String typed) {
    String bare = REMARK.matcher(Folding.label(typed)).replaceAll("");
    return bare.isEmpty() ? typed : bare;
  }

  private Optional<Naming> firstOf(List<String> texts) {
    return texts.stream()
        .map(text -> new Naming(text, namedIn(text)))
        .filter(naming -> !naming.units().isEmpty())
        .findFirst();
  }

  /** The units that a heading or a note names, as it writes them. */
  private List<String> namedIn(String text) {
    String folded = Folding.fold(text);
    List<String> units = new ArrayList<>();
    if (OPEN_ENDED.matcher(folded).find()) {
      return units;
    }
    for (Pattern place : List.of(BRACKETED, STATED)) {
      Matcher matcher = place.matcher(folded);
      while (matcher.find()) {
        String inside = matcher.group(1).strip();
        Stream<String> parts =
            isUnit(inside) ? Stream.of(inside) : Stream.of(PARTS.split(inside)).map(String::strip);
        parts.filter(this::isUnit).filter(unit -> !units.contains(unit)).forEach(units::add);
      }
    }
    return units;
  }

  private boolean isUnit(String word) {
    String label = Folding.label(word);
    Unit unit = Unit.of(label);
    return ofPlan.contains(label)
        || KNOWN.matcher(label).matches()
        || (unit.isScaled() && ofPlan.contains(unit.base()));
  }

  /** Where the plan has no unit, only one that changes the figure is another. */
  private static boolean agrees(String named, Unit own) {
    Unit unit = Unit.of(named);
    boolean isNeutral = own.text().isEmpty() && !unit.isScaled() && !unit.isPercent();
    return isNeutral || aYear(unit.text()).equalsIgnoreCase(aYear(own.text()));
  }

  /** A figure in 件/年 is the same in 件. */
  private static String aYear(String unit) {
    return unit.replaceFirst("/年度?$", "");
  }

  /** A figure that says nothing of its own unit; what is none is told elsewhere. */
  private static Optional<BigDecimal> bareFigure(Cell cell) {
    String typed = cell.shown();
    return typed.length() > NumberReader.LONGEST
        ? Optional.empty()
        : Numeral.read(Qualified.of(Marked.number(Folding.narrow(typed)).figure()).figure())
            .map(Numeral::amount);
  }
}
