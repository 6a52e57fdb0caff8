package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** The launcher over a program that is built already and a Java that says what it was asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path home;

  private Path java;

  @BeforeEach
  void a_built_program_and_a_java() throws IOException {
    Files.copy(Path.of("torimatome"), home.resolve("torimatome"));
    Path jar = touch("target/torimatome.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    touch("target/app/torimatome.jar");
    java = Files.createDirectories(home.resolve("java"));
    script("bin/java", "echo \"$@\"");
    release("17.0.15");
  }

  @Test
  void it_hands_all_it_was_given_to_the_program() throws Exception {
    assertThat(launch(Map.of(), "run", "R4", "--lang", "en"))
        .satisfies(answer -> assertThat(answer.exit()).isZero())
        .satisfies(
            answer ->
                assertThat(answer.out().strip())
                    .startsWith("-Dtorimatome.home=" + home.toRealPath())
                    .endsWith("/target/app/torimatome.jar run R4 --lang en"));
  }

  @Test
  void unpacked_from_the_zip_it_takes_the_java_beside_it_whatever_java_home_says()
      throws Exception {
    unpackFromTheZip();

    Door.Answer answer = launch(Map.of("JAVA_HOME", "/nowhere"), "run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out().strip()).startsWith("beside -").endsWith("/app/torimatome.jar run R4");
    assertThat(answer.err()).isEqualTo("最初の起動の準備をしています（1分ほどかかります）…\n");
    assertThat(home.resolve("target")).doesNotExist();
  }

  @Test
  void a_java_home_without_java_is_told_in_a_sentence() throws Exception {
    Map<String, String> nowhere = Map.of("JAVA_HOME", "/nowhere");

    assertThat(launch(nowhere, "run", "R4"))
        .isEqualTo(
            new Door.Answer(
                2,
                "",
                "環境変数 JAVA_HOME の場所（/nowhere）に Java がありません。"
                    + "Java 17 以上の場所を指定するか、JAVA_HOME の指定を外してください。\n"));
    assertThat(launch(nowhere, "run", "R4", "--lang", "en").err())
        .isEqualTo(
            "There is no Java where JAVA_HOME says (/nowhere)."
                + " Set it to a Java 17 or newer, or unset it.\n");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          release,    said
          11.0.22,    java は Java 11 です
          1.8.0_402,  java は Java 8 です
          """)
  void a_java_that_is_too_old_is_told_with_its_place(String release, String said) throws Exception {
    release(release);

    Door.Answer answer = launch(Map.of(), "status");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("Java 17 以上が必要です。" + java + "/bin/" + said);
  }

  @Test
  void a_java_that_comes_without_a_release_file_is_asked_itself() throws Exception {
    Files.delete(java.resolve("release"));
    script("bin/java", "echo 'openjdk version \"1.8.0_402\"' >&2");

    assertThat(launch(Map.of(), "status").err()).contains("Java 8 です");
  }

  @Test
  void a_java_that_does_not_start_is_told() throws Exception {
    Files.delete(java.resolve("release"));
    script("bin/java", "exit 127");

    Door.Answer answer = launch(Map.of(), "status");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("を起動できません");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          variable | arguments            | said
                   | run R4               | JAVA_HOME の場所
          en       | run R4               | where JAVA_HOME says
          EN       | run R4               | where JAVA_HOME says
          en       | run R4 --lang ja     | JAVA_HOME の場所
                   | --lang=en run R4     | where JAVA_HOME says
                   | run R4 --lang EN     | where JAVA_HOME says
          """)
  void it_speaks_the_language_that_the_program_would(String variable, String arguments, String said)
      throws Exception {
    Map<String, String> environment =
        variable == null
            ? Map.of("JAVA_HOME", "/nowhere")
            : Map.of("JAVA_HOME", "/nowhere", "TORIMATOME_LANG", variable);

    assertThat(launch(environment, arguments.split(" ")).err()).contains(said);
  }

  private void unpackFromTheZip() throws IOException {
    FileSystemUtils.deleteRecursively(home.resolve("target"));
    touch("app/torimatome.jar");
    java = home.resolve("runtime");
    script("bin/java", "echo beside \"$@\"");
    release("17.0.15");
  }

  private Door.Answer launch(Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("torimatome").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TORIMATOME_"));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().putAll(environment);
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Door.Answer(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void release(String version) throws IOException {
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x\"\n");
  }

  private void script(String name, String line) throws IOException {
    Path script = java.resolve(name);
    Files.createDirectories(script.resolveSibling(""));
    Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private Path touch(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "");
  }
}
