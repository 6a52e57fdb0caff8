package org.torimatome.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          number,     digits, printed
          11354,      ,       '11,354'
          69.8,       ,       69.8
          70.0,       ,       70
          70.0,       1,      70.0
          -1234.5,    ,       '△1,234.5'
          0,          ,       0
          999,        ,       999
          1000,       ,       '1,000'
          1234567.891,2,      '1,234,567.89'
          0.005,      2,      0.01
          -0.5,       0,      △1
          """,
      useHeadersInDisplayName = true)
  void groups_thousands_and_prints_a_minus_as_a_triangle(
      BigDecimal number, Integer digits, String printed) {
    OptionalInt asked = digits == null ? OptionalInt.empty() : OptionalInt.of(digits);

    assertThat(Figures.number(number, asked)).isEqualTo(printed);
  }
}
