package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.table.Row;
import org.torimatome.ingest.table.Table;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.Source;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.Column;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;
import org.torimatome.text.PrintedCharacters;

/**
 * A row of a table with its questions: what is the text of 名称, which period is 期間?
 *
 * <p>What a cell cannot answer is reported at that cell, and the answer is as for a blank one.
 */
public final class RowReader {

  private static final Pattern CIRCLE = Pattern.compile("[○◯〇]");
  private static final int LARGEST_ORDER = 9_999;
  private static final int MOST_DECIMALS = 10;

  private final Table table;
  private final Row row;
  private final List<Problem> problems;

  public RowReader(Table table, Row row, List<Problem> problems) {
    this.table = table;
    this.row = row;
    this.problems = problems;
  }

  public Row row() {
    return row;
  }

  public Cell cell(Column column) {
    return row.cell(column);
  }

  public SourceLocation at(Column column) {
    return table.at(row.cell(column));
  }

  public Source source(Column column) {
    return new Source(at(column), table.sha256());
  }

  /** What the heading of a column says, its lowest cell first; none where the table lacks it. */
  public List<String> headings(Column column) {
    return table.headings(column);
  }

  /** The notes on units above the table. */
  public List<String> notesAbove() {
    return table.notesAbove();
  }

  public boolean isBlank(Column column) {
    return row.cell(column).isBlank();
  }

  public void problem(ProblemCode code, Column column, String expected) {
    problem(code, column, Message.plain(expected));
  }

  public void problem(ProblemCode code, Column column, Message expected) {
    problem(code, column, row.cell(column).shown(), expected);
  }

  public void problem(ProblemCode code, Column column, String found, Message expected) {
    problems.add(new Problem(code, at(column), found, expected));
  }

  public void problemAtOnlyCell(ProblemCode code, Message expected) {
    row.only()
        .ifPresent(cell -> problems.add(new Problem(code, table.at(cell), cell.shown(), expected)));
  }

  /** The content to read: blank where it was a formula's failure or unreadable, and so reported. */
  public CellContent content(Column column) {
    CellContent content = row.cell(column).content();
    Optional<ProblemCode> fault = CellFault.of(content, column);
    fault.ifPresent(
        code ->
            problem(code, column, content.shown(), ProblemWords.of("value-of", column.label())));
    checkCharacters(content, column);
    return fault.isPresent() ? CellContent.BLANK : content;
  }

  /** What a cell says may come to be printed, whatever column it is in. */
  private void checkCharacters(CellContent content, Column column) {
    String text = content.fold(new AsText());
    for (String character : PrintedCharacters.missing(text)) {
      problem(
          ProblemCode.CHARACTER_WITHOUT_GLYPH,
          column,
          character,
          ProblemWords.of("printable-character"));
    }
    for (String variant : PrintedCharacters.variants(text)) {
      problem(ProblemCode.CHARACTER_VARIANT, column, variant, ProblemWords.of("without-variant"));
    }
  }

  /** The text to keep, empty for a blank cell. */
  public String text(Column column) {
    return content(column).fold(new AsText());
  }

  /** The text to print; a lone dash says nothing. */
  public String remark(Column column) {
    String text = text(column);
    return MissingMark.isDash(text) ? "" : text;
  }

  /** The text of a cell that must not be blank. */
  public String required(Column column) {
    String text = text(column);
    if (text.isEmpty() && table.columns().contains(column)) {
      problem(ProblemCode.REQUIRED_MISSING, column, column.label());
    }
    return text;
  }

  /** A number or name that other rows refer to, such as a project's 1, in any width. */
  public String key(Column column) {
    return Folding.label(text(column));
  }

  /** A {@link #key} that must not be blank. */
  public String requiredKey(Column column) {
    return Folding.label(required(column));
  }

  /**
   * A number or name that other rows define, as they write it; empty for a blank cell and for an
   * unknown one.
   *
   * @param what the key of a {@link Message} that lists them
   */
  public Optional<String> reference(Column column, List<String> known, String what) {
    String typed = key(column);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> found =
        known.stream().filter(one -> Folding.label(one).equals(typed)).findFirst();
    if (found.isEmpty()) {
      problem(
          ProblemCode.REFERENCE_UNKNOWN, column, ProblemWords.of(what, String.join("・", known)));
    }
    return found;
  }

