package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/** What is recorded stays as it is, and where it does not that is seen. */
@OnEveryDatabase
class AuditTrailTest {

  /** Who works where, what is in the queue, and how runs were made: no part of the audit trail. */
  private static final Set<String> NOT_OF_THE_TRAIL =
      Set.of("lease", "errand", "scheduled_tasks", "chain_turn", "flyway_schema_history");

  private static final Instant DAY = Instant.parse("2023-06-01T00:00:00Z");
  private static final RevisionKey R3 = key("R3", 1);
  private static final RevisionKey R4 = key("R4", 1);
  private static final RevisionKey R4_AGAIN = key("R4", 2);

  @TempDir Path home;
  private Database database;
  private JdbcClient jdbc;
  private Chain chain;

  @BeforeEach
  void three_revisions_are_recorded() {
    database =
        HomeDatabase.of(home)
            .map(at -> Database.onServer(at.url(), at.user(), at.password(), 2))
            .orElseGet(() -> Database.inFolder(home, 2));
    jdbc = JdbcClient.create(database.dataSource());
    chain = new Chain(jdbc);
    List.of(R3, R4, R4_AGAIN).forEach(key -> record(key, DAY));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_database_refuses_to_change_or_delete_anything_of_it() {
    List<String> trail =
        tables().stream()
            .filter(table -> !table.startsWith("batch_") && !NOT_OF_THE_TRAIL.contains(table))
            .toList();

    assertThat(trail)
        .contains("measurement", "evaluation", "revision", "filing", "approval")
        .hasSize(11);
    for (String table : trail) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .as(table)
          .hasMessageContaining("is ever changed or deleted");
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          "update %1$s set %2$s = %2$s where 1 = 0"
                              .formatted(table, columnOf(table)))
                      .update())
          .as(table)
          .hasMessageContaining("is ever changed or deleted");
    }
  }

  @Test
  void an_untouched_record_fits_its_seals() {
    assertThat(chain.breaks("toyama")).isEmpty();
    assertThat(chain.breaks("nobody")).isEmpty();
  }

  @Test
  void a_seal_is_what_anybody_would_compute() {
    String revision =
        """
        toyama\tR3\t1\t富山県\tDX・働き方改革\\n推進計画\t令和3年度\t2022-07-01\t10年\t\t%1$s\t%1$s\t\
        sources\tmanifest\t%1$s\t0.1.0
        """
            .formatted("a".repeat(64));
    String sealed =
        """
        torimatome 1
        toyama 1
        previous %s
        revision %s
        measurement %s
        evaluation %s
        """
            .formatted(
                "0".repeat(64),
                DigestUtils.sha256Hex(revision),
                DigestUtils.sha256Hex(""),
                DigestUtils.sha256Hex(""));

    assertThat(chain.sealOf(R3)).contains(DigestUtils.sha256Hex(sealed));
  }

  @Test
  void the_same_history_has_the_same_seals_on_any_day_and_another_has_others(@TempDir Path other) {
    try (Database again = Database.inFolder(other, 1)) {
      JdbcClient there = JdbcClient.create(again.dataSource());
      for (RevisionKey key : List.of(R3, R4, R4_AGAIN)) {
        record(there, key, DAY.plusSeconds(86_400));
      }
      assertThat(new Chain(there).sealOf(R4_AGAIN)).isPresent().isEqualTo(chain.sealOf(R4_AGAIN));
    }
    try (Database reordered = Database.inFolder(other.resolve("reordered"), 1)) {
      JdbcClient there = JdbcClient.create(reordered.dataSource());
      for (RevisionKey key : List.of(R4, R3, R4_AGAIN)) {
        record(there, key, DAY);
      }
      assertThat(new Chain(there).sealOf(R4_AGAIN)).isNotEqualTo(chain.sealOf(R4_AGAIN));
    }
  }

  @Test
  void a_revision_is_sealed_once() {
    var before = chain.sealOf(R4);

    chain.seal(R4);

    assertThat(chain.sealOf(R4)).isEqualTo(before);
    assertThat(chain.breaks("toyama")).isEmpty();
  }

  @Test
  void what_is_recorded_without_a_seal_is_told() {
    new Ledger(jdbc).add(entry(key("R5", 1)), 1, DAY);

    assertThat(chain.breaks("toyama"))
        .containsExactly(new Chain.Break(key("R5", 1), Chain.Break.Misfit.ADDED, "revision"));
  }

  @Test
  void approvals_fit_their_seals_until_one_is_touched() {
    approve(R3, R4);
    assertThat(approvals().breaks("toyama")).isEmpty();

    tell("update approval set approver = '鈴木花子' where cycle = 'R3'");

    assertThat(approvals().breaks("toyama"))
        .containsExactly(new Chain.Break(R3, Chain.Break.Misfit.CHANGED, "approval"));
  }

  @ParameterizedTest
  @CsvSource({
    "approval,               R3, R3, MISSING, approval",
    "approval,               R4, R4, MISSING, approval",
    "approval_link,          R3, R3, ADDED,   approval",
    "approval approval_link, R3, R4, MISSING, approval_link",
    "approval approval_link, R4, R4, MISSING, approval",
  })
  void a_removed_approval_is_told(
      String tables, String cycle, String told, Chain.Break.Misfit misfit, String table) {
    approve(R3, R4);

    for (String each : tables.split(" ")) {
      tell("delete from " + each + " where cycle = '" + cycle + "'");
    }

    assertThat(approvals().breaks("toyama")).contains(new Chain.Break(key(told, 1), misfit, table));
  }

  @Test
  void an_approval_of_other_bytes_than_were_issued_is_told() {
    approvals().add(R3, new Approval("山田太郎", LocalDate.of(2022, 7, 4), ""), "b".repeat(64), DAY);

    assertThat(approvals().breaks("toyama"))
        .containsExactly(new Chain.Break(R3, Chain.Break.Misfit.CHANGED, "approval"));
  }

  @Test
  void no_revision_is_approved_twice() {
    approve(R3);

    assertThatThrownBy(() -> approve(R3)).isInstanceOf(DuplicateKeyException.class);
  }

  private Approvals approvals() {
    return new Approvals(jdbc);
  }

  private void approve(RevisionKey... keys) {
    for (RevisionKey key : keys) {
      approvals()
          .add(key, new Approval("課長\t山田太郎", LocalDate.of(2022, 7, 4), ""), "a".repeat(64), DAY);
    }
  }

  /** As one who owns the tables can. */
  private void tell(String sql) {
    for (String table : List.of("approval", "approval_link")) {
      jdbc.sql(
              HomeDatabase.isShared()
                  ? "drop trigger if exists append_only on " + table
                  : "drop trigger if exists " + table + "_append_only")
          .update();
    }
    jdbc.sql(sql).update();
  }

  private void record(RevisionKey key, Instant now) {
    record(jdbc, key, now);
  }

  private static void record(JdbcClient jdbc, RevisionKey key, Instant now) {
    new Ledger(jdbc).add(entry(key), 1, now);
    new Chain(jdbc).seal(key);
  }

  private static Ledger.Entry entry(RevisionKey key) {
    return new Ledger.Entry(
        key,
        new Ledger.Names("富山県", "DX・働き方改革\n推進計画", "令和3年度"),
        LocalDate.of(2022, 7, 1),
        "10年",
        "",
        "a".repeat(64),
        "a".repeat(64),
        "sources",
        "manifest",
        "a".repeat(64),
        "0.1.0");
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select lower(table_name) from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by 1
            """)
        .query(String.class)
        .list();
  }

  private String columnOf(String table) {
    return jdbc.sql(
            """
            select min(column_name) from information_schema.columns
            where lower(table_name) = ? and lower(table_schema) = 'public'
              and is_identity = 'NO' and lower(column_name) not in ('number', 'value')
            """)
        .param(table)
        .query(String.class)
        .single();
  }

  private static RevisionKey key(String cycle, int revision) {
    return new RevisionKey("toyama", ReportingPeriod.parse(cycle).orElseThrow(), revision);
  }
}
