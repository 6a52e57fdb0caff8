package org.torimatome.batch;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.batch.folder.RunLock;
import org.torimatome.batch.run.Settings;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Sha256;

/**
 * The right to make the drafts of a cycle from one input with one set of templates, held by one
 * process at a time: who stays up and watches has the newest ones ready.
 */
public final class DraftRight implements AutoCloseable {

  private final RunLock lock;

  private DraftRight(RunLock lock) {
    this.lock = lock;
  }

  /** Of one organisation or of all; empty where another process has it. */
  public static Optional<DraftRight> tryHold(
      Settings settings, ReportingPeriod cycle, Optional<String> organisation) {
    String drafts =
        Stream.of(
                cycle,
                organisation.orElse(""),
                settings.input(),
                settings.templates(),
                settings.look(),
                settings.formats().setting())
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    String name = "preview-" + Sha256.of(drafts).substring(0, 16);
    return RunLock.tryHold(settings.outputRoot().lock(name)).map(DraftRight::new);
  }

  @Override
  public void close() {
    lock.close();
  }
}
