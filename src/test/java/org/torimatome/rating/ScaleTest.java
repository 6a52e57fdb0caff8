package org.torimatome.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.torimatome.kpi.Rational;

class ScaleTest {

  @Test
  void tells_a_bound_as_people_say_it() {
    assertThat(Scale.PERCENT.inWords(Rational.of(1095, 10))).isEqualTo("109.5%");
    assertThat(Scale.UNIT.inWords(Rational.of(-5))).isEqualTo("-5");
    assertThat(Scale.POINTS.inWords(Rational.of(2, 3))).isEqualTo("2/3点");
    assertThat(Scale.SHARE.inWords(Rational.of(4, 5))).isEqualTo("80%");
    assertThat(Scale.SHARE.inWords(Rational.of(2, 3))).isEqualTo("2/3");
  }
}
