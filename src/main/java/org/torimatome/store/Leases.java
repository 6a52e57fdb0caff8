package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.period.ReportingPeriod;

/**
 * Who is making which report, whatever the machine.
 *
 * <p>Times are the database's, so that the machines' clocks need not agree.
 */
public final class Leases {

  /**
   * The last that was given of a report.
   *
   * @param number grows with each holder
   * @param holder empty when it was given back
   * @param quiet since its holder last said that it is alive
   */
  public record Given(long number, String holder, Duration quiet) {}

  private final JdbcClient jdbc;

  public Leases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Given> last(String organisation, ReportingPeriod cycle) {
    return jdbc.sql(
            """
            select number, holder, renewed, current_timestamp as now from lease
            where organisation = :organisation and cycle = :cycle
            """)
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .query(Leases::given)
        .optional();
  }

  /** Gives number 1; false when another was quicker. */
  public boolean giveFirst(String organisation, ReportingPeriod cycle, String holder) {
    return jdbc.sql(
                """
                insert into lease (organisation, cycle, number, holder, renewed)
                values (:organisation, :cycle, 1, :holder, current_timestamp)
                on conflict do nothing
                """)
            .param("organisation", organisation)
            .param("cycle", cycle.code())
            .param("holder", holder)
            .update()
        == 1;
  }

  /** Gives the number after {@code last}; false when another was quicker. */
  public boolean giveAfter(Given last, String organisation, ReportingPeriod cycle, String holder) {
    return jdbc.sql(
                """
                update lease
                set number = number + 1, holder = :holder, renewed = current_timestamp
                where organisation = :organisation and cycle = :cycle
                  and number = :number and holder = :last
                """)
            .param("organisation", organisation)
            .param("cycle", cycle.code())
            .param("number", last.number())
            .param("last", last.holder())
            .param("holder", holder)
            .update()
        == 1;
  }

  /** Its holder says that it is alive. */
  public void renew(String organisation, ReportingPeriod cycle, long number) {
    jdbc.sql(
            """
            update lease set renewed = current_timestamp
            where organisation = :organisation and cycle = :cycle and number = :number
            """)
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .param("number", number)
        .update();
  }

  /** Whether a lease still is the last that was given. */
  public boolean isLast(String organisation, ReportingPeriod cycle, long number) {
    return last(organisation, cycle).filter(given -> given.number() == number).isPresent();
  }

  /** Whether a lease still is the last; if so, no other is given until the transaction ends. */
  public boolean isLastUntilCommit(String organisation, ReportingPeriod cycle, long number) {
    return jdbc.sql(
            """
            select number from lease
            where organisation = :organisation and cycle = :cycle and number = :number for update
            """)
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .param("number", number)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Breaks this transaction off when nothing is asked within it for so long (PostgreSQL alone). */
  public void breakOffWhenSilentFor(Duration patience) {
    jdbc.sql("select set_config('idle_in_transaction_session_timeout', :millis, true)")
        .param("millis", String.valueOf(patience.toMillis()))
        .query(String.class)
        .single();
  }

  /** Gives one back, unless it was lost. */
  public void giveBack(String organisation, ReportingPeriod cycle, long number) {
    jdbc.sql(
            """
            update lease set holder = ''
            where organisation = :organisation and cycle = :cycle and number = :number
            """)
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .param("number", number)
        .update();
  }

  private static Given given(ResultSet row, int index) throws SQLException {
    return new Given(
        row.getLong("number"),
        row.getString("holder"),
        Duration.between(
            row.getObject("renewed", OffsetDateTime.class),
            row.getObject("now", OffsetDateTime.class)));
  }
}
