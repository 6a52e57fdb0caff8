package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number without unit or qualifier, such as 120000000 for {@code 1億2,000万}.
 *
 * @param amount exact, with the decimals that were typed
 * @param scaled whether 万 or 億 was typed
 */
record Numeral(BigDecimal amount, boolean scaled) {

  private static final BigDecimal MAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal OKU = BigDecimal.valueOf(100_000_000);

  /** Longer than any figure of a government; keeps the arithmetic of a hostile cell small. */
  private static final int LONGEST = 40;

  private static final Pattern SIGNED = Pattern.compile("([△▲−–+-]) *(\\d.*)");
  private static final Pattern BRACKETED = Pattern.compile("\\( *(\\d[^()]*)\\)");
  private static final Pattern SCALED = Pattern.compile("(?:([^億万]+)億)?(?:([^億万]+)万)?([^億万]+)?");
  private static final Pattern SEPARATOR = Pattern.compile(" *[,、､] *");
  private static final Pattern SPACED_DIGITS = Pattern.compile("(?<![\\d.])\\d(?: +\\d)+(?!\\d)");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

  /**
   * Reads narrow text; empty where it is no number, or not certainly one: {@code 120 130}, {@code
   * 12,34}, {@code ー5}, {@code 1億2000} and {@code 3万5}, which people say for 35,000.
   */
  static Optional<Numeral> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return unsigned(bracketed.group(1).strip()).map(Numeral::negated);
    }
    Matcher signed = SIGNED.matcher(text);
    if (signed.matches()) {
      Optional<Numeral> numeral = unsigned(signed.group(2));
      return signed.group(1).equals("+") ? numeral : numeral.map(Numeral::negated);
    }
    return unsigned(text);
  }

  private Numeral negated() {
    return new Numeral(amount.negate(), scaled);
  }

  private static Optional<Numeral> unsigned(String text) {
    Matcher parts = SCALED.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String oku = parts.group(1);
    String man = parts.group(2);
    String rest = parts.group(3);
    if (oku == null && man == null) {
      return digits(text).map(number -> new Numeral(number, false));
    }
    boolean several = (oku != null && man != null) || rest != null;
    if (!several) {
      return scaled(oku == null ? man : oku, oku == null ? MAN : OKU);
    }
    // Below the first part, each part is whole and smaller than the scale above it.
    Optional<BigDecimal> high = oku == null ? Optional.of(BigDecimal.ZERO) : whole(oku);
    Optional<BigDecimal> middle = man == null ? Optional.empty() : whole(man);
    Optional<BigDecimal> low = rest == null ? Optional.of(BigDecimal.ZERO) : remainder(rest);
    if (high.isEmpty() || middle.isEmpty() || low.isEmpty()) {
      return Optional.empty();
    }
    return oku != null && middle.get().compareTo(MAN) >= 0
        ? Optional.empty()
        : Optional.of(
            new Numeral(
                high.get().multiply(OKU).add(middle.get().multiply(MAN)).add(low.get()), true));
  }

  private static Optional<Numeral> scaled(String text, BigDecimal scale) {
    return digits(text)
        .map(number -> number.multiply(scale).stripTrailingZeros())
        .map(number -> new Numeral(number.scale() < 0 ? number.setScale(0) : number, true));
  }

  private static Optional<BigDecimal> whole(String text) {
    return digits(text).filter(number -> number.scale() <= 0);
  }

  /** What follows 万: three or four digits, since 3万5 may mean 35,000 as well as 30,005. */
  private static Optional<BigDecimal> remainder(String text) {
    return whole(text)
        .filter(number -> number.compareTo(MAN) < 0)
        .filter(number -> text.chars().filter(c -> c >= '0' && c <= '9').count() >= 3);
  }

  private static Optional<BigDecimal> digits(String text) {
    if (text.indexOf(',') >= 0 && (text.indexOf('、') >= 0 || text.indexOf('､') >= 0)) {
      return Optional.empty();
    }
    String joined = SEPARATOR.matcher(text.strip()).replaceAll(",");
    joined = SPACED_DIGITS.matcher(joined).replaceAll(run -> run.group().replace(" ", ""));
    boolean number = PLAIN.matcher(joined).matches() || GROUPED.matcher(joined).matches();
    return number ? Optional.of(new BigDecimal(joined.replace(",", ""))) : Optional.empty();
  }
}
