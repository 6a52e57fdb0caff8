package org.torimatome.evaluation.derivation;

import java.math.BigDecimal;
import org.torimatome.kpi.Rational;

/** Exact numbers as derivations print them: nothing rounded in silence. */
public final class Exact {

  private Exact() {}

  /** As part of an expression: {@code 11354}, {@code △0.5}, {@code (9154/3)}. */
  public static String term(Rational number) {
    return number.exactDecimal().map(Exact::signed).orElseGet(() -> fraction(number));
  }

  /** As a result: {@code 113.54}, or 20 digits and the fraction where decimals never end. */
  public static String result(Rational number) {
    return number
        .exactDecimal()
        .map(Exact::signed)
        .orElseGet(() -> signed(new BigDecimal(number.toPlainString())) + "…" + fraction(number));
  }

  private static String fraction(Rational number) {
    String sign = number.signum() < 0 ? "△" : "";
    return "(" + sign + number.abs() + ")";
  }

  private static String signed(BigDecimal number) {
    return (number.signum() < 0 ? "△" : "") + number.abs().toPlainString();
  }
}
