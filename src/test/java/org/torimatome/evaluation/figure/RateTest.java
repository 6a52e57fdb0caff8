package org.torimatome.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.Rounding;

class RateTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          percent,    printed,   form,        text,         rounding
          67.07,      67,        PERCENT,     67%,          HALF_UP
          79.9999999, 79.999999, PERCENT,     79.999999%,   DOWN
          27.81,      27.9,      PERCENT,     27.9%,        UP
          -27.87,     -27.8,     PERCENT,     △27.8%,       DOWN
          113.54,     1.14,      COEFFICIENT, 1.14,         HALF_UP
          113.54,     1.13,      COEFFICIENT, 1.13,         DOWN
          1234567,    1234567,   PERCENT,     '1,234,567%', HALF_UP
          """)
  void tells_what_is_printed_and_how_it_was_rounded(
      BigDecimal percent, BigDecimal printed, RateForm form, String text, Rounding rounding) {
    Rate rate = new Rate(Rational.of(percent), printed, form);

    assertThat(rate.text()).isEqualTo(text);
    assertThat(rate.rounding()).isEqualTo(rounding);
  }
}
