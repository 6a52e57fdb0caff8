package org.torimatome.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.DraftRight;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UnexpectedErrors;
import org.torimatome.cli.outcome.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code preview R4}: a draft, no revision; {@code --watch}: again at each change. Another for the
 * same drafts leaves them to the one that watches.
 */
@Command(name = "preview")
public final class PreviewCommand implements Callable<Integer> {

  private static final Logger LOG = Logger.getLogger(PreviewCommand.class.getName());

  private final TorimatomeCommand shared;
  private final StopSignal stop = new StopSignal();

  @Option(names = "--watch", descriptionKey = "watch")
  private boolean watch;

  @Mixin private final CycleOptions options = new CycleOptions();

  public PreviewCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    Optional<DraftRight> right =
        DraftRight.tryHold(settings, options.period, options.organisation());
    if (right.isEmpty()) {
      shared.done("preview.elsewhere", options.period);
      return ExitCode.DONE.number();
    }
    try (DraftRight held = right.get()) {
      return watch ? stop.whileUp(() -> stayUp(settings)) : draft(settings);
    }
  }

  private int draft(Settings settings) {
    return options.tell(shared, settings, input -> input.preview(shared.today()));
  }

  /** A process that is warm drafts in a fraction of what one takes that has to start first. */
  private int stayUp(Settings settings) {
    FolderWatch changes = new FolderWatch(List.of(settings.templates(), settings.input()));
    do {
      changes.look();
      Instant begun = shared.clock().instant();
      draftAsItLies(settings);
      Duration took = Duration.between(begun, shared.clock().instant());
      shared.done("preview.watching", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
    } while (changes.await(stop));
    return ExitCode.DONE.number();
  }

  /** A file may be half written, or away for a moment: the next change mends it. */
  private void draftAsItLies(Settings settings) {
    try {
      draft(settings);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The draft could not be made", e);
      shared.notThere("failed.unexpectedly", UnexpectedErrors.said(e, shared.messages()));
    }
  }
}
