package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

class PreviewWatchTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path root;

  @Test
  void a_draft_is_made_again_when_a_template_is_saved_wrong_and_mended() throws Exception {
    Path template = root.resolve("templates/standard/report.txt.ftlh");
    Town.in(root, "mihon");
    save(template, "一つめ ${report.masthead.organisationName}");
    Door door = Door.in(root).with("TORIMATOME_TEMPLATES", root.resolve("templates").toString());
    CompletableFuture<Door.Answer> answer = new CompletableFuture<>();
    Thread user = new Thread(() -> answer.complete(door.typesPlainly("preview", "R4", "--watch")));
    user.start();
    awaitDraft("一つめ 見本町");

    Door.Answer second = door.typesPlainly("preview", "R4");
    assertThat(second.out()).contains("別に動いている preview").doesNotContain("案を作成しました");
    save(template, "${report.nothing}");
    save(template, "二つめ ${report.masthead.organisationName}");
    awaitDraft("二つめ 見本町");
    user.interrupt();

    assertThat(answer.get().exit()).isZero();
    assertThat(answer.get().out()).contains("案を作成しました").contains("Ctrl-C");
    assertThat(door.typesPlainly("preview", "R4").out()).contains("案を作成しました");
  }

  private static void save(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void awaitDraft(String text) throws Exception {
    Path draft = root.resolve("output/mihon/R4/draft/report.txt");
    Instant end = Instant.now().plus(PATIENCE);
    while (!text.equals(read(draft))) {
      assertThat(Instant.now()).as("the draft never said " + text).isBefore(end);
      Thread.sleep(50);
    }
  }

  /** The folder is emptied before the next draft is put there. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
