package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.MissingRows;
import org.torimatome.problem.Problem;

class SampleInputTest {

  private static final ReportingPeriod R4 = ReportingPeriod.parse("R4").orElseThrow();

  @TempDir Path root;

  @Test
  @Tag("slow")
  void invented_organisations_can_be_judged_and_differ_from_each_other() {
    new SampleInput(40, 7, 0).write(root);

    List<OrganisationInput> inputs = read(40);

    assertThat(inputs)
        .allSatisfy(
            input ->
                assertThat(input.problemsFor(R4))
                    .as(input.organisation())
                    .filteredOn(Problem::isError)
                    .isEmpty());
    assertThat(inputs)
        .extracting(input -> input.plan().orElseThrow().kpis().rows().size())
        .allSatisfy(kpis -> assertThat(kpis).isBetween(20, 120))
        .anyMatch(kpis -> kpis < 30)
        .anyMatch(kpis -> kpis > 60);
    assertThat(inputs)
        .extracting(input -> input.plan().orElseThrow().profile().defaultScheme())
        .containsAll(
            List.of("達成率3区分", "基準目標SABC", "達成率ABCD", "超過と同値", "経過年按分", "目安値進捗", "達成率110・80・50"));
    assertThat(Tree.of(root).keySet())
        .anyMatch(name -> name.endsWith("plan.xlsx"))
        .anyMatch(name -> name.endsWith("plan/KPI.csv"))
        .anyMatch(name -> name.contains("R4/実績_") && name.endsWith(".xlsx"))
        .anyMatch(name -> name.contains("R4/実績_") && name.endsWith(".csv"));
  }

  @Test
  @Tag("slow")
  void no_plan_says_anything_that_it_can_hardly_mean() {
    new SampleInput(40, 7, 0).write(root);

    assertThat(read(40))
        .flatExtracting(input -> input.problemsFor(R4))
        .filteredOn(problem -> problem.at().file().startsWith("plan"))
        .isEmpty();
  }

  @Test
  void the_share_that_is_to_be_bad_is_and_says_so_at_its_cells() {
    new SampleInput(40, 7, 10).write(root);

    assertThat(read(40)).filteredOn(input -> input.isBlocked(R4)).hasSize(4);
  }

  @Test
  void a_seed_gives_the_same_bytes_and_another_seed_others(@TempDir Path again) {
    new SampleInput(3, 7, 0).write(root);
    new SampleInput(3, 7, 0).write(again.resolve("same"));
    new SampleInput(3, 8, 0).write(again.resolve("other"));

    assertThat(Tree.of(again.resolve("same"))).isEqualTo(Tree.of(root));
    assertThat(Tree.of(again.resolve("other"))).isNotEqualTo(Tree.of(root));
  }

  private List<OrganisationInput> read(int organisations) {
    return IntStream.rangeClosed(1, organisations)
        .mapToObj(
            number ->
                new InputReader()
                    .read(
                        root.resolve("org-%05d".formatted(number)),
                        new ReadingOptions(
                            MissingRows.REFUSED, Optional.of(R4), IssuedValues.NONE)))
        .toList();
  }
}
