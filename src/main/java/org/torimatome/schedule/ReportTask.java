package org.torimatome.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.MissingRows;
import org.torimatome.store.QueuedReports;
import org.torimatome.store.QueuedReports.Ending;
import org.torimatome.store.QueuedReports.Name;
import org.torimatome.store.QueuedReports.State;

/**
 * The task {@code report}, one instance per organisation and cycle, such as {@code toyama/R4}.
 *
 * <p>db-scheduler gives it to another worker when this one falls silent. The report's lease then
 * sees to it that only one of the two issues anything. An organisation's reports are made in the
 * order in which they were put in, since each is held against those before.
 */
final class ReportTask {

  static final String NAME = "report";

  /** So often a report is tried before it counts as failed: a disk or a network may recover. */
  private static final int TRIES = 3;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Runs runs;
  private final QueuedReports queued;
  private final Function<Outcome, WorkerResult> words;
  private final String host;

  /**
   * A task for a worker.
   *
   * @param words says what came of a report
   * @param host as the queue shows who has what
   */
  ReportTask(Runs runs, QueuedReports queued, Function<Outcome, WorkerResult> words, String host) {
    this.runs = runs;
    this.queued = queued;
    this.words = words;
    this.host = host;
  }

  static TaskInstance<Void> instance(Name name) {
    return new TaskInstance<>(NAME, name.organisation() + "/" + name.cycle().code());
  }

  Task<Void> task() {
    return Tasks.custom(NAME, Void.class)
        .onFailure(ReportTask::afterPause)
        .onDeadExecutionRevive()
        .execute(this::perform);
  }

  private CompletionHandler<Void> perform(TaskInstance<Void> instance, ExecutionContext context) {
    Name name = name(instance);
    Optional<IssueOrder> order = queued.order(name).map(ReportTask::order);
    if (order.isEmpty()) {
      return new CompletionHandler.OnCompleteRemove<>();
    }
    if (queued.isBehindAnother(name)) {
      return ReportTask::afterPause;
    }
    String attempt = UUID.randomUUID().toString();
    queued.begin(name, attempt, host);
    WorkerResult result = words.apply(runs.issue(name.organisation(), name.cycle(), order.get()));
    return switch (result.verdict()) {
      case HELD -> {
        queued.putBack(name, attempt);
        yield ReportTask::afterPause;
      }
      case FAILED -> {
        if (context.getExecution().consecutiveFailures + 1 < TRIES) {
          queued.putBack(name, attempt);
          throw new IllegalStateException(result.complaints());
        }
        yield over(name, attempt, State.FAILED, result);
      }
      case REJECTED -> over(name, attempt, State.FAILED, result);
      case DONE -> over(name, attempt, State.DONE, result);
    };
  }

  private CompletionHandler<Void> over(
      Name name, String attempt, State state, WorkerResult result) {
    queued.end(
        name, attempt, new Ending(state, result.ending(), result.said(), result.complaints()));
    return new CompletionHandler.OnCompleteRemove<>();
  }

  private static void afterPause(ExecutionComplete ended, ExecutionOperations<Void> operations) {
    operations.reschedule(ended, ended.getTimeDone().plus(PAUSE));
  }

  private static Name name(TaskInstance<Void> instance) {
    String[] parts = instance.getId().split("/", 2);
    return new Name(parts[0], ReportingPeriod.parse(parts[1]).orElseThrow());
  }

  private static IssueOrder order(QueuedReports.Order order) {
    return new IssueOrder(order.asOf(), MissingRows.valueOf(order.missingRows()), "");
  }
}
