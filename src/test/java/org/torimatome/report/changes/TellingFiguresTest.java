package org.torimatome.report.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.report.changes.Changes.Pair;

class TellingFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          before   | after    | exact before | exact after | told before | told after
          21.9万人 | 21.9万人 | 21.94        | 21.86       | 21.94万人   | 21.86万人
          21.9万人 | 21.8万人 | 21.94        | 21.76       | 21.9万人    | 21.8万人
          7.96人   | 8人      | 7.96         | 8.04        | 7.96人      | 8.04人
          △1,235件 | △1,235件 | -1234.6      | -1235.2     | △1,234.6件  | △1,235.2件
          約12件   | 約12件   | 12.1         | 12.4        | 約12.1件    | 約12.4件
          約15件   | 15件     | 15.4         | 15.2        | 約15.4件    | 15.2件
          約15件   | 15件     | 15           | 15          | 約15件      | 15件
          12件     | 12件     | 12           | 12.0        | 12件        | 12件
          12件     | ''       | 12           |             | 12件        | ''
          """)
  void values_that_are_rounded_alike_are_told_as_typed(
      String before,
      String after,
      @Nullable BigDecimal exactBefore,
      @Nullable BigDecimal exactAfter,
      String toldBefore,
      String toldAfter) {
    assertThat(TellingFigures.values(new Pair("実績", before, after), exactBefore, exactAfter))
        .isEqualTo(new Pair("実績", toldBefore, toldAfter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          before | after  | ratio before | ratio after | mode    | told before | told after
          100%   | 99.8%  | 1.00388      | 0.99767     | HALF_UP | 100.4%      | 99.8%
          79.96% | 81%    | 0.7996       | 0.8149      | DOWN    | 79.96%      | 81.49%
          0.7996 | 1.1    | 0.7996       | 1.135       | HALF_UP | 0.7996      | 1.1350
          67%    | 69%    | 0.67         | 0.69        | HALF_UP | 67%         | 69%
          67%    | 67%    | 0.6701       | 0.6702      | HALF_UP | 67%         | 67%
          67%    | ''     | 0.67         |             | HALF_UP | 67%         | ''
          """)
  void rates_are_told_with_as_many_digits(
      String before,
      String after,
      @Nullable BigDecimal ratioBefore,
      @Nullable BigDecimal ratioAfter,
      RoundingMode mode,
      String toldBefore,
      String toldAfter) {
    assertThat(TellingFigures.rates(new Pair("達成率", before, after), ratioBefore, ratioAfter, mode))
        .isEqualTo(new Pair("達成率", toldBefore, toldAfter));
  }
}
