package org.torimatome.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a run has come, such as 740 of 2,000 organisations in two minutes.
 *
 * @param failed those that were not issued as they should be
 */
public record ProgressSnapshot(int done, int total, int failed, Duration elapsed) {

  private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

  /** {@code 740/2,000団体 6.2団体/秒 残り 3:24 未発行 2} */
  String text(Messages messages) {
    return messages.text(
        "progress", grouped(done), grouped(total), perSecond(), remaining(), failed);
  }

  /**
   * {@code 2,000団体 4:51（6.9団体/秒）: 完了 1,998・入力の誤り 2}; what took no time worth telling has no pace.
   */
  public String sum(Messages messages, String counted) {
    return elapsed.compareTo(WORTH_TELLING) < 0
        ? messages.text("sum.at-once", grouped(done), counted)
        : messages.text("sum", grouped(done), clock(elapsed), perSecond(), counted);
  }

  /** What is left at the pace so far; unknown before the first is done. */
  private String remaining() {
    return done == 0 ? "-" : clock(elapsed.multipliedBy(total - done).dividedBy(done));
  }

  private String perSecond() {
    double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
    return String.format(Locale.ROOT, "%.1f", done / seconds);
  }

  /** {@code 3:24}, {@code 1:03:24} */
  private static String clock(Duration duration) {
    long hours = duration.toHours();
    return hours == 0
        ? String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart())
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", hours, duration.toMinutesPart(), duration.toSecondsPart());
  }

  public static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
