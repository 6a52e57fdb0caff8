package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.report.SampleReports;

/** The report's page as the Nu HTML checker judges it. */
@Tag("slow")
class HtmlCheckerTest {

  private static final Path CHECKER = Path.of("target", "html-checker");

  /** CSS that browsers have learnt since the checker's last release of 2020. */
  private static final String NEWER_THAN_THE_CHECKER =
      ".*(text-autospace|auto-phrase|print-color-adjust).*";

  private static final String BROKEN =
      """
      <!DOCTYPE html><html lang="ja"><head><title>題</title>
      <style>p { color: nocolour }</style></head><body><p><ul><li>項目</ul></p></body></html>
      """;

  @TempDir private static Path folder;
  private static List<String> errors;

  /** At one go: most of the checker's time goes into its start. */
  @BeforeAll
  static void both_pages_are_judged() {
    errors =
        errorsIn(
            Map.of(
                "report.html",
                PageSources.forTheWeb(SampleReports.of("R4")),
                "broken.html",
                BROKEN));
  }

  @Test
  void finds_no_error_in_the_report() {
    assertThat(errors).noneMatch(error -> error.contains("/report.html"));
  }

  @Test
  void would_find_a_list_within_a_paragraph_and_an_unknown_colour() {
    assertThat(errors).allMatch(error -> error.contains("/broken.html"));
    assertThat(String.join("\n", errors)).contains("nocolour", "element in scope");
  }

  private static List<String> errorsIn(Map<String, String> pages) {
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dfile.encoding=UTF-8",
                  "-Dorg.eclipse.jetty.util.log.announce=false",
                  "-cp",
                  CHECKER.toAbsolutePath() + File.separator + "*",
                  "nu.validator.client.SimpleCommandLineValidator",
                  "--errors-only",
                  "--filterpattern",
                  NEWER_THAN_THE_CHECKER));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        command.add(Files.writeString(folder.resolve(page.getKey()), page.getValue()).toString());
      }
      Path said = folder.resolve("errors.txt");
      Process checker =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!checker.waitFor(2, TimeUnit.MINUTES)) {
        checker.destroyForcibly();
        throw new IllegalStateException("The HTML checker did not end within two minutes");
      }
      return Files.readAllLines(said);
    } catch (IOException e) {
      throw new IllegalStateException("The HTML checker could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the HTML checker worked", e);
    }
  }
}
