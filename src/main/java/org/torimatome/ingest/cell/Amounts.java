package org.torimatome.ingest.cell;

import java.math.BigDecimal;
import java.util.Locale;

/** How problems write numbers: every digit, in groups of three, such as △134,000. */
final class Amounts {

  private Amounts() {}

  static String grouped(BigDecimal amount) {
    String digits =
        String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount.abs());
    return amount.signum() < 0 ? "△" + digits : digits;
  }
}
