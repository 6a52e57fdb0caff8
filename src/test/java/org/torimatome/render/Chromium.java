package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium, where it is installed, as a reader of the report's page. */
final class Chromium {

  private static final Pattern ANSWER =
      Pattern.compile("<pre id=\"answer\">answered\n(.*?)</pre>", Pattern.DOTALL);

  private Chromium() {}

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  /** A reader's window: how many CSS pixels wide, and by day or by night. */
  record Window(int width, boolean dark) {}

  /**
   * Opens a page and asks it something. The page is framed, as no window of Chromium is as narrow
   * as a phone.
   *
   * @param question a script that calls {@code answer(lines)} once, maybe later
   * @return the lines, one a finding
   */
  static String ask(Path folder, String html, Window window, String question) {
    String page =
        html.replace(
            "</body>",
            """
            <script>
            function answer(lines) { parent.postMessage(lines.join('\\n'), '*'); }
            %s
            </script></body>
            """
                .formatted(question));
    String frame =
        """
        <!DOCTYPE html><html lang="ja" style="color-scheme: light dark"><body style="margin: 0">
        <script>
        addEventListener('message', function (event) {
          document.body.innerHTML = '<pre id="answer"></pre>';
          document.getElementById('answer').textContent = 'answered\\n' + event.data;
        });
        </script>
        <iframe src="framed.html" style="border: 0; width: %dpx; height: 900px"></iframe>
        </body></html>
        """
            .formatted(window.width());
    Matcher found = ANSWER.matcher(domAfterScripts(folder, page, frame, window));
    if (!found.find()) {
      throw new IllegalStateException("The page gave no answer in Chromium");
    }
    return found.group(1);
  }

  /** Prints a page to PDF, as a browser that runs no scripts would: they are taken out. */
  static byte[] print(Path folder, String html) {
    Path pdf = folder.resolve("print.pdf");
    run(
        folder,
        html.replaceAll("(?s)<script>.*?</script>", ""),
        folder.resolve("print.log"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf);
    try {
      return Files.readAllBytes(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String domAfterScripts(Path folder, String page, String frame, Window window) {
    Path dom = folder.resolve("dom.html");
    write(folder.resolve("framed.html"), page);
    run(
        folder,
        frame,
        dom,
        "--window-size=" + (window.width() + 200) + ",1000",
        "--blink-settings=preferredColorScheme=" + (window.dark() ? 0 : 1),
        "--virtual-time-budget=60000",
        "--dump-dom");
    try {
      return Files.readString(dom, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path folder, String page, Path output, String... options) {
    try {
      Path source = write(folder.resolve("page.html"), page);
      List<String> command =
          new ArrayList<>(
              List.of(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--user-data-dir=" + folder.resolve("profile")));
      command.addAll(List.of(options));
      command.add(source.toUri().toString());
      Process process =
          new ProcessBuilder(command)
              .redirectError(folder.resolve("chromium.log").toFile())
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Chromium did not end within four minutes");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Chromium worked", e);
    }
  }

  private static Path write(Path file, String page) {
    try {
      return Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
