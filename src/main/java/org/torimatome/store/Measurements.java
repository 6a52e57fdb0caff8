package org.torimatome.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Measurement.Described;
import org.torimatome.kpi.Measurement.Missing;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.Source;
import org.torimatome.problem.SourceLocation;
import org.torimatome.report.RevisionKey;

/**
 * Every figure ever read, with the cell it stood in and the revisions made of it.
 *
 * <p>Writing the same again adds nothing, so that a step may be repeated.
 */
public final class Measurements {

  private final JdbcTemplate jdbc;

  public Measurements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what was read for a revision. A return that no file holds is passed over.
   *
   * @param now noted for figures that are new
   */
  public void add(RevisionKey revision, List<KpiReturn> returns, Instant now) {
    List<KpiReturn> read =
        returns.stream().filter(row -> !row.source().equals(Source.NONE)).toList();
    OffsetDateTime firstRead = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    jdbc.batchUpdate(
        """
        insert into measurement (organisation, period, kpi, kind, content, status, qualifier,
                                 note, file, sheet, cell, sha256, first_read)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        read.stream().map(row -> columns(revision, row, firstRead)).toList());
    jdbc.batchUpdate(
        """
        insert into measurement_use (organisation, cycle, revision, measurement)
        select organisation, cast(? as varchar), cast(? as int), id from measurement
        where organisation = ? and period = ? and file = ? and sha256 = ?
        on conflict do nothing
        """,
        read.stream()
            .map(row -> new ReadFile(row.period().code(), row.source()))
            .distinct()
            .map(file -> file.use(revision))
            .toList());
  }

  private static Object[] columns(RevisionKey revision, KpiReturn row, OffsetDateTime firstRead) {
    Measurement measurement = row.measurement();
    SourceLocation at = row.source().at();
    return new Object[] {
      revision.organisation(),
      row.period().code(),
      row.kpi().text(),
      measurement.<String>fold(
          reported -> "REPORTED", described -> "DESCRIBED", missing -> "MISSING"),
      measurement.<String>fold(
          reported -> reported.value().toPlainString(), Described::text, Missing::reason),
      measurement.status().name(),
      measurement.<String>fold(Reported::qualifier, Described::qualifier, missing -> ""),
      row.note(),
      at.file(),
      at.sheet(),
      at.cell(),
      row.source().sha256(),
      firstRead
    };
  }

  private record ReadFile(String period, String file, String sha256) {
    ReadFile(String period, Source source) {
      this(period, source.at().file(), source.sha256());
    }

    Object[] use(RevisionKey revision) {
      return new Object[] {
        revision.cycle().code(), revision.revision(), revision.organisation(), period, file, sha256
      };
    }
  }
}
