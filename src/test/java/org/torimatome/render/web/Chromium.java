package org.torimatome.render.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Chromium, where it is installed, as a reader of the report's page. It is started once for all
 * tests of a process, and each page has a tab of its own.
 */
public final class Chromium {
  private static final int HEIGHT = 900;

  /** A page is laid out for good when its fonts are there, too. */
  private static final String LOADED =
      """
      new Promise(function (loaded) {
        function settled() { document.fonts.ready.then(function () { loaded('loaded'); }); }
        if (document.readyState === 'complete') { settled(); } else { addEventListener('load', settled); }
      })
      """;

  private Chromium() {}

  public static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  /** A reader's window: how many CSS pixels wide, and by day or by night. */
  public record Window(int width, boolean dark) {}

  /**
   * Opens a page and asks it something.
   *
   * @param question a script that calls {@code answer(lines)} once, maybe later
   * @return the lines, one a finding
   */
  public static String ask(Path folder, String html, Window window, String question) {
    try (Tab tab = new Tab()) {
      tab.does(
          "Emulation.setDeviceMetricsOverride",
          Map.of(
              "width", window.width(), "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
      tab.does(
          "Emulation.setEmulatedMedia",
          Map.of(
              "features",
              List.of(
                  Map.of(
                      "name", "prefers-color-scheme", "value", window.dark() ? "dark" : "light"))));
      tab.opens(write(folder.resolve("page.html"), html));
      return tab.evaluates(
          """
          new Promise(function (answered) {
            function answer(lines) { answered(lines.join('\\n')); }
            %s
          })
          """
              .formatted(question));
    }
  }

  /** Prints a page to PDF, as a browser that runs no scripts would: they are taken out. */
  public static byte[] print(Path folder, String html) {
    try (Tab tab = new Tab()) {
      String still = html.replaceAll("(?s)<script>.*?</script>", "");
      tab.opens(write(folder.resolve("print.html"), still));
      JsonNode printed =
          tab.does("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
      return Base64.getDecoder().decode(printed.at("/data").stringValue());
    }
  }

  private static Path write(Path file, String page) {
    try {
      return Files.writeString(file, page, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page at a time. */
  private static final class Tab implements AutoCloseable {
    private final DevTools browser = DevTools.ofProcess();
    private final String target;
    private final String session;

    Tab() {
      target =
          browser
              .call("", "Target.createTarget", Map.of("url", "about:blank"))
              .at("/targetId")
              .stringValue();
      session =
          browser
              .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
              .at("/sessionId")
              .stringValue();
    }

    JsonNode does(String method, Map<String, Object> parameters) {
      return browser.call(session, method, parameters);
    }

    void opens(Path page) {
      does("Page.navigate", Map.of("url", page.toUri().toString()));
      evaluates(LOADED);
    }

    /** What the promise of a text comes to. */
    String evaluates(String promise) {
      JsonNode answer =
          does("Runtime.evaluate", Map.of("expression", promise, "awaitPromise", true));
      if (answer.has("exceptionDetails")) {
        throw new IllegalStateException("The page gave no answer in Chromium: " + answer);
      }
      return answer.at("/result/value").stringValue();
    }

    @Override
    public void close() {
      browser.call("", "Target.closeTarget", Map.of("targetId", target));
    }
  }
}
