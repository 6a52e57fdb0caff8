package org.torimatome.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          typed,            printed
          R4末,             R4末
          Ｒ４末,           R4末
          令和４年度末,     R4末
          R5.3末,           R4末
          令和5年2月,       R5.2
          R4H1,             R4上半期
          R5.3.31,          R5.3.31
          R5.3.31 現在,     R5.3.31 現在
          令和5年5月1日時点, 令和5年5月1日時点
          '',               ''
          """)
  void a_period_is_printed_in_its_one_spelling(String typed, String printed) {
    assertThat(new AsOf(typed).printed()).isEqualTo(printed);
  }
}
