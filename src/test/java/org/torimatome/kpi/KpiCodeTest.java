package org.torimatome.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"1-2", "１－２", "1‐2", "1–2", "1−2", "1ー2", " 1 - 2 ", "1\u200B-2", "１―２"})
  void every_dash_and_width_names_the_same_kpi(String typed) {
    assertThat(new KpiCode(typed)).isEqualTo(new KpiCode("1-2"));
  }

  @Test
  void codes_are_ordered_as_people_count() {
    assertThat(Stream.of("10-1", "1-10", "2", "1-2", "A1", "1").map(KpiCode::new).sorted())
        .extracting(KpiCode::text)
        .containsExactly("1", "1-2", "1-10", "2", "10-1", "A1");
  }
}
