package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;

/**
 * Reads cells that hold a whole number from 0 to {@code most}.
 *
 * @param unit may stand behind it, such as 事業; empty for none
 */
record WholeNumberReader(int most, String unit) {

  ParseResult<Integer> read(CellContent content) {
    return new NumberReader(unit)
        .read(content)
        .fold(
            value -> whole(value.value().amount().stripTrailingZeros()),
            missing -> new ParseResult.Missing<>(missing.reason()),
            refused -> new ParseResult.Refused<>(refused.code(), refused.expected()));
  }

  private ParseResult<Integer> whole(BigDecimal number) {
    boolean fits =
        number.scale() <= 0
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    return fits
        ? new ParseResult.Value<>(number.intValueExact())
        : new ParseResult.Refused<>(
            ProblemCode.NUMBER_UNREADABLE, ProblemWords.of("whole-number", most));
  }
}
