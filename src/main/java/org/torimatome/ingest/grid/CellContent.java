package org.torimatome.ingest.grid;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.torimatome.problem.ProblemCode;

/**
 * What a cell holds, as it was typed, such as {@code Number(0.698, PERCENT)} for 69.8%.
 *
 * <p>Cells of a CSV are {@link Blank} or {@link Text}. Source: docs/spec.md §3.3.
 */
public sealed interface CellContent {

  Blank BLANK = new Blank();

  /** Names every case, so that a new one breaks the build where it matters. */
  interface Cases<T> {
    T blank();

    T text(Text text);

    T number(Number number);

    T date(Date date);

    T time(Time time);

    T logical(Logical logical);

    T error(ErrorValue error);

    T picture();

    T formulaWithoutValue();

    T refused(Refused refused);
  }

  <T> T fold(Cases<T> cases);

  /** The content for people to recognise, such as {@code 69.8%}; empty for a blank cell. */
  String shown();

  /** How many characters of text it keeps in memory; 0 for what is no text. */
  default int textLength() {
    return 0;
  }

  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** Nothing, or white space only. */
  record Blank() implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.blank();
    }

    @Override
    public String shown() {
      return "";
    }
  }

  /** Text as typed, without furigana; line breaks are {@code \n}. Never blank. */
  record Text(String text) implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.text(this);
    }

    @Override
    public String shown() {
      return text;
    }

    @Override
    public int textLength() {
      return text.length();
    }
  }

  /** How a number cell is formatted, as far as the meaning depends on it. */
  enum NumberStyle {
    PLAIN,
    /** A percent format: the cell's 0.698 is shown as 69.8%. */
    PERCENT
  }

  /**
   * A number at 15 significant digits, as Excel holds and shows it, such as {@code 11354}; under a
   * percent format still the cell's own value, {@code 0.698}.
   */
  record Number(BigDecimal value, NumberStyle style) implements CellContent {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.number(this);
    }

    @Override
    public String shown() {
      return style == NumberStyle.PERCENT
          ? value.movePointRight(2).toPlainString() + "%"
          : value.toPlainString();
    }
  }

  /** A number under a date format, 令和 formats included, such as 2023-04-01T00:00. */
  record Date(LocalDateTime at) implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.date(this);
    }

    @Override
    public String shown() {
      return at.toLocalTime().toSecondOfDay() == 0
          ? at.toLocalDate().toString()
          : at.toLocalDate() + " " + at.toLocalTime();
    }
  }

  /** A number under a format of hours, minutes or seconds, in days, such as 1.5 for 36:00. */
  record Time(BigDecimal days) implements CellContent {
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.time(this);
    }

    @Override
    public String shown() {
      long seconds =
          days.multiply(SECONDS_OF_DAY).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
      return String.format(
          Locale.ROOT,
          "%s%d:%02d:%02d",
          seconds < 0 ? "-" : "",
          Math.abs(seconds) / 3600,
          Math.abs(seconds) / 60 % 60,
          Math.abs(seconds) % 60);
    }
  }

  /** TRUE or FALSE. */
  record Logical(boolean value) implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.logical(this);
    }

    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** An error value, such as {@code #DIV/0!}. */
  record ErrorValue(String code) implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.error(this);
    }

    @Override
    public String shown() {
      return code;
    }

    @Override
    public int textLength() {
      return code.length();
    }
  }

  /**
   * A picture, or another thing without a number, placed in the cell itself; older programs show it
   * as {@code #VALUE!}.
   */
  record Picture() implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.picture();
    }

    @Override
    public String shown() {
      return "（画像）";
    }
  }

  /** A formula whose result the program that saved the workbook left out. */
  record FormulaWithoutValue() implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.formulaWithoutValue();
    }

    @Override
    public String shown() {
      return "";
    }
  }

  /** What cannot be read in any column, with the reason, such as text with a lost character. */
  record Refused(ProblemCode code, String found) implements CellContent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.refused(this);
    }

    @Override
    public String shown() {
      return found;
    }

    @Override
    public int textLength() {
      return found.length();
    }
  }
}
