package org.torimatome.render.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A running Chromium that is told over a pipe what to do (the DevTools protocol), and ends with the
 * process that has started it.
 */
final class DevTools {
  private static final int PATIENCE_SECONDS = 240;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable DevTools started;

  private final OutputStream said;
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private int calls;

  /** The one of this process; whoever asks first starts it. */
  static synchronized DevTools ofProcess() {
    DevTools known = started;
    if (known == null) {
      known = new DevTools();
      started = known;
    }
    return known;
  }

  private DevTools() {
    try {
      Path profile = Files.createTempDirectory("chromium");
      // It hears on 3 and answers on 4, which Java has not.
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "exec chromium --headless --no-sandbox --disable-gpu --remote-debugging-pipe"
                      + " --user-data-dir=\"$0\" 3<&0 4>&1 >\"$0/log.txt\" 2>&1 </dev/null",
                  profile.toString())
              .start();
      said = process.getOutputStream();
      InputStream answers = new BufferedInputStream(process.getInputStream());
      Thread listener = new Thread(() -> listen(answers));
      listener.setDaemon(true);
      listener.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, profile)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param session a tab's, or empty for the browser's own
   * @return the result
   */
  synchronized JsonNode call(String session, String method, Map<String, Object> parameters) {
    int id = ++calls;
    Map<String, Object> message =
        session.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    try {
      said.write(JSON.writeValueAsBytes(message));
      said.write(0);
      said.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode answer = next(method);
    while (answer.path("id").asInt(0) != id) {
      answer = next(method);
    }
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  private JsonNode next(String method) {
    try {
      JsonNode message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null || message.isMissingNode()) {
        throw new IllegalStateException("Chromium gave no answer to " + method);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Chromium worked", e);
    }
  }

  /** Each message ends with a zero; the last that is heard is none, when Chromium is gone. */
  private void listen(InputStream answers) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try (answers) {
      for (int sign = answers.read(); sign >= 0; sign = answers.read()) {
        if (sign == 0) {
          heard.add(JSON.readTree(message.toString(UTF_8)));
          message.reset();
        } else {
          message.write(sign);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      heard.add(MissingNode.getInstance());
    }
  }

  private static void end(Process process, Path profile) {
    process.destroyForcibly();
    try {
      process.waitFor();
      FileSystemUtils.deleteRecursively(profile);
    } catch (IOException | InterruptedException e) {
      // What is left of it lies among what else is temporary.
    }
  }
}
