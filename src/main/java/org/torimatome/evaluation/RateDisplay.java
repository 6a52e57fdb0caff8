package org.torimatome.evaluation;

import java.math.BigDecimal;
import org.torimatome.kpi.Figures;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.RateFormat;
import org.torimatome.text.Message;

/**
 * How a scheme prints rates, such as 114% or 1.14, minus as △.
 *
 * <p>Rounded as the scheme says, but never across one of its bounds. Source: SPEC §4 Display.
 */
public record RateDisplay(RatingScheme scheme) {

  /** A 達成率 in percent. */
  public String of(Rational percent) {
    return of(Measure.ACHIEVEMENT_RATE, percent);
  }

  /** Any measure in percent, safe against the bounds on that measure. */
  public String of(Measure measure, Rational percent) {
    return Figures.group(printed(measure, percent)) + (isPercent() ? "%" : "");
  }

  /** True where the scheme's own digits do, without a bound in the way. */
  boolean isPlain(Rational percent) {
    RateFormat format = scheme.format();
    BigDecimal plain = percent.dividedBy(scale()).round(format.digits(), format.rounding().mode());
    return printed(Measure.ACHIEVEMENT_RATE, percent).equals(plain);
  }

  /** 中間丸め: the rate itself, rounded to the printed digits. */
  Rational roundedRate(Rational percent) {
    RateFormat format = scheme.format();
    return Rational.of(percent.dividedBy(scale()).round(format.digits(), format.rounding().mode()))
        .times(scale());
  }

  /** Such as 四捨五入、小数0桁. */
  Message rule() {
    RateFormat format = scheme.format();
    return DerivationWords.of(
        "rate.rule",
        DerivationWords.word(format.rounding(), format.rounding().label()),
        Message.plain(String.valueOf(format.digits())));
  }

  private BigDecimal printed(Measure measure, Rational percent) {
    RateFormat format = scheme.format();
    return BandEdges.of(scheme, measure)
        .round(percent, scale(), format.digits(), format.rounding().mode());
  }

  private Rational scale() {
    return isPercent() ? Rational.ONE : Rational.HUNDRED;
  }

  private boolean isPercent() {
    return scheme.format().form() == RateForm.PERCENT;
  }
}
