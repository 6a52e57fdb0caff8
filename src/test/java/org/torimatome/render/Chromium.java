package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium, where it is installed, as a reader of the report's page. */
final class Chromium {

  private static final Pattern ANSWER =
      Pattern.compile("<pre id=\"answer\">(.*?)</pre>", Pattern.DOTALL);

  private Chromium() {}

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  /**
   * Opens a page and asks it something.
   *
   * @param question a script that calls {@code answer(lines)} once, maybe later
   * @return the lines, one a finding
   */
  static String ask(Path folder, String html, int width, String question) {
    String page =
        html.replace(
            "</body>",
            """
            <script>
            function answer(lines) {
              document.body.innerHTML = '<pre id="answer"></pre>';
              document.getElementById('answer').textContent = lines.join('\\n');
            }
            %s
            </script></body>
            """
                .formatted(question));
    Matcher found = ANSWER.matcher(domAfterScripts(folder, page, width));
    if (!found.find()) {
      throw new IllegalStateException("The page gave no answer in Chromium");
    }
    return found.group(1);
  }

  private static String domAfterScripts(Path folder, String page, int width) {
    try {
      Path source = Files.writeString(folder.resolve("page.html"), page);
      Path dom = folder.resolve("dom.html");
      Process process =
          new ProcessBuilder(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--user-data-dir=" + folder.resolve("profile"),
                  "--window-size=" + width + ",900",
                  "--virtual-time-budget=60000",
                  "--dump-dom",
                  source.toUri().toString())
              .redirectError(folder.resolve("chromium.log").toFile())
              .redirectOutput(dom.toFile())
              .start();
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Chromium did not end within four minutes");
      }
      return Files.readString(dom, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Chromium worked", e);
    }
  }
}
