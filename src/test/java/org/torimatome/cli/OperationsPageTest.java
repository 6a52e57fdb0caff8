package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.schedule.DueRuns;

/** docs/operations.md is copied from by those who set the program up. */
class OperationsPageTest {

  private static final Path PAGE = Path.of("docs/operations.md");
  private static final Pattern COMMAND =
      Pattern.compile("(?:/opt/torimatome/torimatome|torimatome\\.cmd) ([^`\"\\n]+)");

  @TempDir Path root;

  @Test
  void every_command_on_it_is_one_the_program_knows() throws IOException {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(PAGE).replaceAll(" --output \\S+", ""))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(commands).hasSizeGreaterThan(8).contains("run --due");
    assertThat(commands)
        .allSatisfy(
            command -> {
              String[] args = (command + " --help").split(" ");
              Door.Answer answer = Door.in(root).types(args);
              assertThat(answer.exit()).as(answer.err()).isZero();
            });
  }

  @Test
  void its_cron_line_can_be_read() throws IOException {
    String line =
        Files.readAllLines(PAGE).stream().filter(each -> each.startsWith("0 6 ")).findFirst().get();

    assertThat(DueRuns.isCron(String.join(" ", Arrays.copyOf(line.split(" "), 5)))).isTrue();
  }

  @Test
  void it_tells_every_exit_code() throws IOException {
    Stream<String> told =
        Pattern.compile("(?m)^\\| (\\d) \\| \\S")
            .matcher(Files.readString(PAGE))
            .results()
            .map(found -> found.group(1));

    assertThat(told)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values()).map(code -> String.valueOf(code.number())).toList());
  }
}
