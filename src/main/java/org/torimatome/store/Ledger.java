package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** The issued revisions. What stands here has been issued; what does not, has not. */
public final class Ledger {

  /** As the revision prints them. */
  public record Names(String organisation, String plan, String cycle) {}

  /**
   * One issued revision.
   *
   * @param issued the issue date printed in the report
   * @param retention how long it is kept: years, or 永年
   * @param reason why it was issued again; empty for the first
   * @param inputDigest SHA-256 in hex over the input files used, as are the other digests
   * @param sources the files kept of what it was made of, with their digests, as {@code sha256sum}
   *     writes them; empty where an earlier program issued it
   * @param manifest the issued files with their digests, as {@code sha256sum} writes them
   * @param manifestDigest of the file that lists them
   * @param program the version that issued it
   */
  public record Entry(
      RevisionKey key,
      Names names,
      LocalDate issued,
      String retention,
      String reason,
      String inputDigest,
      String templateDigest,
      String sources,
      String manifest,
      String manifestDigest,
      String program) {}

  private static final String COLUMNS =
      """
      organisation, cycle, revision, organisation_name, plan_name, cycle_name,
      issued, retention, reason,
      input_digest, template_digest, sources, manifest, manifest_digest, program
      """;

  private final JdbcClient jdbc;

  public Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a revision; one that stands there already stays as it is.
   *
   * @param attempt under which its KPIs were judged, as {@link Evaluations} has it
   */
  public void add(Entry entry, long attempt, Instant now) {
    jdbc.sql(
            """
            insert into revision (%s, attempt, recorded)
            values (:organisation, :cycle, :revision, :organisationName, :planName, :cycleName,
                    :issued, :retention, :reason,
                    :inputDigest, :templateDigest, :sources, :manifest, :manifestDigest,
                    :program, :attempt, :recorded)
            on conflict do nothing
            """
                .formatted(COLUMNS))
        .param("organisation", entry.key().organisation())
        .param("cycle", entry.key().cycle().code())
        .param("revision", entry.key().revision())
        .param("organisationName", entry.names().organisation())
        .param("planName", entry.names().plan())
        .param("cycleName", entry.names().cycle())
        .param("issued", entry.issued())
        .param("retention", entry.retention())
        .param("reason", entry.reason())
        .param("inputDigest", entry.inputDigest())
        .param("templateDigest", entry.templateDigest())
        .param("sources", entry.sources())
        .param("manifest", entry.manifest())
        .param("manifestDigest", entry.manifestDigest())
        .param("program", entry.program())
        .param("attempt", attempt)
        .param("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  public Optional<Entry> find(RevisionKey key) {
    return revisions(key.organisation(), key.cycle()).stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst();
  }

  /** The revisions of one report, oldest first. */
  public List<Entry> revisions(String organisation, ReportingPeriod cycle) {
    return jdbc.sql(
            """
            select %s from revision
            where organisation = :organisation and cycle = :cycle order by revision
            """
                .formatted(COLUMNS))
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .query(Ledger::entry)
        .list();
  }

  /** The newest revision of a report. */
  public Optional<Entry> newest(String organisation, ReportingPeriod cycle) {
    List<Entry> revisions = revisions(organisation, cycle);
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  /** The organisations that have a revision, in order. */
  public List<String> organisations() {
    return jdbc.sql("select distinct organisation from revision order by organisation")
        .query(String.class)
        .list();
  }

  /** Every revision of an organisation, in the order of issue. */
  public List<Entry> all(String organisation) {
    return jdbc.sql(
            """
            select %s from revision
            where organisation = :organisation order by recorded, cycle, revision
            """
                .formatted(COLUMNS))
        .param("organisation", organisation)
        .query(Ledger::entry)
        .list();
  }

  /** Every revision, by organisation, then in the order of issue. */
  public List<Entry> all() {
    return jdbc.sql(
            "select %s from revision order by organisation, recorded, revision".formatted(COLUMNS))
        .query(Ledger::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        Rows.revision(row),
        new Names(
            row.getString("organisation_name"),
            row.getString("plan_name"),
            row.getString("cycle_name")),
        row.getObject("issued", LocalDate.class),
        row.getString("retention"),
        row.getString("reason"),
        row.getString("input_digest"),
        row.getString("template_digest"),
        row.getString("sources"),
        row.getString("manifest"),
        row.getString("manifest_digest"),
        row.getString("program"));
  }
}
