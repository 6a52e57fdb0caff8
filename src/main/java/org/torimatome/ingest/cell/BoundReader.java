package org.torimatome.ingest.cell;

import java.util.Optional;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.Rational;
import org.torimatome.problem.ProblemCode;
import org.torimatome.rating.Scale;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/**
 * Reads what schemes are made of: {@code 80}, {@code △0.5}, {@code 2/3}, {@code 80%}.
 *
 * <p>What % means depends on what is bounded: 80 of a rate, 0.8 of a share, nothing of points.
 * Source: docs/spec.md §3.1 集約区分, §4.
 */
public final class BoundReader {

  private final Scale scale;

  public BoundReader(Scale scale) {
    this.scale = scale;
  }

  public ParseResult<Rational> read(CellContent content) {
    return content.fold(new CellReading());
  }

  public ParseResult<Rational> read(String typed) {
    if (MissingMark.isMissing(typed)) {
      return new ParseResult.Missing<>(Folding.clean(typed));
    }
    String text = Folding.narrow(typed);
    Optional<Rational> number = NumberReader.before(text, "%").flatMap(this::percent);
    return checked(number.or(() -> fraction(text)).or(() -> decimal(text)));
  }

  private Optional<Rational> percent(String text) {
    return decimal(text).flatMap(this::ofPercent);
  }

  private Optional<Rational> ofPercent(Rational percent) {
    return switch (scale) {
      case PERCENT -> Optional.of(percent);
      case SHARE -> Optional.of(percent.dividedBy(Rational.HUNDRED));
      case UNIT, POINTS, NONE -> Optional.empty();
    };
  }

  private static Optional<Rational> fraction(String text) {
    int stroke = text.indexOf('/');
    if (stroke < 0) {
      return Optional.empty();
    }
    Optional<Rational> above = decimal(text.substring(0, stroke).strip());
    Optional<Rational> below =
        decimal(text.substring(stroke + 1).strip()).filter(number -> !number.isZero());
    return above.flatMap(numerator -> below.map(numerator::dividedBy));
  }

  private static Optional<Rational> decimal(String text) {
    return Numeral.read(text).map(numeral -> Rational.of(numeral.amount()));
  }

  private ParseResult<Rational> checked(Optional<Rational> number) {
    return number
        .filter(read -> scale != Scale.SHARE || Rational.ONE.isAtLeast(read))
        .<ParseResult<Rational>>map(ParseResult.Value::new)
        .orElseGet(() -> unreadable(ProblemCode.BOUND_UNREADABLE));
  }

  private ParseResult<Rational> unreadable(ProblemCode code) {
    return new ParseResult.Refused<>(code, Message.plain(example()));
  }

  private String example() {
    return switch (scale) {
      case PERCENT -> "80、2/3、80%";
      case SHARE -> "0.8、2/3、80%";
      case UNIT, POINTS, NONE -> "80、2/3";
    };
  }

  private final class CellReading extends Otherwise<ParseResult<Rational>> {

    CellReading() {
      super(unreadable(ProblemCode.BOUND_UNREADABLE));
    }

    @Override
    public ParseResult<Rational> blank() {
      return new ParseResult.Missing<>("");
    }

    @Override
    public ParseResult<Rational> text(CellContent.Text text) {
      return read(text.text());
    }

    @Override
    public ParseResult<Rational> number(CellContent.Number number) {
      Rational value = Rational.of(number.value());
      return checked(
          switch (number.style()) {
            case PLAIN -> Optional.of(value);
            case PERCENT -> ofPercent(value.times(Rational.HUNDRED));
          });
    }

    /** Excel makes 3 February of 2/3. */
    @Override
    public ParseResult<Rational> date(CellContent.Date date) {
      return unreadable(ProblemCode.DATE_FOR_NUMBER);
    }
  }
}
