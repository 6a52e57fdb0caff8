package org.torimatome.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.Town;

class InputFilesTest {

  @TempDir Path input;
  private Town town;

  @BeforeEach
  void returns_for_R3_and_R4() {
    town = Town.planned(input).returned("R3").returned("4年度");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5", "令和5年度", "2023年度", "5年度", "5年度上半期"})
  void a_later_book_is_no_part_of_an_earlier_cycle_however_its_name_says_the_year(String later) {
    Set<String> before = names();

    town.returned(later);

    assertThat(names()).isEqualTo(before).contains("R3/実績.csv", "4年度/実績.csv", "plan/計画.csv");
  }

  @Test
  void what_is_no_book_is_kept_since_it_may_say_something_of_the_cycle() {
    town.with("参考/送付状.txt", "よろしくお願いします。").with("85年度/実績.csv", "KPI番号,実績値\n");

    assertThat(names()).contains("参考/送付状.txt", "85年度/実績.csv");
  }

  @Test
  void a_year_without_its_era_is_kept_where_no_plan_can_tell_it() {
    town.with("plan/計画.csv", "").returned("5年度");

    assertThat(names()).contains("5年度/実績.csv");
  }

  private Set<String> names() {
    return new InputFiles(town.folder(), Town.R4).digests().byName().keySet();
  }
}
