package org.torimatome.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.ValueStatus;

class PrintedValuesTest {

  private static final PrintedValues VALUES = new PrintedValues(OptionalInt.of(1), "件");

  @ParameterizedTest
  @CsvSource({"'', '1,234.5件'", "約, '約1,234.5件'", "程度, '1,234.5件程度'", "約・程度, '約1,234.5件程度'"})
  void a_figure_stands_between_what_was_typed_around_it(String qualifier, String printed) {
    Measurement result =
        new Measurement.Reported(new BigDecimal("1234.50"), ValueStatus.FINAL, qualifier);

    assertThat(VALUES.result(result)).isEqualTo(printed);
  }

  @Test
  void words_keep_what_was_typed_before_them_and_have_no_unit() {
    assertThat(VALUES.result(new Measurement.Described("100件", ValueStatus.FINAL, "約")))
        .isEqualTo("約100件");
    assertThat(VALUES.result(new Measurement.Missing(ValueStatus.NOT_COLLECTED, "集計中"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90～100, 90～100件", "90以上, 90件以上", "23以下, 23件以下", "約100程度, 約100件程度"})
  void the_unit_stands_before_what_says_on_which_side(String numbers, String printed) {
    assertThat(VALUES.withUnit(numbers)).isEqualTo(printed);
  }

  @Test
  void a_column_that_has_the_unit_beside_it_shows_figures_alone() {
    assertThat(VALUES.withoutUnit().figure(new BigDecimal("102"))).isEqualTo("102.0");
    assertThat(VALUES.asTyped().figure(new BigDecimal("102"))).isEqualTo("102件");
  }
}
