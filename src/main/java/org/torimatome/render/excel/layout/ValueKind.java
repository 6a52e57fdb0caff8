package org.torimatome.render.excel.layout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an attribute or an element's text may hold, such as {@code yes, no} or {@code #RRGGBB}.
 *
 * @param notation how messages and the documentation write it
 */
public record ValueKind(String notation, Predicate<String> accepts) {
  /** Letters first, so that {@code {id}} in a formula is never taken for an array such as {1,2}. */
  private static final String ID_PATTERN = "\\p{L}[^\\s{}\":;$#]*";

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /** Excel's cells hold nothing beyond. */
  private static final double GREATEST = 1e308;

  static final ValueKind TEXT = new ValueKind("text", value -> true);
  static final ValueKind SOME_TEXT = new ValueKind("text (not blank)", value -> !value.isBlank());
  static final ValueKind FORMULA =
      new ValueKind("formula", value -> !value.isBlank() && !value.startsWith("="));
  static final ValueKind FLAG = oneOf("yes", "no");
  static final ValueKind COLOUR = matching("#RRGGBB", "#[0-9A-Fa-f]{6}");
  static final ValueKind COLOURS =
      matching("#RRGGBB, several", "#[0-9A-Fa-f]{6}(\\s+#[0-9A-Fa-f]{6})*");
  static final ValueKind ID = matching("id", ID_PATTERN);
  static final ValueKind IDS = matching("id, several", ID_PATTERN + "(\\s+" + ID_PATTERN + ")*");
  static final ValueKind AREA = matching("id, id:id", ID_PATTERN + "(:" + ID_PATTERN + ")?");
  static final ValueKind AREAS =
      matching(
          "id, id:id, several",
          ID_PATTERN + "(:" + ID_PATTERN + ")?(\\s+" + ID_PATTERN + "(:" + ID_PATTERN + ")?)*");
  static final ValueKind STYLES = new ValueKind("style, several", value -> true);
  public static final ValueKind NUMBER = new ValueKind("number", ValueKind::isNumber);
  public static final ValueKind DATE = new ValueKind("YYYY-MM-DD", ValueKind::isDate);
  static final ValueKind BORDER =
      matching(
          "none, hair, thin, medium, thick, double, dotted, dashed; then #RRGGBB",
          "(none|hair|thin|medium|thick|double|dotted|dashed)(\\s+#[0-9A-Fa-f]{6})?");
  static final ValueKind LINK =
      matching(
          "#id, https://…, http://…, mailto:…, relative path",
          "#"
              + ID_PATTERN
              + "|https?://[^\\s\\p{Cntrl}]+|mailto:[^\\s\\p{Cntrl}]+"
              + "|(?![/\\\\#])[^:\\p{Cntrl}\\\\]+");

  static ValueKind oneOf(String... values) {
    List<String> allowed = List.of(values);
    return new ValueKind(String.join(", ", allowed), allowed::contains);
  }

  static ValueKind upTo(int characters) {
    return new ValueKind(
        "text (at most " + characters + ")", value -> value.length() <= characters);
  }

  static ValueKind whole(int from, int to) {
    Predicate<String> isWhole = Pattern.compile("-?\\d{1,6}").asMatchPredicate();
    return new ValueKind(from + "–" + to, isWhole.and(value -> isWithin(value, from, to)));
  }

  static ValueKind decimal(int from, int to) {
    Predicate<String> isDecimal = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?").asMatchPredicate();
    return new ValueKind(
        from + "–" + to + " (decimal)", isDecimal.and(value -> isWithin(value, from, to)));
  }

  private static boolean isWithin(String value, int from, int to) {
    BigDecimal number = new BigDecimal(value);
    return number.compareTo(BigDecimal.valueOf(from)) >= 0
        && number.compareTo(BigDecimal.valueOf(to)) <= 0;
  }

  private static boolean isNumber(String value) {
    return DECIMAL.matcher(value).matches() && Math.abs(Double.parseDouble(value)) < GREATEST;
  }

  private static boolean isDate(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= 1900 && year <= 9999;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static ValueKind matching(String notation, String pattern) {
    return new ValueKind(notation, Pattern.compile(pattern).asMatchPredicate());
  }
}
