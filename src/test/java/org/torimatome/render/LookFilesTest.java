package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.render.engine.LayoutFault.Defect;

/** A look is the program's own only as it came: one byte more, and it is a house's. */
class LookFilesTest {

  private static final Path STANDARD = Path.of("templates/standard");

  @TempDir Path folder;

  @Test
  void are_those_of_the_repository_wherever_they_lie() throws Exception {
    Path copy = copy(STANDARD);

    assertThat(LookFiles.in(List.of(Path.of("templates/deck"), STANDARD)).areShipped()).isTrue();
    assertThat(LookFiles.in(List.of(copy)).areShipped()).isTrue();
  }

  @Test
  void are_no_more_once_one_is_changed_or_added() throws Exception {
    Path changed = copy(STANDARD);
    Path tokens = changed.resolve("parts/tokens.ftl");
    Files.writeString(tokens, Files.readString(tokens) + " ");
    Path added = folder.resolve("added/standard");
    FileSystemUtils.copyRecursively(STANDARD, added);
    Files.writeString(added.resolve("more.txt.ftlh"), "");

    assertThat(LookFiles.in(List.of(changed)).areShipped()).isFalse();
    assertThat(LookFiles.in(List.of(added)).areShipped()).isFalse();
    assertThat(LookFiles.in(List.of(STANDARD, added)).areShipped()).isFalse();
  }

  @Test
  void are_parsed_once_for_as_long_as_they_stay_as_they_are() throws Exception {
    Path house = copy(STANDARD);
    SandboxedTemplates parsed = SandboxedTemplates.of(LookFiles.in(List.of(house)));
    Path summary = house.resolve("summary.pdf.ftlh");
    String before = Files.readString(summary);

    Files.writeString(summary, before + " ");
    assertThat(SandboxedTemplates.of(LookFiles.in(List.of(house)))).isNotSameAs(parsed);
    Files.writeString(summary, before);
    assertThat(SandboxedTemplates.of(LookFiles.in(List.of(house)))).isSameAs(parsed);
  }

  @Test
  void issue_a_page_that_lacks_room_and_no_page_that_lacks_a_character() {
    assertThat(ReportRenderer.mayBeIssued(List.of(), () -> false)).isTrue();
    assertThat(ReportRenderer.mayBeIssued(List.of(Defect.CLIPPED, Defect.OVERLAP), () -> true))
        .isTrue();
    assertThat(ReportRenderer.mayBeIssued(List.of(Defect.CLIPPED), () -> false)).isFalse();
    assertThat(ReportRenderer.mayBeIssued(List.of(Defect.MISSING_GLYPH), () -> true)).isFalse();
  }

  private Path copy(Path look) throws Exception {
    Path copy = folder.resolve(look.getFileName());
    FileSystemUtils.copyRecursively(look, copy);
    return copy;
  }
}
