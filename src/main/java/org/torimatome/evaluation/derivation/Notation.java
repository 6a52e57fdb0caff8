package org.torimatome.evaluation.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Message;

/**
 * How arithmetic is written: in full for the steps of a derivation, short for its proof in a line.
 */
public enum Notation {
  /** {@code 11354 ÷ 10000 × 100} is {@code 113.54}, to 20 digits where decimals never end. */
  EXACT {
    @Override
    public String term(Rational number) {
      return Exact.term(number);
    }

    @Override
    public String result(Rational number) {
      return Exact.result(number);
    }

    @Override
    public Message inPercent(Message ratio) {
      return DerivationWords.of("in-percent", ratio);
    }
  },
  /**
   * {@code 11,354 ÷ 10,000}, which is 113.54 %; a result is cut off, and says so, after 4 decimals.
   */
  SHORT {
    @Override
    public String term(Rational number) {
      return number.exactDecimal().map(Figures::group).orElseGet(() -> Exact.term(number));
    }

    @Override
    public String result(Rational number) {
      BigDecimal cut = number.round(DECIMALS, RoundingMode.DOWN);
      return Rational.of(cut).equals(number)
          ? Figures.group(cut.stripTrailingZeros())
          : Figures.group(cut) + "…";
    }

    @Override
    public Message inPercent(Message ratio) {
      return ratio;
    }
  };

  private static final int DECIMALS = 4;

  /** A number as part of an expression. */
  public abstract String term(Rational number);

  /** What an expression comes to. */
  public abstract String result(Rational number);

  /** A ratio whose result is given in percent. */
  public abstract Message inPercent(Message ratio);
}
