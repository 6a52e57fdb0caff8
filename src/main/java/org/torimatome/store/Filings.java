package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.plan.RevisionKey;

/** What came of filing revisions on drives, each attempt a row. */
public final class Filings {

  /**
   * One attempt.
   *
   * @param drive as messages name it, such as {@code smb://server/share/dx}
   * @param message what was said of it
   * @param digests of the bag's files, as {@code sha256sum} writes them; empty when not filed
   */
  public record Filing(
      RevisionKey key, String drive, boolean filed, String message, String digests) {}

  private final JdbcClient jdbc;

  public Filings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Filing filing, Instant now) {
    jdbc.sql(
            """
            insert into filing
                   (organisation, cycle, revision, drive, filed, message, digests, recorded)
            values (:organisation, :cycle, :revision, :drive, :filed, :message, :digests, :recorded)
            """)
        .param("organisation", filing.key().organisation())
        .param("cycle", filing.key().cycle().code())
        .param("revision", filing.key().revision())
        .param("drive", filing.drive())
        .param("filed", filing.filed())
        .param("message", filing.message())
        .param("digests", filing.digests())
        .param("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** How a revision stands on a drive; empty when it was never tried. */
  public Optional<Filing> newest(RevisionKey key, String drive) {
    return jdbc.sql(
            """
            select organisation, cycle, revision, drive, filed, message, digests from filing
            where organisation = :organisation and cycle = :cycle and revision = :revision
              and drive = :drive
            order by id desc fetch first row only
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .param("drive", drive)
        .query(Filings::filing)
        .optional();
  }

  /** Whether a revision ever stood on a drive. */
  public boolean wasFiled(RevisionKey key, String drive) {
    return jdbc.sql(
                """
                select count(*) from filing
                where organisation = :organisation and cycle = :cycle and revision = :revision
                  and drive = :drive and filed
                """)
            .param("organisation", key.organisation())
            .param("cycle", key.cycle().code())
            .param("revision", key.revision())
            .param("drive", drive)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** How every revision that was tried stands on a drive. */
  public List<Filing> newestOn(String drive) {
    return jdbc.sql(
            """
            select organisation, cycle, revision, drive, filed, message, digests from filing
            where id in (select max(id) from filing where drive = :drive
                         group by organisation, cycle, revision)
            order by id
            """)
        .param("drive", drive)
        .query(Filings::filing)
        .list();
  }

  /** Every drive that was ever filed on or tried, in order. */
  public List<String> drives() {
    return jdbc.sql("select distinct drive from filing order by drive").query(String.class).list();
  }

  private static Filing filing(ResultSet row, int number) throws SQLException {
    return new Filing(
        Rows.revision(row),
        row.getString("drive"),
        row.getBoolean("filed"),
        row.getString("message"),
        row.getString("digests"));
  }
}
