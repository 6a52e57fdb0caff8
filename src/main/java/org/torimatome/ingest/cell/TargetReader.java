package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Nature;
import org.torimatome.kpi.Target.Stated;
import org.torimatome.kpi.TargetValue;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/**
 * Reads the targets of one KPI: {@code 10,000}, {@code 90～100%}, {@code 40%以上60%以下}, {@code 全て},
 * {@code 報告書の公表}.
 *
 * <p>A target without digits is a text. One with digits that is no number and no range is refused,
 * unless the KPI is 定性, whose targets are texts whatever they say. Source: docs/spec.md §3.3
 * Ranges.
 */
public final class TargetReader {

  /** The wave dash, the tilde, and the dashes of other programs, − among them. */
  private static final String BETWEEN = "〜~–−-";

  private static final Pattern AT_LEAST = Pattern.compile("(.+?) *以上");
  private static final Pattern AT_MOST = Pattern.compile("(.+?) *以[下内]");
  private static final Pattern BOTH = Pattern.compile("(.+?) *以上 *[、,〜~–−-]? *(.+?) *以[下内]");
  private static final Pattern ALL = Pattern.compile("全て|すべて|全部");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern NUMBER_WORD = Pattern.compile("[〇一二三四五六七八九十百千万億]+");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NumberReader numbers;
  private final String unit;
  private final boolean inWords;

  public TargetReader(String unit, Optional<Nature> nature) {
    this.numbers = new NumberReader(unit);
    this.unit = Folding.label(unit);
    this.inWords = nature.filter(Nature.QUALITATIVE::equals).isPresent();
  }

  public ParseResult<Stated> read(CellContent content) {
    return content.fold(new CellReading());
  }

  public ParseResult<Stated> read(String typed) {
    if (MissingMark.isMissing(typed)) {
      return new ParseResult.Missing<>(Folding.clean(typed));
    }
    if (inWords) {
      return words(typed);
    }
    String text = Folding.narrow(typed);
    Optional<Stated> stated =
        numbers.quantity(text).map(TargetReader::point).or(() -> range(text)).or(() -> all(text));
    if (stated.isPresent()) {
      return new ParseResult.Value<>(stated.get());
    }
    return isCounted(text)
        ? new ParseResult.Refused<>(ProblemCode.TARGET_UNREADABLE, expected())
        : words(typed);
  }

  private Message expected() {
    return ProblemWords.of("number-or-range", numbers.expected());
  }

  private static ParseResult<Stated> words(String typed) {
    String words = Folding.clean(typed);
    return new ParseResult.Value<>(new Stated(new TargetValue.Text(words), words));
  }

  private static Stated point(Quantity quantity) {
    return new Stated(new TargetValue.Point(quantity.amount()), printed(quantity));
  }

  private Optional<Stated> range(String text) {
    if (text.length() > 2 * NumberReader.LONGEST) {
      return Optional.empty();
    }
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      return between(both.group(1), both.group(2));
    }
    Matcher atLeast = AT_LEAST.matcher(text);
    if (atLeast.matches()) {
      return numbers.quantity(atLeast.group(1)).map(low -> oneSided(low, true));
    }
    Matcher atMost = AT_MOST.matcher(text);
    if (atMost.matches()) {
      return numbers.quantity(atMost.group(1)).map(high -> oneSided(high, false));
    }
    // A dash may be a sign as well as a separator: exactly one place must part two numbers.
    List<Stated> ranges =
        IntStream.range(1, text.length())
            .filter(at -> BETWEEN.indexOf(text.charAt(at)) >= 0)
            .mapToObj(at -> between(text.substring(0, at), text.substring(at + 1)))
            .flatMap(Optional::stream)
            .toList();
    return ranges.size() == 1 ? Optional.of(ranges.get(0)) : Optional.empty();
  }

  private Optional<Stated> between(String lower, String upper) {
    Optional<Quantity> low = numbers.quantity(lower.strip());
    Optional<Quantity> high = numbers.quantity(upper.strip());
    // In 1～2万 the 1 may count in 万 too.
    if (low.isEmpty()
        || high.isEmpty()
        || low.get().scaled() != high.get().scaled()
        || low.get().amount().compareTo(high.get().amount()) >= 0) {
      return Optional.empty();
    }
    TargetValue range =
        new TargetValue.Range(low.map(Quantity::amount), high.map(Quantity::amount));
    return Optional.of(new Stated(range, printed(low.get()) + "～" + printed(high.get())));
  }

  private static Stated oneSided(Quantity bound, boolean low) {
    Optional<BigDecimal> amount = Optional.of(bound.amount());
    return new Stated(
        new TargetValue.Range(low ? amount : Optional.empty(), low ? Optional.empty() : amount),
        printed(bound) + (low ? "以上" : "以下"));
  }

  /** All of it is 100 where the unit is %, and words where nobody knows how many all are. */
  private Optional<Stated> all(String text) {
    return numbers.isPercent() && ALL.matcher(text).matches()
        ? Optional.of(new Stated(new TargetValue.Point(HUNDRED), "100"))
        : Optional.empty();
  }

  /** Whether a number was meant: digits in any form, or nothing but number words and the unit. */
  private boolean isCounted(String text) {
    String words = NumberReader.before(text, unit).orElse(text);
    return DIGIT.matcher(Folding.fold(text)).find() || NUMBER_WORD.matcher(words).matches();
  }

  private static String printed(Quantity quantity) {
    return Figures.qualified(quantity.qualifier(), Figures.group(quantity.amount()));
  }

  private final class CellReading extends Otherwise<ParseResult<Stated>> {

    CellReading() {
      super(new ParseResult.Refused<>(ProblemCode.TARGET_UNREADABLE, expected()));
    }

    @Override
    public ParseResult<Stated> blank() {
      return new ParseResult.Missing<>("");
    }

    @Override
    public ParseResult<Stated> text(CellContent.Text text) {
      return read(text.text());
    }

    @Override
    public ParseResult<Stated> number(CellContent.Number number) {
      return inWords ? words(number.shown()) : ofNumber(number);
    }

    @Override
    public ParseResult<Stated> date(CellContent.Date date) {
      return ofNumber(date);
    }

    @Override
    public ParseResult<Stated> time(CellContent.Time time) {
      return ofNumber(time);
    }

    private ParseResult<Stated> ofNumber(CellContent content) {
      return numbers
          .read(content)
          .fold(
              value -> new ParseResult.Value<>(point(value.value())),
              missing -> new ParseResult.Missing<>(missing.reason()),
              refused -> new ParseResult.Refused<>(refused.code(), refused.expected()));
    }
  }
}
