package org.torimatome.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.cli.Door;

/** The forms lie where somebody may fill them in. */
class FormCommandTest {

  @TempDir Path root;

  private Path cycle;

  @BeforeEach
  void a_town() {
    Town.in(root, "mihon");
    cycle = root.resolve("output/mihon/R4");
  }

  @Test
  void forms_made_again_are_the_same_and_leave_nothing_beside_them() {
    assertThat(Door.in(root).types("form", "R4").exit()).isZero();
    var first = Tree.of(cycle.resolve("forms"));

    Door.Answer again = Door.in(root).types("form", "R4");

    assertThat(again.exit()).isZero();
    assertThat(Tree.of(cycle.resolve("forms"))).isNotEmpty().isEqualTo(first);
    assertThat(cycle).isDirectoryNotContaining("glob:**forms-*");
  }

  @Test
  void sections_whose_names_are_cut_to_the_same_have_a_form_each() throws IOException {
    String department = "総合政策局".repeat(20);
    Town.in(root, "mihon")
        .write(
            "plan/KPI.csv",
            "KPI番号,プロジェクト番号,指標名,単位,所管\n1-1,1,件数,件,%1$s一課\n1-2,1,分数,分,%1$s二課\n1-3,1,率,%%,%1$s三課\n"
                .formatted(department));

    assertThat(Door.in(root).types("form", "R4").exit()).isZero();

    try (var forms = Files.list(cycle.resolve("forms"))) {
      assertThat(forms.map(form -> form.getFileName().toString()))
          .filteredOn(name -> name.startsWith("R4_総合政策局"))
          .hasSize(3)
          .anyMatch(name -> name.endsWith("_2.xlsx"))
          .anyMatch(name -> name.endsWith("_3.xlsx"))
          .allMatch(name -> name.getBytes(UTF_8).length <= 255);
    }
  }

  @Test
  void status_tells_that_forms_were_made_until_the_report_is_issued() {
    assertThat(Door.in(root).types("status").out()).doesNotContain("様式は作成済");

    Door.in(root).types("form", "R4");

    assertThat(Door.in(root).types("status").out()).containsOnlyOnce("様式は作成済");
    Door.in(root).types("run", "R4");
    assertThat(Door.in(root).types("status").out()).doesNotContain("様式は作成済");
  }

  @Test
  void a_form_that_was_filled_in_where_it_lay_is_moved_and_never_deleted() throws IOException {
    Door.in(root).types("form", "R4");
    Path form;
    try (var forms = Files.list(cycle.resolve("forms"))) {
      form = forms.findFirst().orElseThrow();
    }
    for (String entry : new String[] {"記入済み", "もう一度記入済み"}) {
      Files.writeString(form, entry);
      Door.Answer again = Door.in(root).types("form", "R4");
      assertThat(again.exit()).as(again.err()).isZero();
      assertThat(again.out()).contains("消さずに移しました");
    }

    assertThat(cycle.resolve("forms-1").resolve(form.getFileName())).hasContent("記入済み");
    assertThat(cycle.resolve("forms-2").resolve(form.getFileName())).hasContent("もう一度記入済み");
    assertThat(Files.size(form)).isGreaterThan(1_000);
  }
}
