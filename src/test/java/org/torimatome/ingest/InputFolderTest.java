package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Language;

class InputFolderTest {

  @TempDir Path input;

  @Test
  void folders_are_organisations_where_their_names_are_ids() throws IOException {
    for (String name :
        new String[] {"toyama", "city-16201", "Toyama", "富山県", "a b", ".git", "__MACOSX"}) {
      Files.createDirectory(input.resolve(name));
    }
    Files.writeString(input.resolve("README.md"), "");

    InputFolder folder = InputFolder.list(input);

    assertThat(folder.organisations())
        .containsExactly(input.resolve("city-16201"), input.resolve("toyama"));
    assertThat(folder.problems())
        .allMatch(problem -> problem.code() == ProblemCode.ORGANISATION_ID)
        .extracting(problem -> problem.found().in(Language.JA))
        .containsExactly("Toyama", "a b", "富山県");
  }
}
