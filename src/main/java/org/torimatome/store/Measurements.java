package org.torimatome.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Measurement.Described;
import org.torimatome.kpi.Measurement.Missing;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.SourceLocation;

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
   * Keeps what was read. A return that no file holds is passed over.
   *
   * @param now noted for figures that are new
   */
  public void add(String organisation, List<KpiReturn> returns, Instant now) {
    OffsetDateTime firstRead = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    jdbc.batchUpdate(
        """
        insert into measurement (organisation, period, kpi, kind, content, status, qualifier,
                                 note, file, sheet, cell, sha256, first_read)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        read(returns).map(row -> columns(organisation, row, firstRead)).toList());
  }

  /** Notes what an issued revision was made of, all of which was added before. */
  public void use(RevisionKey revision, List<KpiReturn> returns) {
    jdbc.batchUpdate(
        """
        insert into measurement_use (organisation, cycle, revision, measurement)
        select organisation, cast(? as varchar), cast(? as int), id from measurement
        where organisation = ? and period = ? and file = ? and sha256 = ?
        on conflict do nothing
        """,
        read(returns)
            .map(row -> new ReadFile(row.period().code(), row.source()))
            .distinct()
            .map(file -> file.use(revision))
            .toList());
  }

  /** The numbers in the newest revision of each period's report. */
  public SortedMap<ReportingPeriod, SortedMap<KpiCode, Reported>> lastIssued(String organisation) {
    SortedMap<ReportingPeriod, SortedMap<KpiCode, Reported>> issued = new TreeMap<>();
    jdbc.query(
        """
        select m.period, m.kpi, m.content, m.status, m.qualifier
        from revision r
        join measurement_use u
          on u.organisation = r.organisation and u.cycle = r.cycle and u.revision = r.revision
        join measurement m on m.id = u.measurement and m.period = r.cycle
        where r.organisation = ? and m.kind = 'REPORTED'
          and r.revision = (select max(n.revision) from revision n
                            where n.organisation = r.organisation and n.cycle = r.cycle)
        order by m.id
        """,
        row -> {
          issued
              .computeIfAbsent(
                  ReportingPeriod.parse(row.getString("period")).orElseThrow(),
                  period -> new TreeMap<>())
              .put(
                  new KpiCode(row.getString("kpi")),
                  new Reported(
                      new BigDecimal(row.getString("content")),
                      ValueStatus.valueOf(row.getString("status")),
                      row.getString("qualifier")));
        },
        organisation);
    return issued;
  }

  private static Stream<KpiReturn> read(List<KpiReturn> returns) {
    return returns.stream().filter(row -> !row.source().equals(Source.NONE));
  }

  private static Object[] columns(String organisation, KpiReturn row, OffsetDateTime firstRead) {
    Measurement measurement = row.measurement();
    SourceLocation at = row.source().at();
    return new Object[] {
      organisation,
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
