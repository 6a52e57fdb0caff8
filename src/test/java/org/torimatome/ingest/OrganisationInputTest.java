package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.period.ReportingPeriod;

class OrganisationInputTest {

  @TempDir Path folder;

  @Test
  void a_later_book_blocks_no_earlier_cycle() {
    Town town = Town.planned(folder).returned("R4").with("R5/実績.csv", "KPI番号,実績値\n1-1,百\n");

    OrganisationInput input = town.read();

    assertThat(input.isBlocked(Town.R4)).isFalse();
    assertThat(input.isBlocked(ReportingPeriod.year(2023))).isTrue();
  }

  @Test
  void errors_in_an_earlier_book_block_but_its_missing_rows_and_notices_do_not_count() {
    Town town =
        Town.planned(folder).returned("R4").with("R3/実績.csv", "KPI番号,指標名,実績値\n1-1,別名,100\n");

    assertThat(town.read().problemsFor(Town.R4)).isEmpty();
    assertThat(Town.problems(town.read().problemsFor(Town.R3)))
        .contains("name-differs R3/実績.csv B2「別名」", "not-submitted R3「未提出」");

    town.with("R3/実績.csv", "KPI番号,実績値\n1-1,百\n");

    assertThat(Town.problems(town.read().problemsFor(Town.R4)))
        .containsExactly("number-unreadable R3/実績.csv B2「百」");
    assertThat(town.read().isBlocked(Town.R4)).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_a_mac_leaves_in_every_folder_is_passed_over() {
    Town town =
        Town.planned(folder)
            .returned("R4")
            .with("R4/Icon\r", "")
            .with("R4/.DS_Store", "")
            .with("R4/._実績.csv", "")
            .with("R4/__MACOSX/._実績.csv", "")
            .with("plan/Icon\r", "")
            .with("Icon\r", "")
            .with("__MACOSX/R4/._実績.csv", "");

    assertThat(town.problems()).isEmpty();
  }

  @Test
  void a_cycle_is_read_from_its_own_book_and_those_before_it() {
    Town town = Town.planned(folder).returned("R3").returned("R4H1").returned("R4").returned("R5");

    OrganisationInput input = town.read(ReadingOptions.forCycle(Town.R4));

    assertThat(input.books().keySet().stream().map(ReportingPeriod::code))
        .containsExactly("R3", "R4H1", "R4");
  }

  @Test
  void a_cycle_of_the_plan_without_any_return_is_told() {
    Town town = Town.planned(folder).returned("R3");

    OrganisationInput refused = town.read(ReadingOptions.forCycle(Town.R4));
    OrganisationInput allowed = town.read(ReadingOptions.forCycle(Town.R4).allowingMissingRows());

    assertThat(Town.problems(refused.problems())).containsExactly("returns-missing R4「未提出」");
    assertThat(allowed.isBlocked(Town.R4)).isFalse();
    assertThat(allowed.problems()).hasSize(4);
    assertThat(allowed.books().get(Town.R4).returns()).hasSize(5);
  }

  @Test
  void a_plan_with_errors_is_no_plan_but_its_returns_are_checked_all_the_same() {
    Town town =
        Town.planned(folder)
            .with("plan/ビジョン.csv", "番号,名称\n9,別\n")
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,百\n1-2,1\n1-3,1\n2-1,済\n");

    OrganisationInput input = town.read();

    assertThat(input.plan()).isEmpty();
    assertThat(Town.problems(input.problems()))
        .containsExactly(
            "number-unreadable R4/実績.csv B2「百」",
            "reference-unknown plan/プロジェクト.csv B2「1」",
            "reference-unknown plan/プロジェクト.csv B3「1」");
  }

  @Test
  void a_file_that_cannot_be_opened_is_told_once_and_not_row_by_row() {
    Town town = Town.planned(folder).returned("R4").with("R4/他課.xlsx", "本文");
    Town lost = Town.planned(folder.resolve("lost")).with("plan/KPI.csv", "");

    assertThat(town.read().problems())
        .extracting(problem -> problem.code().key() + " " + problem.at())
        .containsExactly("not-a-workbook R4/他課.xlsx");
    assertThat(lost.returned("R4").read().problems()).hasSize(1);
  }

  @Test
  void problems_come_in_the_order_in_which_people_read() {
    StringBuilder rows = new StringBuilder("KPI番号,指標名,実績値\n");
    for (int row = 2; row <= 11; row++) {
      rows.append("9-").append(row).append(",別名,1\n");
    }
    Town town = Town.planned(folder).returned("R4").with("R4/他課.csv", rows.toString());

    assertThat(town.read().problems())
        .extracting(problem -> problem.at().cell())
        .startsWith("A2", "A3")
        .endsWith("A10", "A11");
  }

  @Test
  void reading_twice_says_the_same() {
    Town town = Town.planned(folder).returned("R3").returned("R4");

    assertThat(town.read()).isEqualTo(town.read());
  }

  @Test
  void a_folder_that_cannot_be_listed_is_a_problem_of_its_organisation_alone() {
    OrganisationInput read =
        new InputReader().read(folder.resolve("gone"), ReadingOptions.ALL_BOOKS);

    assertThat(read.plan()).isEmpty();
    assertThat(Town.problems(read.problems())).containsExactly("file-unreadable gone「gone」");
  }
}
