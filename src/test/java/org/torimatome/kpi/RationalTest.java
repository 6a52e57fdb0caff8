package org.torimatome.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

  @ParameterizedTest
  @CsvSource({
    "2884, 43, 67.069767441860465116",
    "11354, 100, 113.54",
    "3, 4, 0.75",
    "-1, 3, -0.33333333333333333333",
    "0, 7, 0",
    "1200, 1, 1200",
    "1, 1024, 0.0009765625"
  })
  void prints_exactly_where_it_terminates_else_at_20_digits(long over, long under, String text) {
    assertThat(Rational.of(over, under).toPlainString()).isEqualTo(text);
  }

  @Test
  void equal_numbers_are_equal_however_they_were_made() {
    assertThat(Rational.of(-2, -4)).isEqualTo(Rational.of(new BigDecimal("0.50")));
    assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
  }

  @Test
  void a_zero_denominator_is_refused() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void arithmetic_agrees_with_big_decimals_wherever_those_are_exact() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal a = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));
      BigDecimal b = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));

      Rational x = Rational.of(a);
      Rational y = Rational.of(b);

      assertThat(x.plus(y)).isEqualTo(Rational.of(a.add(b)));
      assertThat(x.minus(y)).isEqualTo(Rational.of(a.subtract(b)));
      assertThat(x.times(y)).isEqualTo(Rational.of(a.multiply(b)));
      assertThat(x.compareTo(y)).isEqualTo(a.compareTo(b));
      assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
    }
  }
}
