package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

/** A fault in a template, as whoever changed the template is told of it. */
class TemplateFaultCommandTest {

  @TempDir private Path root;

  private Path part;
  private String sound;
  private Door door;

  @BeforeEach
  void spoil() throws IOException {
    Path templates = root.resolve("templates");
    FileSystemUtils.copyRecursively(Path.of("templates"), templates);
    part = templates.resolve("standard/parts/workbook/kpis.ftlx");
    sound = Files.readString(part);
    Files.writeString(part, sound.replaceFirst("<sheet ", "<sheet colour=\"red\" "));
    Town.in(root, "mihon");
    door = Door.in(root).with("TORIMATOME_TEMPLATES", templates.toString());
  }

  @Test
  void preview_and_run_tell_it_in_the_same_words_and_without_a_trace() {
    Door.Answer preview = door.typesPlainly("preview", "R4");
    Door.Answer run = door.typesPlainly("run", "R4");

    assertThat(preview.err().strip())
        .startsWith(
            "mihon R4 テンプレートに誤りがあります。standard/parts/workbook/kpis.ftlx:13 <sheet colour>：「colour」は使えません。")
        .hasLineCount(1);
    assertThat(run.err()).isEqualTo(preview.err());
    assertThat(preview.exit()).isEqualTo(run.exit()).isEqualTo(1);
    assertThat(door.output().resolve("mihon/R4/rev1")).doesNotExist();
  }

  @Test
  void who_asks_for_english_is_told_in_english_alone() {
    Door.Answer preview = door.typesPlainly("preview", "R4", "--lang", "en");

    assertThat(preview.err().strip())
        .matches("\\p{ASCII}+")
        .startsWith(
            "mihon R4: a template is at fault: standard/parts/workbook/kpis.ftlx:13 <sheet colour>: \"colour\" cannot be used. Allowed: name id ")
        .hasLineCount(1);
  }

  @Test
  void a_link_is_told_by_preview_and_run_in_the_same_words() throws IOException {
    Files.createSymbolicLink(part.resolveSibling("more.ftlx"), part);

    Door.Answer preview = door.typesPlainly("preview", "R4");
    Door.Answer run = door.typesPlainly("run", "R4");

    assertThat(preview.err().strip())
        .isEqualTo(
            "mihon R4 テンプレートに誤りがあります。standard/parts/workbook/more.ftlx：シンボリックリンクは使えません。リンク先のファイルやフォルダーそのものを置いてください。");
    assertThat(run.err()).isEqualTo(preview.err());
    assertThat(preview.exit()).isEqualTo(run.exit()).isEqualTo(1);
  }

  @Test
  void the_next_run_takes_the_mended_template() throws IOException {
    door.typesPlainly("run", "R4");
    Files.writeString(part, sound);

    Door.Answer run = door.typesPlainly("run", "R4");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(door.output().resolve("mihon/R4/rev1/report.xlsx")).exists();
  }
}
