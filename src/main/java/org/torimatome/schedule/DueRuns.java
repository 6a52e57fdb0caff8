package org.torimatome.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Heartbeat;

/**
 * The run of what is due, at the times of a cron line. When it is next is kept in the database:
 * what was missed while nobody was there is caught up once, and of several that wait for the same
 * time one runs.
 */
public final class DueRuns {

  private static final String NAME = "due";
  private static final TaskInstance<Void> INSTANCE = new TaskInstance<>(NAME, "all");

  private static final Duration POLLING = Duration.ofMillis(200);

  private static final Duration DRAINING = Duration.ofDays(1);

  /** After a run that could not be performed at all, the drive with the input being away, say. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final CronSchedule cron;
  private final InstantSource clock;

  /** Runs at the times of a cron line, with or without seconds, by the clock on the wall. */
  public DueRuns(String cron, InstantSource clock) {
    this.cron = cron(cron);
    this.clock = clock;
  }

  /** Whether a cron line can be read, and comes around some day. */
  public static boolean isCron(String text) {
    try {
      return !cron(text).isDisabled();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static CronSchedule cron(String text) {
    String line = text.strip();
    boolean asInCrontab = line.split("\\s+").length == 5;
    return new CronSchedule(asInCrontab ? "0 " + line : line, ZoneId.systemDefault());
  }

  /**
   * Performs the run if its time has come and no other has it.
   *
   * @param run for the whole of which others are told that it goes on
   * @param stop asked whether not to wait any more; a run that has begun is waited for
   * @return when it is time again
   */
  public Instant turn(Runs runs, Heartbeat heartbeat, Runnable run, BooleanSupplier stop) {
    Task<Void> task =
        Tasks.custom(NAME, Void.class)
            .onFailure(DueRuns::afterPause)
            .onDeadExecutionRevive()
            .execute(
                (instance, context) -> {
                  run.run();
                  return this::nextTime;
                });
    Scheduler scheduler =
        Scheduler.create(runs.dataSource(), task)
            .schedulerName(new SchedulerName.Fixed(runs.name()))
            .clock(clock::instant)
            .threads(1)
            .pollingInterval(POLLING)
            .heartbeatInterval(heartbeat.interval())
            .missedHeartbeatsLimit(Heartbeat.MISSED)
            .shutdownMaxWait(DRAINING)
            .build();
    noteNext(scheduler);
    scheduler.start();
    try {
      Instant next = next(scheduler);
      while (!next.isAfter(clock.instant()) && !stop.getAsBoolean()) {
        Thread.sleep(POLLING.toMillis());
        next = next(scheduler);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return clock.instant();
    } finally {
      scheduler.stop();
    }
  }

  /** An earlier time that is noted stays: it was missed, or is for trying again. */
  private void noteNext(Scheduler scheduler) {
    Instant next = cron.getInitialExecutionTime(clock.instant());
    if (!scheduler.scheduleIfNotExists(INSTANCE, next) && next(scheduler).isAfter(next)) {
      scheduler.reschedule(INSTANCE, next);
    }
  }

  private Instant next(Scheduler scheduler) {
    return scheduler
        .getScheduledExecution(INSTANCE)
        .map(ScheduledExecution::getExecutionTime)
        .orElseThrow(() -> new IllegalStateException("The time of the next run was lost"));
  }

  private void nextTime(ExecutionComplete ended, ExecutionOperations<Void> operations) {
    operations.reschedule(ended, cron.getNextExecutionTime(ended));
  }

  private static void afterPause(ExecutionComplete ended, ExecutionOperations<Void> operations) {
    operations.reschedule(ended, ended.getTimeDone().plus(PAUSE));
  }
}
