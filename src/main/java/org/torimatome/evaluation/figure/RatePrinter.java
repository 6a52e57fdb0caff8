package org.torimatome.evaluation.figure;

import java.math.BigDecimal;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.RateFormat;
import org.torimatome.text.Message;

/**
 * How a scheme prints rates: at its digits and rounding, but never across one of its bounds.
 *
 * <p>Source: docs/spec.md §4 Display.
 */
public record RatePrinter(RateFormat format, RateBounds bounds) {

  public RatePrinter(RatingScheme scheme) {
    this(scheme.format(), RateBounds.of(scheme));
  }

  /** A 達成率 in percent, which bands test. */
  public Rate rate(Rational percent) {
    BigDecimal printed = bounds.round(percent, format);
    return new Rate(percent, printed, format.form());
  }

  /** A rate that no band tests, as toward the plan's last target: 99.96 % of it is not 100 %. */
  public Rate shown(Rational percent) {
    Rational all = Rational.HUNDRED.dividedBy(format.form().divisor());
    BigDecimal printed =
        new TellingDigits(format.digits(), format.rounding().mode())
            .round(
                percent.dividedBy(format.form().divisor()),
                rate -> rate.isAtLeast(all) == percent.isAtLeast(Rational.HUNDRED));
    return new Rate(percent, printed, format.form());
  }

  /** 中間丸め: the rate itself, in percent, rounded to the printed digits. */
  public Rational roundedRate(Rational percent) {
    return Rational.of(rounded(percent)).times(format.form().divisor());
  }

  /** Such as 四捨五入、小数0桁. */
  public Message rule() {
    return DerivationWords.of(
        "rate.rule",
        DerivationWords.word(format.rounding(), format.rounding().label()),
        Message.plain(format.digits()));
  }

  /** The same of one rate, and whether a bound called for more digits. */
  public Message rule(Rate rate) {
    return rate.printed().equals(rounded(rate.percent()))
        ? rule()
        : DerivationWords.of("rate.rule-more", rule());
  }

  private BigDecimal rounded(Rational percent) {
    return percent
        .dividedBy(format.form().divisor())
        .round(format.digits(), format.rounding().mode());
  }
}
