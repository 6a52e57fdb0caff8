package org.torimatome.ingest.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.KpiCode;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/**
 * A KPI番号 that Excel took for a date, and the numbers that it may have been: 1-2 became 2 January
 * of the year in which it was typed, 1-35 January 1935, and in a CSV {@code 1月2日}.
 *
 * @param isDate whether the cell holds a date; a text may look like one and be a number of the plan
 * @param possible the likelier first
 */
record DatedCode(boolean isDate, List<KpiCode> possible) {

  private static final DatedCode NONE = new DatedCode(false, List.of());
  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\d{4}[/年])?(\\d{1,2})(?:月(\\d{1,2})日|/(\\d{1,2}))");

  /**
   * A KPI番号; a date is refused, with the number that it was.
   *
   * @param known whether the plan has a number
   */
  static ParseResult<KpiCode> read(CellContent content, Predicate<KpiCode> known) {
    String text = content.fold(new AsText());
    if (text.isEmpty()) {
      return new ParseResult.Missing<>("");
    }
    KpiCode code = new KpiCode(text);
    DatedCode dated = content.fold(new Reading());
    Optional<KpiCode> meant = dated.possible.stream().filter(known).findFirst();
    return dated.isDate || (!known.test(code) && meant.isPresent())
        ? new ParseResult.Refused<>(
            ProblemCode.KPI_CODE_IS_DATE,
            meant
                .map(one -> Message.plain(one.text()))
                .orElseGet(() -> ProblemWords.of("kpi-of-plan")))
        : new ParseResult.Value<>(code);
  }

  private static KpiCode code(Object first, Object second) {
    return new KpiCode(first + "-" + second);
  }

  private static final class Reading extends Otherwise<DatedCode> {

    Reading() {
      super(NONE);
    }

    @Override
    public DatedCode date(CellContent.Date date) {
      LocalDate day = date.at().toLocalDate();
      KpiCode ofDay = code(day.getMonthValue(), day.getDayOfMonth());
      KpiCode ofYear = code(day.getMonthValue(), "%02d".formatted(day.getYear() % 100));
      // Only a number above 31 is taken for a year.
      boolean mayBeYear = day.getDayOfMonth() == 1 && day.getYear() % 100 > 31;
      return new DatedCode(
          true, Stream.of(ofDay, ofYear).filter(code -> code == ofDay || mayBeYear).toList());
    }

    @Override
    public DatedCode text(CellContent.Text text) {
      String label = text.text().length() > 20 ? "" : Folding.label(text.text());
      Matcher written = WRITTEN.matcher(label);
      if (!written.matches()) {
        return NONE;
      }
      String second = written.group(2) == null ? written.group(3) : written.group(2);
      return new DatedCode(
          false, List.of(code(Integer.valueOf(written.group(1)), Integer.valueOf(second))));
    }
  }
}
