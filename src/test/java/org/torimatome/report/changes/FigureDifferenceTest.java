package org.torimatome.report.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before     | after       | difference
          2,884件    | 2,951件     | ＋67件
          15件       | 12件        | △3件
          △5件       | 5件         | ＋10件
          67%        | 69%         | ＋2ポイント
          69.8%      | 70.25%      | ＋0.45ポイント
          1.13       | 1.1         | △0.03
          90～100%   | 95～100%    | ''
          90%以上    | 95%以上     | ''
          ''         | 12件        | ''
          約100件    | 110件       | ''
          12件       | 12人        | ''
          12件       | 12件        | ''
          """,
      useHeadersInDisplayName = true)
  void figures_of_one_unit_have_a_difference(String before, String after, String difference) {
    assertThat(FigureDifference.of(before, after, Set.of("件", "%", ""))).isEqualTo(difference);
  }
}
