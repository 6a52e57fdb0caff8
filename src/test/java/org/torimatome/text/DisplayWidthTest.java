package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          text,     width
          '',       0
          R4,       2
          実績値R,  7
          ※暫定値, 8
          ｶﾅ,       2
          3×5,      4
          𠮷野家,   6
          """)
  void counts_a_full_width_character_as_two(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }
}
