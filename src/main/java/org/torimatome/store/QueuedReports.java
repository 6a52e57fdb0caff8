package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.period.ReportingPeriod;

/** The reports put in the queue for workers, each once, with what came of them. */
public final class QueuedReports {

  /** One report in the queue. */
  public record Name(String organisation, ReportingPeriod cycle) {}

  /**
   * How it is to be issued.
   *
   * @param missingRows as the enum has it
   */
  public record Order(Optional<LocalDate> asOf, String missingRows) {}

  /** How far it has come. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public boolean isOver() {
      return this == DONE || this == FAILED;
    }
  }

  /**
   * What came of it.
   *
   * @param code the exit code by name
   * @param said what the worker said of it, and {@code complaints} what went wrong
   */
  public record Ending(State state, String code, String said, String complaints) {}

  /**
   * One report with how far it has come.
   *
   * @param host who has it or had it; empty while it waits
   * @param ending empty strings until it is over
   */
  public record QueuedReport(Name name, String host, Ending ending) {
    public State state() {
      return ending.state();
    }
  }

  private final JdbcClient jdbc;

  public QueuedReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts one in the queue, unless it waits there or is being run. */
  public void put(Name name, Order order) {
    jdbc.sql(
            """
            delete from errand
            where organisation = :organisation and cycle = :cycle and state in ('DONE', 'FAILED')
            """)
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .update();
    jdbc.sql(
            """
            insert into errand (organisation, cycle, as_of, missing_rows, state, attempt, host,
                                ending, said, complaints)
            values (:organisation, :cycle, :asOf, :missingRows, 'WAITING', '', '', '', '', '')
            on conflict do nothing
            """)
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .param("asOf", order.asOf().orElse(null), java.sql.Types.DATE)
        .param("missingRows", order.missingRows())
        .update();
  }

  public Optional<Order> order(Name name) {
    return jdbc.sql(
            """
            select as_of, missing_rows from errand
            where organisation = :organisation and cycle = :cycle
            """)
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .query(
            (row, index) ->
                new Order(
                    Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
                    row.getString("missing_rows")))
        .optional();
  }

  /** Whether one of the same organisation was put in before and is not over. */
  public boolean isBehindAnother(Name name) {
    return jdbc.sql(
                """
            select count(*) from errand this join errand other
              on other.organisation = this.organisation and other.id < this.id
            where this.organisation = :organisation and this.cycle = :cycle
              and other.state in ('WAITING', 'RUNNING')
            """)
            .param("organisation", name.organisation())
            .param("cycle", name.cycle().code())
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * A worker begins.
   *
   * @param attempt unique to this try, so that an earlier one that ends late is not heard
   */
  public void begin(Name name, String attempt, String host) {
    jdbc.sql(
            """
            update errand set state = 'RUNNING', attempt = :attempt, host = :host
            where organisation = :organisation and cycle = :cycle
            """)
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .param("attempt", attempt)
        .param("host", host)
        .update();
  }

  /** A worker cannot go on now: the errand waits again. */
  public void putBack(Name name, String attempt) {
    end(name, attempt, new Ending(State.WAITING, "", "", ""));
  }

  /** What came of a try, unless another has begun since. */
  public void end(Name name, String attempt, Ending ending) {
    jdbc.sql(
            """
            update errand
            set state = :state, ending = :ending, said = :said, complaints = :complaints
            where organisation = :organisation and cycle = :cycle and attempt = :attempt
            """)
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .param("attempt", attempt)
        .param("state", ending.state().name())
        .param("ending", ending.code())
        .param("said", ending.said())
        .param("complaints", ending.complaints())
        .update();
  }

  /** Whether there was one whose report was made; one that is not over or failed stays. */
  public boolean forgetDone(Name name) {
    return jdbc.sql(
                """
                delete from errand
                where organisation = :organisation and cycle = :cycle and state = 'DONE'
                """)
            .param("organisation", name.organisation())
            .param("cycle", name.cycle().code())
            .update()
        == 1;
  }

  /** Every errand, in order. */
  public List<QueuedReport> all() {
    return jdbc.sql("select * from errand order by organisation, cycle")
        .query(QueuedReports::report)
        .list();
  }

  public Optional<QueuedReport> find(Name name) {
    return jdbc.sql("select * from errand where organisation = :organisation and cycle = :cycle")
        .param("organisation", name.organisation())
        .param("cycle", name.cycle().code())
        .query(QueuedReports::report)
        .optional();
  }

  /** Reports that are not over, though db-scheduler has no task of theirs to run. */
  public List<Name> stranded(String task) {
    return jdbc.sql(
            """
            select organisation, cycle from errand
            where state in ('WAITING', 'RUNNING') and not exists (
              select 1 from scheduled_tasks
              where task_name = :task and task_instance = organisation || '/' || cycle)
            """)
        .param("task", task)
        .query((row, index) -> name(row))
        .list();
  }

  private static QueuedReport report(ResultSet row, int index) throws SQLException {
    return new QueuedReport(
        name(row),
        row.getString("host"),
        new Ending(
            State.valueOf(row.getString("state")),
            row.getString("ending"),
            row.getString("said"),
            row.getString("complaints")));
  }

  private static Name name(ResultSet row) throws SQLException {
    return new Name(
        row.getString("organisation"), ReportingPeriod.parse(row.getString("cycle")).orElseThrow());
  }
}