  /** A {@link #reference} that must not be blank. */
  public Optional<String> requiredReference(Column column, List<String> known, String what) {
    required(column);
    return reference(column, known, what);
  }

  /** A KPI番号 whose like nobody knows yet. */
  public Optional<KpiCode> kpi(Column column) {
    return kpi(column, code -> true);
  }

  /**
   * A KPI番号; empty for a blank cell and for one that Excel took for a date, and so reported with
   * the number that it was.
   *
   * @param known whether the plan has a number
   */
  public Optional<KpiCode> kpi(Column column, Predicate<KpiCode> known) {
    return value(column, DatedCode.read(content(column), known));
  }

  /** A period of one of {@code kinds}; empty for a blank cell and for an unreadable one. */
  public Optional<ReportingPeriod> period(
      Column column, PeriodReader reader, PeriodKind first, PeriodKind... others) {
    PeriodCellReader cells = new PeriodCellReader(reader, EnumSet.of(first, others));
    return value(column, cells.read(content(column)));
  }

  /** A period of any length, or the end of a fiscal year. */
  public Optional<ReportingPeriod> anyPeriod(Column column, PeriodReader reader) {
    return period(
        column,
        reader,
        PeriodKind.YEAR,
        PeriodKind.HALF,
        PeriodKind.QUARTER,
        PeriodKind.MONTH,
        PeriodKind.YEAR_END);
  }

  /** {@link #anyPeriod}, reported where blank. */
  public Optional<ReportingPeriod> requiredPeriod(Column column, PeriodReader reader) {
    required(column);
    return anyPeriod(column, reader);
  }

  /** One of a closed set, by its label in any width; empty for a blank cell and an unknown word. */
  private <T> Optional<T> choice(Column column, List<T> choices, Function<T, String> label) {
    String typed = key(column);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> chosen =
        choices.stream().filter(one -> Folding.label(label.apply(one)).equals(typed)).findFirst();
    if (chosen.isEmpty()) {
      problem(
          ProblemCode.CHOICE_UNKNOWN,
          column,
          choices.stream().map(label).collect(Collectors.joining("・")));
    }
    return chosen;
  }

  /** One of the words that the table has for the column. */
  public Optional<String> choice(Column column) {
    return choice(column, table.name().choices(column), word -> word);
  }

  public <T extends Enum<T>> Optional<T> choice(
      Column column, Class<T> type, Function<T, String> label) {
    return choice(column, List.of(type.getEnumConstants()), label);
  }

  /** Whether ○ was typed; a dash and a blank cell say no. */
  public boolean isMarked(Column column) {
    String typed = key(column);
    if (typed.isEmpty() || MissingMark.isMissing(typed)) {
      return false;
    }
    if (!CIRCLE.matcher(typed).matches()) {
      problem(ProblemCode.CHOICE_UNKNOWN, column, "○");
    }
    return CIRCLE.matcher(typed).matches();
  }

  /** What a reading holds; one that is refused is reported. */
  public <T> Optional<T> value(Column column, ParseResult<T> reading) {
    return reading.fold(
        value -> Optional.of(value.value()),
        missing -> Optional.empty(),
        refused -> {
          problem(refused.code(), column, refused.expected());
          return Optional.empty();
        });
  }

  /** A number; empty for a blank cell, a missing mark and what is no number. */
  public Optional<BigDecimal> number(Column column, NumberReader reader) {
    return value(column, reader.read(content(column))).map(Quantity::amount);
  }

  /**
   * A whole number from 0 to {@code most}; empty for a blank cell and for anything else.
   *
   * @param unit may stand behind it, such as 事業; empty for none
   */
  public OptionalInt whole(Column column, int most, String unit) {
    return value(column, new WholeNumberReader(most, unit).read(content(column))).stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** The place of a row among its like, 順. */
  public OptionalInt order() {
    required(Column.ORDER);
    return whole(Column.ORDER, LARGEST_ORDER, "");
  }

  /** 小数桁数. */
  public OptionalInt decimals() {
    return whole(Column.DECIMALS, MOST_DECIMALS, "");
  }
}
