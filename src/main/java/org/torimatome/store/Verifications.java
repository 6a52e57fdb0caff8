package org.torimatome.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.plan.RevisionKey;

/** What came of re-hashing revisions, place by place, each time a row. */
public final class Verifications {

  /** The place of what was issued, beside the drives. */
  public static final String OUTPUT = "output";

  /**
   * One look at one revision in one place.
   *
   * @param place {@link #OUTPUT}, or the drive as {@link Filings.Filing#drive} names it
   * @param clean whether every file was as recorded
   * @param findings what was said of those that were not, a line each
   */
  public record Verification(
      RevisionKey key, String place, boolean clean, String findings, Instant at) {}

  private final JdbcClient jdbc;

  public Verifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Verification verification) {
    jdbc.sql(
            """
            insert into verification
                   (organisation, cycle, revision, place, clean, findings, recorded)
            values (:organisation, :cycle, :revision, :place, :clean, :findings, :recorded)
            """)
        .param("organisation", verification.key().organisation())
        .param("cycle", verification.key().cycle().code())
        .param("revision", verification.key().revision())
        .param("place", verification.place())
        .param("clean", verification.clean())
        .param("findings", verification.findings())
        .param("recorded", OffsetDateTime.ofInstant(verification.at(), ZoneOffset.UTC))
        .update();
  }

  /** The last look at a revision in a place; empty when nobody looked yet. */
  public Optional<Verification> newest(RevisionKey key, String place) {
    return jdbc.sql(
            """
            select clean, findings, recorded from verification
            where organisation = :organisation and cycle = :cycle and revision = :revision
              and place = :place
            order by id desc fetch first row only
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .param("place", place)
        .query(
            (row, number) ->
                new Verification(
                    key,
                    place,
                    row.getBoolean("clean"),
                    row.getString("findings"),
                    row.getObject("recorded", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
