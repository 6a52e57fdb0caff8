package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.cli.outcome.ErrorSummary;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.Progress;
import org.torimatome.cli.terminal.ProgressSnapshot;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.text.Language;

@OnEveryDatabase
class ProgressTest {

  private static final Messages JA = new Messages(Language.JA);

  @TempDir Path root;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_bar_tells_done_rate_time_left_and_what_needs_a_look() {
    try (Progress bar = terminal(OptionalInt.of(80)).progress(2000, JA)) {
      bar.reached(new ProgressSnapshot(500, 2000, 3, Duration.ofSeconds(100)));
      bar.print(new PrintWriter(out, true), "a line");
    }

    assertThat(out).hasToString("a line\n");
    assertThat(err.toString())
        .contains("[########------")
        .contains("500/2,000団体 5.0団体/秒 残り 5:00 要確認 3")
        .endsWith("\r\u001b[K");
  }

  @Test
  void a_bar_never_fills_the_last_column() {
    try (Progress bar = terminal(OptionalInt.of(80)).progress(2000, JA)) {
      bar.reached(new ProgressSnapshot(1999, 2000, 1000, Duration.ofHours(30)));
      bar.print(new PrintWriter(out, true), "");
    }

    assertThat(err.toString().split("\r\u001b\\[K"))
        .allMatch(drawn -> drawn.chars().map(c -> c < 0x80 ? 1 : 2).sum() < 80);
  }

  @Test
  void a_log_gets_a_line_now_and_then_for_large_runs_and_none_for_small_ones() {
    try (Progress counted = terminal(OptionalInt.empty()).progress(2000, JA)) {
      for (int done = 1; done <= 2000; done++) {
        counted.reached(new ProgressSnapshot(done, 2000, 0, Duration.ofSeconds(done)));
      }
    }
    assertThat(err.toString().lines()).hasSize(19).startsWith("100/2,000団体 1.0団体/秒 残り 31:40 要確認 0");
  }

  @Test
  void what_goes_to_a_file_is_plain_lines_with_the_setbacks_and_the_sum_at_the_end() {
    Town.in(root, "akashi");
    Town.in(root, "beppu").returns("R4", "十二", "22", "70");
    Town.in(root, "chofu");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(4);
    assertThat(answer.out() + answer.err()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    assertThat(answer.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("akashi R4 第1版を発行しました"),
            line -> assertThat(line).startsWith("chofu R4 第1版を発行しました"),
            line -> assertThat(line).startsWith("3団体: ").endsWith("完了 2、入力に誤り 1"));
    assertThat(answer.err()).contains("「十二」").contains("beppu R4 入力に誤りが 1 件");
  }

  @Test
  void a_terminal_keeps_the_bar_below_the_lines_and_takes_it_away_at_the_end() {
    Town.in(root, "akashi");
    Town.in(root, "chofu");

    Door.Answer answer = Door.in(root).onTerminal(100).types("run", "R4");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines()).hasSize(3);
    assertThat(answer.err()).contains("[").endsWith("\r\u001b[K");
  }

  @Test
  void a_single_report_needs_no_bar() {
    Town.in(root, "akashi");

    Door.Answer answer = Door.in(root).onTerminal(100).types("run", "R4");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().lines()).hasSize(1);
  }

  @Test
  void a_thousand_bad_inputs_are_told_in_detail_up_to_a_number() throws IOException {
    ErrorSummary errors = new ErrorSummary();
    for (int i = 0; i < 1000; i++) {
      errors.detail(Stream.of("誤り", "誤り"));
      errors.add("closing " + i);
    }
    Path told = root.resolve("told");
    try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(told))) {
      errors.tell(to::println);
    }

    List<String> lines = Files.readAllLines(told);
    assertThat(lines).hasSize(1300).endsWith("closing 999");
    assertThat(lines.subList(0, 3)).containsExactly("誤り", "誤り", "closing 0");
  }

  private Terminal terminal(OptionalInt columns) {
    return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), columns);
  }
}
