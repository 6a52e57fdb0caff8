package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same files, wherever and however they are made. */
@Tag("slow")
class SameBytesTest {

  private static final SortedMap<String, String> EXPECTED =
      RenderedDigests.of(TemplateSet.STANDARD);

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void backHome() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  /** Turkish has another lower case of I, Thai another calendar, Arabic other figures. */
  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, tr-TR",
    "America/Adak, th-TH-u-ca-buddhist-nu-thai",
    "UTC, ar-EG"
  })
  void in_any_time_zone_and_language(String zone, String language) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(language));

    assertThat(RenderedDigests.of(TemplateSet.STANDARD)).isEqualTo(EXPECTED);
  }

  @Test
  void by_many_threads_at_once() {
    List<CompletableFuture<Map<String, String>>> atOnce =
        IntStream.range(0, 4)
            .mapToObj(
                each ->
                    CompletableFuture.<Map<String, String>>supplyAsync(
                        () -> RenderedDigests.of(TemplateSet.STANDARD),
                        task -> new Thread(task).start()))
            .toList();

    assertThat(atOnce).allSatisfy(each -> assertThat(each.join()).isEqualTo(EXPECTED));
  }

  @ParameterizedTest
  @CsvSource({"standard", "deck"})
  void by_java_25(String look, @TempDir Path folder) throws Exception {
    Optional<Path> java = java25();
    assumeTrue(java.isPresent(), "no JDK 25 under /usr/lib/jvm");
    Path said = folder.resolve("said.txt");
    Process other =
        new ProcessBuilder(
                java.get().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                RenderedDigests.class.getName(),
                look)
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();

    assertThat(other.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(said, UTF_8).strip())
        .isEqualTo(RenderedDigests.of(look).toString());
  }

  private static Optional<Path> java25() throws IOException {
    Path machines = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(machines)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(machines)) {
      return found
          .filter(folder -> folder.getFileName().toString().matches(".*\\b25\\b.*"))
          .map(folder -> folder.resolve("bin/java"))
          .filter(Files::isExecutable)
          .sorted()
          .findFirst();
    }
  }
}
