package org.torimatome.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.run.StatusList;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.StatusTable;
import org.torimatome.schedule.QueueState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: every cycle, and what is missing. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  private @Nullable String organisation;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "status-day")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  public StatusCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    return shared.withRuns(settings, runs -> status(runs, settings));
  }

  private int status(Runs runs, Settings settings) {
    LocalDate day = asOf == null ? shared.today() : asOf;
    List<String> organisations = shared.organisations(settings, Optional.ofNullable(organisation));
    if (json) {
      list(runs, organisations, day);
    } else {
      tell(runs, organisations, day);
    }
    return ExitCode.DONE.number();
  }

  private void tell(Runs runs, List<String> organisations, LocalDate day) {
    StatusTable table = shared.statusTable();
    table.head();
    for (String each : organisations) {
      table.rows(each, runs.issued().status(each, day));
    }
    table.queue(QueueState.of(runs));
  }

  private void list(Runs runs, List<String> organisations, LocalDate day) {
    StatusList list = new StatusList(day);
    for (String each : organisations) {
      list.add(each, runs.issued().status(each, day));
    }
    QueueState queue = QueueState.of(runs);
    if (!queue.isEmpty()) {
      list.queue(queue.waiting(), queue.running().size(), queue.done(), queue.failed());
    }
    shared.print(list.json());
  }
}
