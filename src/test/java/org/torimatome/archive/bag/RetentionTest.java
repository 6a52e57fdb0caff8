package org.torimatome.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          setting, issued,     counted from, until
          10,      2023-04-28, 2024-04-01,   2034-03-31
          10,      2024-03-31, 2024-04-01,   2034-03-31
          10,      2024-04-01, 2025-04-01,   2035-03-31
          1,       2023-01-15, 2023-04-01,   2024-03-31
          30,      2023-10-01, 2024-04-01,   2054-03-31
          永年,    2023-04-28, 2024-04-01,   -
          """)
  void counts_from_the_april_after_the_fiscal_year_of_issue(
      String setting, LocalDate issued, LocalDate countedFrom, LocalDate until) {
    Retention retention = Retention.parse(setting);

    assertThat(Retention.countedFrom(issued)).isEqualTo(countedFrom);
    assertThat(retention.until(issued).orElse(null)).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "ten", "10.5", "1000"})
  void refuses(String setting) {
    assertThatThrownBy(() -> Retention.parse(setting)).isInstanceOf(IllegalArgumentException.class);
  }
}
