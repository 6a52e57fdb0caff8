package org.torimatome.report.changes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.torimatome.kpi.Figures;
import org.torimatome.report.changes.Changes.Pair;

/**
 * Figures of two revisions with the digits that tell whether, and by how much, they differ: rounded
 * for a report, 21.94万人 and 21.86万人 are both 21.9万人.
 */
final class TellingFigures {

  private static final Pattern NUMBER = Pattern.compile("△?+[0-9][0-9,]*+(\\.[0-9]++)?+");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TellingFigures() {}

  /** Values that were rounded alike, or to unlike digits, as they were typed. */
  static Pair values(Pair printed, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null || before.compareTo(after) == 0 || isTelling(printed)
        ? printed
        : new Pair(
            printed.item(),
            with(printed.before(), Figures.number(before, OptionalInt.empty())),
            with(printed.after(), Figures.number(after, OptionalInt.empty())));
  }

  /** Rates with unlike digits, both with the more of them: 99.8% and 100.4% for 99.8% and 100%. */
  static Pair rates(
      Pair printed, @Nullable BigDecimal before, @Nullable BigDecimal after, RoundingMode mode) {
    int digits = Math.max(decimals(printed.before()), decimals(printed.after()));
    return before == null || after == null || isAlike(printed)
        ? printed
        : new Pair(
            printed.item(),
            rate(printed.before(), before, digits, mode),
            rate(printed.after(), after, digits, mode));
  }

  private static String rate(String printed, BigDecimal ratio, int digits, RoundingMode mode) {
    BigDecimal shown = printed.matches(".*[%％]") ? ratio.multiply(HUNDRED) : ratio;
    return decimals(printed) == digits
        ? printed
        : with(printed, Figures.group(shown.setScale(digits, mode)));
  }

  private static boolean isTelling(Pair printed) {
    return !number(printed.before()).equals(number(printed.after())) && isAlike(printed);
  }

  private static String number(String printed) {
    return NUMBER.matcher(printed).results().findFirst().map(MatchResult::group).orElse("");
  }

  private static boolean isAlike(Pair printed) {
    return decimals(printed.before()) == decimals(printed.after());
  }

  /** What stands behind the point of the first number. */
  private static int decimals(String printed) {
    return NUMBER
        .matcher(printed)
        .results()
        .findFirst()
        .map(found -> found.group(1) == null ? 0 : found.group(1).length() - 1)
        .orElse(0);
  }

  private static String with(String printed, String number) {
    return NUMBER.matcher(printed).replaceFirst((MatchResult found) -> number);
  }
}
