package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.Figures;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/**
 * Reads the numbers of one KPI as people type them, such as {@code 約15.5万人} as 155,000 where the
 * unit is 人 and as 15.5 where it is 万人.
 *
 * <p>The unit itself is taken off first. Where the unit counts in thousands or more, its base is
 * read too and converted exactly: {@code 120万円} is 1,200 where the unit is 千円; a bare {@code 120万}
 * is refused there, since it may count either. Source: docs/spec.md §3.3 Numbers.
 */
public final class NumberReader {

  /** Longer than a number with unit and qualifier ever is: a text is no number, however it ends. */
  static final int LONGEST = 80;

  private static final Pattern OTHER_DASH = Pattern.compile("[\\p{Pd}ー─━‐] *\\d.*", Pattern.DOTALL);

  private final String unit;
  private final String base;
  private final int exponent;

  /**
   * @param unit the KPI's, such as 千円 or %; empty for none
   */
  public NumberReader(String unit) {
    String folded = Folding.label(unit);
    this.unit = folded.equals(Unit.PERCENT_IN_WORDS) ? Unit.PERCENT : folded;
    Matcher scaled = Unit.SCALED.matcher(this.unit);
    boolean isScaled = scaled.matches();
    this.base = isScaled ? scaled.group(2) : "";
    this.exponent = isScaled ? Unit.exponent(scaled.group(1)) : 0;
  }

  public ParseResult<Quantity> read(CellContent content) {
    return content.fold(new CellReading());
  }

  public ParseResult<Quantity> read(String typed) {
    if (MissingMark.isMissing(typed)) {
      return new ParseResult.Missing<>(Folding.clean(typed));
    }
    String text = Folding.narrow(typed);
    return quantity(text)
        .<ParseResult<Quantity>>map(ParseResult.Value::new)
        .or(() -> converted(text).map(this::refused))
        .orElseGet(() -> new ParseResult.Refused<>(ProblemCode.NUMBER_UNREADABLE, expected(typed)));
  }

  /** Reads narrow text; empty where it is no number that counts in this unit. */
  public Optional<Quantity> quantity(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Qualified qualified = Qualified.of(text);
    return amount(qualified.figure())
        .map(number -> new Quantity(number.amount(), qualified.qualifier(), number.scaled()));
  }

  /** What to type instead, as problems say it. */
  public Message expected() {
    return unit.isEmpty()
        ? ProblemWords.of("number")
        : ProblemWords.of(isPercent() ? "number-in-percent" : "number-in-unit", unit);
  }

  public boolean isPercent() {
    return unit.equals(Unit.PERCENT);
  }

  /** The text before {@code unit}, which it ends with in any width; empty where it does not. */
  public static Optional<String> before(String text, String unit) {
    boolean strippable = !unit.isEmpty() && !Character.isDigit(unit.charAt(0));
    if (!strippable || !Folding.label(text).endsWith(unit)) {
      return Optional.empty();
    }
    // One character may fold to several (㎡), several to one (が) and spaces to none.
    int first = Math.max(1, text.length() - 3 * unit.length());
    for (int start = first; start < text.length(); start++) {
      if (text.charAt(start) != ' ' && Folding.label(text.substring(start)).equals(unit)) {
        return Optional.of(text.substring(0, start).strip());
      }
    }
    return Optional.empty();
  }

  private Optional<Numeral> amount(String text) {
    Optional<Numeral> inUnit =
        stripped(text, unit)
            .or(() -> isPercent() ? stripped(text, Unit.PERCENT_IN_WORDS) : Optional.empty())
            .flatMap(Numeral::read)
            .filter(this::isExact);
    if (inUnit.isPresent()) {
      return inUnit;
    }
    Optional<Numeral> inBase = stripped(text, base).flatMap(Numeral::read);
    return inBase.isPresent()
        ? inBase.map(number -> new Numeral(inUnit(number.amount()), true))
        : Numeral.read(text).filter(this::isExact);
  }

  /** Without the unit, which may stand inside brackets of a negative number: （5%） is （5）. */
  private static Optional<String> stripped(String text, String unit) {
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    return bracketed
        ? before(text.substring(1, text.length() - 1), unit).map(inside -> "(" + inside + ")")
        : before(text, unit);
  }

  /** In 1億2,000 of a unit 万円 nobody knows what 億 counts. */
  private boolean isExact(Numeral number) {
    return exponent == 0 || !number.scaled();
  }

  private BigDecimal inUnit(BigDecimal amount) {
    return Unit.moved(amount, -exponent);
  }

  /**
   * What a refused text comes to in this unit, where its scale in words tells it exactly: 134,000
   * for {@code 134百万円} where the unit is 千円.
   */
  Optional<BigDecimal> converted(String text) {
    if (text.length() > LONGEST || isPercent()) {
      return Optional.empty();
    }
    String figure = Qualified.of(text).figure();
    return exponent == 0
        ? SpokenNumeral.read(stripped(figure, unit).orElse(figure))
        : stripped(figure, base).flatMap(SpokenNumeral::read).map(this::inUnit);
  }

  ParseResult<Quantity> refused(BigDecimal converted) {
    return new ParseResult.Refused<>(
        ProblemCode.UNIT_DIFFERS,
        unit.isEmpty()
            ? Message.plain(Figures.group(converted))
            : ProblemWords.of("converted-to-unit", Figures.group(converted), unit));
  }

  private Message expected(String typed) {
    return OTHER_DASH.matcher(Folding.narrow(typed)).matches()
        ? ProblemWords.of("negative-number", expected())
        : expected();
  }

  private ParseResult<Quantity> unreadable(ProblemCode code) {
    return new ParseResult.Refused<>(code, expected());
  }

  /** Error values and formulas without a result are met before, by {@link RowReader#content}. */
  private final class CellReading extends Otherwise<ParseResult<Quantity>> {

    CellReading() {
      super(unreadable(ProblemCode.NUMBER_UNREADABLE));
    }

    @Override
    public ParseResult<Quantity> blank() {
      return new ParseResult.Missing<>("");
    }

    @Override
    public ParseResult<Quantity> text(CellContent.Text text) {
      return read(text.text());
    }

    @Override
    public ParseResult<Quantity> number(CellContent.Number number) {
      return switch (number.style()) {
        case PLAIN -> value(number.value());
        case PERCENT ->
            isPercent()
                ? value(number.value().movePointRight(2))
                : unreadable(ProblemCode.PERCENT_FORMAT);
      };
    }

    @Override
    public ParseResult<Quantity> date(CellContent.Date date) {
      return unreadable(ProblemCode.DATE_FOR_NUMBER);
    }

    @Override
    public ParseResult<Quantity> time(CellContent.Time time) {
      return unreadable(ProblemCode.DATE_FOR_NUMBER);
    }

    private ParseResult<Quantity> value(BigDecimal amount) {
      BigDecimal plain = amount.scale() < 0 ? amount.setScale(0) : amount;
      return new ParseResult.Value<>(new Quantity(plain, "", false));
    }
  }
}
