package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Folding;

/**
 * What a cell of 実績値 says where a number belongs: the number, and the 区分 typed with it or in its
 * place, as in {@code 165 ※暫定値} and {@code 対象外}.
 *
 * @param status empty where the cell says nothing of it
 */
public record TypedActual(ParseResult<Quantity> reading, Optional<ValueStatus> status) {

  private static final Pattern REMARK_AHEAD = Pattern.compile("^(?:[※*]|\\([^()]*\\)) *");
  private static final Pattern REMARK_BEHIND =
      Pattern.compile("(?<=.)[※*(\\[【〔].*$", Pattern.DOTALL);

  public static TypedActual of(CellContent content, NumberReader numbers) {
    ParseResult<Quantity> whole = numbers.read(content);
    return whole.fold(
        value -> new TypedActual(whole, Optional.empty()),
        missing -> new TypedActual(whole, Optional.empty()),
        refused -> takenApart(content.fold(new AsText()), numbers, refused));
  }

  private static TypedActual takenApart(
      String typed, NumberReader numbers, ParseResult.Refused<Quantity> refused) {
    Marked marked = Marked.number(Folding.narrow(typed));
    Optional<Quantity> number = numbers.quantity(marked.figure());
    if (marked.status().isPresent() && number.isPresent()) {
      return new TypedActual(new ParseResult.Value<>(number.get()), marked.status());
    }
    Optional<ValueStatus> named = MissingMark.status(typed);
    if (named.isPresent()) {
      return new TypedActual(new ParseResult.Missing<>(MissingMark.reason(typed)), named);
    }
    return new TypedActual(explained(typed, numbers, refused), Optional.empty());
  }

  /** Refused with the way out, where what was typed shows what was meant. */
  private static ParseResult<Quantity> explained(
      String typed, NumberReader numbers, ParseResult.Refused<Quantity> refused) {
    if (isRemarked(Folding.narrow(typed), numbers)) {
      return new ParseResult.Refused<>(ProblemCode.VALUE_REMARKED, refused.expected());
    }
    Optional<BigDecimal> converted =
        numbers.converted(Marked.number(between(Folding.narrow(typed))).figure());
    if (converted.isPresent()) {
      return numbers.refused(converted.get());
    }
    return MissingMark.isUndecided(typed)
        ? new ParseResult.Refused<>(
            ProblemCode.VALUE_UNDECIDED, ProblemWords.of("blank-and-status"))
        : refused;
  }

  private static String between(String text) {
    String behind = REMARK_AHEAD.matcher(text).replaceFirst("");
    return REMARK_BEHIND.matcher(behind).replaceFirst("").strip();
  }

  /** Whether a number is left without a mark or a bracketed remark before it or behind. */
  private static boolean isRemarked(String text, NumberReader numbers) {
    String between = between(text);
    return !between.equals(text) && numbers.quantity(between).isPresent();
  }
}
