package org.torimatome.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;
import org.torimatome.text.DisplayWidth;

/**
 * A bar that stays on the last line of a terminal: {@code [#####-----] 740/2,000団体 …}.
 *
 * <p>Drawn in ASCII, since the width of block characters differs between Japanese terminals.
 */
final class BarProgress implements Progress {

  private static final int WIDEST_BAR = 40;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final Messages messages;
  private final PrintWriter err;
  private final ProgressBar bar;
  private volatile ProgressSnapshot snapshot;
  private boolean closed;

  BarProgress(Messages messages, PrintWriter err, int columns, int total) {
    this.messages = messages;
    this.err = err;
    this.snapshot = new ProgressSnapshot(0, total, 0, Duration.ZERO);
    this.bar =
        new ProgressBarBuilder()
            .setInitialMax(total)
            .setUpdateIntervalMillis(500)
            .continuousUpdate()
            .setRenderer(this::drawn)
            .setConsumer(new LastLine(columns))
            .build();
  }

  @Override
  public void reached(ProgressSnapshot reached) {
    snapshot = reached;
    bar.stepTo(reached.done());
  }

  /** Above the bar, which is drawn again below. */
  @Override
  public void print(PrintWriter to, String line) {
    synchronized (err) {
      erase();
      to.println(line);
    }
    bar.refresh();
  }

  @Override
  public void close() {
    bar.close();
    synchronized (err) {
      erase();
      closed = true;
    }
  }

  private void erase() {
    show("");
  }

  /** The library draws in a thread of its own, and may do so once more when all is over. */
  private void show(String text) {
    synchronized (err) {
      if (closed) {
        return;
      }
      err.print(ERASE_LINE + text);
      err.flush();
    }
  }

  private String drawn(ProgressState state, int columns) {
    ProgressSnapshot now = snapshot;
    String text = now.text(messages);
    int length = Math.min(WIDEST_BAR, columns - DisplayWidth.of(text) - 3);
    if (length < 1) {
      return text;
    }
    int filled = (int) ((long) length * now.done() / now.total());
    return "[" + "#".repeat(filled) + "-".repeat(length - filled) + "] " + text;
  }

  /** The last line of the terminal. */
  private final class LastLine implements ProgressBarConsumer {

    private final int columns;

    LastLine(int columns) {
      this.columns = columns;
    }

    /** A full last column would make some terminals go to the next line. */
    @Override
    public int getMaxRenderedLength() {
      return columns - 1;
    }

    @Override
    public void accept(String drawn) {
      show(drawn);
    }

    @Override
    public void close() {}
  }
}
