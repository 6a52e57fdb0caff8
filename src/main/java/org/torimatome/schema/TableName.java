package org.torimatome.schema;

import static org.torimatome.schema.Column.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a book, such as {@link #ACTUALS}, known as {@code 実績} and {@code actuals}, with the
 * columns it requires and those it knows. Source: docs/spec.md §3.1 and §3.2.
 */
public enum TableName {
  PLAN("計画", "plan", requires(ITEM, VALUE)),
  VISIONS("ビジョン", "visions", requires(NUMBER, NAME), IN_FORCE_FROM, IN_FORCE_UNTIL),
  PROJECTS(
      "プロジェクト",
      "projects",
      requires(NUMBER, VISION_NUMBER, NAME),
      OWNER,
      IN_FORCE_FROM,
      IN_FORCE_UNTIL),
  KPIS(
      "KPI",
      "kpis",
      requires(KPI_CODE, PROJECT_NUMBER, KPI_NAME, UNIT),
      NATURE,
      DIRECTION,
      METHOD,
      SCHEME,
      TARGET_FILL,
      MAIN_KPI,
      BASELINE_PERIOD,
      BASELINE,
      DECIMALS,
      REPEATS,
      CATEGORY,
      OWNER,
      PROVENANCE,
      REMARK,
      IN_FORCE_FROM,
      IN_FORCE_UNTIL),
  TARGETS(
      "目標値",
      "targets",
      requires(KPI_CODE, PERIOD),
      TARGET,
      GUIDE_VALUE,
      REMARK,
      IN_FORCE_FROM,
      IN_FORCE_UNTIL),
  CYCLES("評価サイクル", "cycles", requires(PERIOD, NAME, DUE), TARGET_PERIOD, PREVIOUS, DOCUMENT_NAME),
  SCHEMES(
      "評価方式",
      "schemes",
      requires(SCHEME),
      IN_FORCE_FROM,
      METHOD,
      ROUNDING,
      DECIMALS,
      RANGE_BOUND,
      PART_YEAR,
      TARGET_FILL,
      MISSING_HANDLING,
      SHARE_MODE,
      THRESHOLDS,
      GROUPS,
      ACHIEVEMENT,
      INTERMEDIATE_ROUNDING,
      RATE_FORM),
  BANDS(
      "評価区分",
      "bands",
      requires(SCHEME, ORDER, SYMBOL, NAME, MEASURE),
      IN_FORCE_FROM,
      LOWER,
      LOWER_HANDLING,
      UPPER,
      UPPER_HANDLING,
      ACHIEVED,
      POINTS,
      COLOUR,
      DESCRIPTION),
  ROLLUPS(
      "集約区分",
      "rollups",
      requires(SCHEME, ORDER, SYMBOL, NAME, MEASURE),
      IN_FORCE_FROM,
      COUNTED_SYMBOLS,
      COUNTED_CATEGORY,
      LOWER,
      LOWER_HANDLING,
      UPPER,
      UPPER_HANDLING),
  BUDGETS(
      "予算",
      "budgets",
      requires(FISCAL_YEAR, PROJECT_NUMBER, AMOUNT, UNIT),
      CLASSIFICATION,
      UNDERTAKINGS),
  BUDGET_TOTALS(
      "予算総括", "budget-totals", requires(FISCAL_YEAR, AMOUNT, UNIT), UNDERTAKINGS, CLASSIFICATION),
  MEASURES(
      "重点施策",
      "measures",
      requires(FISCAL_YEAR, NUMBER, CLASSIFICATION, NAME),
      GOAL,
      PURPOSE,
      CONTENT,
      RELATED),
  MILESTONES(
      "施策工程",
      "milestones",
      requires(FISCAL_YEAR, MEASURE_NUMBER, ORDER, NAME),
      TIMING,
      CONTENT,
      PROGRESS),
  ACTUALS(
      "実績",
      "actuals",
      requires(KPI_CODE, ACTUAL),
      with(KPI_NAME, ColumnGroup.RESULT, ColumnGroup.WORK, ColumnGroup.RATING)),
  PROJECT_REVIEWS(
      "プロジェクト評価",
      "project-reviews",
      requires(PROJECT_NUMBER),
      PLANNED,
      DONE,
      REVIEW,
      NEXT_POLICY,
      FINAL_RATING,
      FINAL_REASON),
  /** What has become of the 暫定 values of 実績 in the same book. */
  CONFIRMATIONS(
      "確定値の報告", "confirmations", requires(KPI_CODE, ACTUAL), KPI_NAME, CLASSIFICATION, AS_OF, NOTE);

  private final String japanese;
  private final String english;
  private final Set<Column> required;
  private final Set<Column> columns;
  private final Map<String, Column> byLabel = new HashMap<>();

  TableName(String japanese, String english, List<Column> required, Column... optional) {
    this.japanese = japanese;
    this.english = english;
    this.required = Collections.unmodifiableSet(EnumSet.copyOf(required));
    Set<Column> all = new LinkedHashSet<>(required);
    all.addAll(Arrays.asList(optional));
    this.columns = Collections.unmodifiableSet(all);
    all.forEach(column -> byLabel.put(column.label().toLowerCase(Locale.ROOT), column));
  }

  /** A column, and all that are entered with these groups. */
  private static Column[] with(Column given, ColumnGroup... groups) {
    return Stream.concat(
            Stream.of(given),
            Arrays.stream(groups)
                .flatMap(
                    group ->
                        Arrays.stream(Column.values())
                            .filter(column -> column.group().equals(Optional.of(group)))))
        .toArray(Column[]::new);
  }

  private static List<Column> requires(Column... columns) {
    return List.of(columns);
  }

  public String japanese() {
    return japanese;
  }

  public String english() {
    return english;
  }

  /** The columns without which the table cannot be read (◎). */
  public Set<Column> required() {
    return required;
  }

  /** The required columns for people, such as KPI番号、実績値. */
  public String requiredListed() {
    return required.stream().map(Column::label).collect(Collectors.joining("、"));
  }

  /** All columns the table knows, the required ones first. */
  public Set<Column> columns() {
    return columns;
  }

  /** The column of a name that has been folded; case does not matter. */
  public Optional<Column> column(String label) {
    return Optional.ofNullable(byLabel.get(label.toLowerCase(Locale.ROOT)));
  }

  /** The columns that sections fill in, group by group, as a form asks for them. */
  public List<Column> entries() {
    return Arrays.stream(ColumnGroup.values())
        .flatMap(
            group -> columns.stream().filter(column -> column.group().equals(Optional.of(group))))
        .toList();
  }

  /** The words that may be written in a column; empty where anything may. */
  public List<String> choices(Column column) {
    return Choices.of(this, column);
  }

  /** The table of this Japanese name. */
  public static TableName of(String japanese) {
    return Arrays.stream(values())
        .filter(table -> table.japanese.equals(japanese))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No table is called " + japanese));
  }

  /** Whether it belongs to a period book; all others belong to the plan book. */
  public boolean isOfPeriod() {
    return this == ACTUALS || this == PROJECT_REVIEWS || this == CONFIRMATIONS;
  }

  @Override
  public String toString() {
    return japanese;
  }
}
