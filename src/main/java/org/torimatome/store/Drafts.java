package org.torimatome.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** The drafts that were laid before somebody to be approved; of a revision the last counts. */
public final class Drafts {

  /**
   * One draft.
   *
   * @param sources SHA-256 in hex over the files kept of what it was made of
   * @param manifest its files with their digests, as {@code sha256sum} writes them
   */
  public record Draft(String sources, String manifest) {}

  private final JdbcClient jdbc;

  public Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(RevisionKey key, Draft draft, Instant now) {
    jdbc.sql(
            """
            insert into draft (organisation, cycle, revision, sources, manifest, recorded)
            values (:organisation, :cycle, :revision, :sources, :manifest, :recorded)
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .param("sources", draft.sources())
        .param("manifest", draft.manifest())
        .param("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** The draft of a revision; empty where none was ever made. */
  public Optional<Draft> newest(RevisionKey key) {
    return jdbc.sql(
            """
            select sources, manifest from draft
            where organisation = :organisation and cycle = :cycle and revision = :revision
            order by id desc fetch first row only
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .query((row, number) -> new Draft(row.getString("sources"), row.getString("manifest")))
        .optional();
  }

  /** The organisations that a draft of a cycle was ever made for. */
  public List<String> organisations(ReportingPeriod cycle) {
    return jdbc.sql("select distinct organisation from draft where cycle = :cycle")
        .param("cycle", cycle.code())
        .query(String.class)
        .list();
  }
}
