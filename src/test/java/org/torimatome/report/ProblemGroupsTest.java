package org.torimatome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.report.Annex.ProblemRow;

class ProblemGroupsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          cells             | told
          C7                | C7
          C7 C8             | C7、C8
          N2 N3 N4 N5       | N2～N5
          C3 C7 C8 C9 D10   | C3、C7～C9、D10
          A9 A10 A11        | A9～A11
          """)
  void cells_of_one_kind_are_one_row(String cells, String told) {
    assertThat(ProblemGroups.of(Stream.of(cells.split(" ")).map(cell -> row(cell, "約")).toList()))
        .containsExactly(row(told, "約"));
  }

  @Test
  void what_stands_in_them_is_told_in_their_order() {
    assertThat(ProblemGroups.of(List.of(row("C3", "約5"), row("C9", "概ね7"), row("C12", "約5"))))
        .containsExactly(row("C3、C9、C12", "約5、概ね7"));
  }

  @Test
  void of_very_many_the_first_are_told_and_how_many_more_there_are() {
    List<ProblemRow> rows =
        IntStream.rangeClosed(1, 25).mapToObj(at -> row("C" + 2 * at, "約" + at)).toList();

    assertThat(ProblemGroups.of(rows))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.cell()).startsWith("C2、C4、").endsWith("、C40 ほか5");
              assertThat(row.found()).isEqualTo("約1、約2、約3、約4、約5 ほか20");
            });
  }

  @Test
  void another_sheet_or_message_is_another_row() {
    ProblemRow one = row("C3", "約5");
    ProblemRow other =
        new ProblemRow("注意", "qualified", "R4/b.xlsx", "実績", "C4", "約5", "", "概数です。");

    assertThat(ProblemGroups.of(List.of(one, other, row("C4", "約5"))))
        .containsExactly(row("C3、C4", "約5"), other);
    assertThat(ProblemGroups.of(List.of())).isEmpty();
  }

  private static ProblemRow row(String cell, String found) {
    return new ProblemRow("注意", "qualified", "R4/a.xlsx", "実績", cell, found, "", "概数です。");
  }
}
