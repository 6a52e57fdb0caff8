package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;

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
