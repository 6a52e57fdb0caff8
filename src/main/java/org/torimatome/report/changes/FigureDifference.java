package org.torimatome.report.changes;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.kpi.Figures;

/** What a printed figure has more than another: ＋67件 for 2,884件 and 2,951件. */
final class FigureDifference {

  private static final Pattern FIGURE =
      Pattern.compile("(△?+)([0-9][0-9,]*+(?:\\.[0-9]++)?+)(.*+)");
  private static final Set<String> PERCENT = Set.of("%", "％");

  private FigureDifference() {}

  /**
   * In ポイント where the unit is %; empty where either is no plain number of one of the units, as
   * 90～100% is not.
   */
  static String of(String before, String after, Set<String> units) {
    Matcher old = FIGURE.matcher(before);
    Matcher current = FIGURE.matcher(after);
    if (!old.matches() || !current.matches()) {
      return "";
    }
    String unit = current.group(3);
    if (!unit.equals(old.group(3)) || !units.contains(unit)) {
      return "";
    }
    BigDecimal more = number(current).subtract(number(old));
    return more.signum() == 0
        ? ""
        : (more.signum() > 0 ? "＋" : "")
            + Figures.number(more, OptionalInt.of(Math.max(more.scale(), 0)))
            + (PERCENT.contains(unit) ? "ポイント" : unit);
  }

  private static BigDecimal number(Matcher figure) {
    BigDecimal amount = new BigDecimal(figure.group(2).replace(",", ""));
    return figure.group(1).isEmpty() ? amount : amount.negate();
  }
}
