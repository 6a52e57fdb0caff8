package org.torimatome.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandColoursTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 12})
  void every_class_without_a_colour_gets_one_of_its_own(int classes) {
    List<Band> bands =
        BandColours.given(
            IntStream.range(0, classes)
                .mapToObj(at -> band(at, Measure.ACHIEVEMENT_RATE, ""))
                .toList());

    assertThat(bands).extracting(Band::colour).doesNotHaveDuplicates().first().isEqualTo("#0a4c7d");
    assertThat(bands).extracting(Band::colour).allMatch(colour -> colour.matches("#[0-9a-f]{6}"));
  }

  @Test
  void what_the_plan_says_stands_and_what_is_not_rated_has_none() {
    List<Band> bands =
        BandColours.given(
            List.of(
                band(1, Measure.ACHIEVEMENT_RATE, "#123456"),
                band(2, Measure.ACHIEVEMENT_RATE, ""),
                band(3, Measure.UNRATED, "")));

    assertThat(bands).extracting(Band::colour).containsExactly("#123456", "#c2531a", "");
  }

  private static Band band(int order, Measure measure, String colour) {
    return new Band(
        order,
        "記号" + order,
        "",
        List.of(new BandTest(measure, Optional.empty(), Optional.empty())),
        false,
        Optional.empty(),
        colour,
        "");
  }
}
