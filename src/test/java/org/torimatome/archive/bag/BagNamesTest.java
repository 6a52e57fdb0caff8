package org.torimatome.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.torimatome.text.OutsideName;

class BagNamesTest {

  @Test
  void a_name_that_grows_too_long_is_cut_before_its_extension() {
    String one = "input/R4/" + "%".repeat(250) + ".csv";
    String other = "input/R4/" + "%".repeat(249) + "*.csv";

    SortedMap<String, String> names = BagNames.of(new TreeSet<>(List.of(one, other)));

    assertThat(names.values())
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> {
              assertThat(name).startsWith("input/R4/％").endsWith(".csv");
              assertThat(name.substring(9).getBytes(StandardCharsets.UTF_8))
                  .hasSizeLessThanOrEqualTo(OutsideName.MOST_BYTES);
            });
  }

  @Test
  void usual_names_stay() {
    assertThat(BagNames.of(new TreeSet<>(List.of("input/R4/実績.csv", "input/R4/実績.csv."))))
        .containsEntry("input/R4/実績.csv", "input/R4/実績.csv")
        .containsEntry("input/R4/実績.csv.", "input/R4/実績.csv._");
  }
}
