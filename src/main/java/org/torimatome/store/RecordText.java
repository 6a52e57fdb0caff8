package org.torimatome.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.Sha256;

/**
 * What the tables hold of one revision, written such that anybody can write the same: a line for
 * each row, its fields with tabs between them, the lines in the order of their UTF-8 bytes. Within
 * a field {@code \}, tab, LF and CR are written {@code \\ \t \n \r}. Source: docs/adr/0010.
 *
 * <p>Read back from the tables when the revision is entered as well as when it is verified, so that
 * what a database makes of a value is the same both times.
 */
final class RecordText {

  /**
   * The tables, each with the query for its lines; numbers that a database gave out are no part.
   */
  enum Part {
    REVISION(
        """
        select organisation, cycle, revision, organisation_name, plan_name, cycle_name, issued,
               retention, reason, input_digest, template_digest, sources, manifest,
               manifest_digest, program
        from revision
        where organisation = :organisation and cycle = :cycle and revision = :revision
        """),
    MEASUREMENT(
        """
        select m.organisation, m.period, m.kpi, m.kind, m.content, m.status, m.qualifier, m.note,
               m.file, m.sheet, m.cell, m.sha256
        from measurement_use u join measurement m on m.id = u.measurement
        where u.organisation = :organisation and u.cycle = :cycle and u.revision = :revision
        """),
    EVALUATION(
        """
        select kpi, status, target, target_low, target_high, target_origin, target_from, method,
               rate, rate_printed, measure, measure_value, symbol, label,
               case when achieved then 'true' else 'false' end, e.reason, final_symbol,
               final_reason, actual
        from evaluation e
        join revision r on r.organisation = e.organisation and r.cycle = e.cycle
          and r.revision = e.revision and r.attempt = e.attempt
        where e.organisation = :organisation and e.cycle = :cycle and e.revision = :revision
        """),
    /** Apart from the others, since the same history gives the same seals on any day. */
    TIMES(
        """
        select recorded, 'revision' from revision
        where organisation = :organisation and cycle = :cycle and revision = :revision
        union all
        select m.first_read, m.period || ' ' || m.kpi || ' ' || m.file || ' ' || m.sheet
               || ' ' || m.cell
        from measurement_use u join measurement m on m.id = u.measurement
        where u.organisation = :organisation and u.cycle = :cycle and u.revision = :revision
        """);

    private final String query;

    Part(String query) {
      this.query = query;
    }
  }

  private static final Comparator<String> BY_BYTES =
      (one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other));

  private final JdbcClient jdbc;
  private final Set<Part> recorded;

  RecordText(JdbcClient jdbc) {
    this(jdbc, EnumSet.allOf(Part.class));
  }

  private RecordText(JdbcClient jdbc, Set<Part> recorded) {
    this.jdbc = jdbc;
    this.recorded = recorded;
  }

  /** Of tables that are about to be sealed for the first time: nothing was judged into them yet. */
  static RecordText beforeEvaluations(JdbcClient jdbc) {
    return new RecordText(jdbc, EnumSet.complementOf(EnumSet.of(Part.EVALUATION)));
  }

  /** The SHA-256 of each part in hex. */
  Map<Part, String> digests(RevisionKey key) {
    Map<Part, String> digests = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      digests.put(part, Sha256.of(text(part, key)));
    }
    return digests;
  }

  String text(Part part, RevisionKey key) {
    if (!recorded.contains(part)) {
      return "";
    }
    List<String> lines =
        jdbc.sql(part.query)
            .param("organisation", key.organisation())
            .param("cycle", key.cycle().code())
            .param("revision", key.revision())
            .query((row, number) -> line(part, row))
            .list();
    StringBuilder text = new StringBuilder();
    lines.stream().sorted(BY_BYTES).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String line(Part part, ResultSet row) throws SQLException {
    List<String> fields = new ArrayList<>();
    int first = 1;
    if (part == Part.TIMES) {
      fields.add(row.getObject(first++, OffsetDateTime.class).toInstant().toString());
    }
    for (int column = first; column <= row.getMetaData().getColumnCount(); column++) {
      String value = row.getString(column);
      // A column that came later is no part of what was sealed before it did.
      if (value != null) {
        fields.add(value);
      }
    }
    return line(fields);
  }

  /** The line of one row. */
  static String line(List<String> fields) {
    return fields.stream().map(RecordText::field).collect(Collectors.joining("\t"));
  }

  private static String field(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
