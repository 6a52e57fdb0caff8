package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** A database of an earlier program, brought to this one's tables by being opened. */
@OnEveryDatabase
class EarlierDatabaseTest {

  private static final String DIGEST = "a".repeat(64);
  private static final RevisionKey R3 =
      new RevisionKey("toyama", ReportingPeriod.parse("R3").orElseThrow(), 1);

  @TempDir Path home;

  @Test
  void what_was_judged_before_the_step_stays_sealed_and_can_be_asked_for() {
    JdbcClient then = madeBy("7");
    enterRevision(then);
    then.sql(
            """
            insert into evaluation values ('toyama', 'R3', 1, '1-1', 'FINAL', '300', '300', '',
              'STATED', 'R3', 'RATIO', '310/3', '103%', 'ACHIEVEMENT_RATE', '310/3', '◎', '達成',
              true, '', '', '')
            """)
        .update();
    seal(
        then,
        """
        1-1\tFINAL\t300\t300\t\tSTATED\tR3\tRATIO\t310/3\t103%\tACHIEVEMENT_RATE\t310/3\t◎\t達成\t\
        true\t\t\t
        """);

    try (Database now = open()) {
      JdbcClient jdbc = JdbcClient.create(now.dataSource());
      assertThat(new Chain(jdbc).breaks("toyama")).isEmpty();
      assertThat(new Evaluations(new JdbcTemplate(now.dataSource())).of(R3))
          .hasEntrySatisfying(
              new KpiCode("1-1"),
              recorded -> {
                assertThat(recorded.actual()).isEmpty();
                assertThat(recorded.ratePrinted()).isEqualTo("103%");
              });
      assertThatThrownBy(() -> jdbc.sql("update evaluation set symbol = '△'").update())
          .hasMessageContaining("is ever changed or deleted");
    }
  }

  @Test
  void a_figure_written_into_what_was_sealed_without_it_is_seen() {
    JdbcClient then = madeBy("7");
    enterRevision(then);
    then.sql(
            """
            insert into evaluation values ('toyama', 'R3', 1, '1-1', 'FINAL', '', '', '', '', '',
              'RATIO', '', '', '', '', '', '', false, '', '', '')
            """)
        .update();
    seal(then, "1-1\tFINAL" + "\t".repeat(6) + "RATIO" + "\t".repeat(7) + "false\t\t\t\n");

    try (Database now = open()) {
      JdbcClient jdbc = JdbcClient.create(now.dataSource());
      assertThat(new Chain(jdbc).breaks("toyama")).isEmpty();
      jdbc.sql(
              HomeDatabase.isShared()
                  ? "drop trigger append_only on evaluation"
                  : "drop trigger evaluation_append_only")
          .update();
      jdbc.sql("update evaluation set actual = '310'").update();

      assertThat(new Chain(jdbc).breaks("toyama"))
          .containsExactly(new Chain.Break(R3, Chain.Break.Misfit.CHANGED, "evaluation"));
    }
  }

  @Test
  void what_was_issued_before_there_was_a_chain_is_sealed_as_it_is_found() {
    JdbcClient then = madeBy("4");
    then.sql(
            """
            insert into revision (organisation, cycle, revision, organisation_name, plan_name,
              cycle_name, issued, retention, reason, input_digest, template_digest,
              manifest_digest, program, recorded)
            values ('toyama', 'R3', 1, '富山県', '計画', '令和3年度', date '2022-07-01', '10年', '',
              '%1$s', '%1$s', '%1$s', '0.1.0', current_timestamp)
            """
                .formatted(DIGEST))
        .update();

    try (Database now = open()) {
      Chain chain = new Chain(JdbcClient.create(now.dataSource()));
      assertThat(chain.sealOf(R3)).isPresent();
      assertThat(chain.breaks("toyama")).isEmpty();
    }
  }

  private JdbcClient madeBy(String version) {
    Flyway.configure()
        .dataSource(source())
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (HomeDatabase.isShared() ? "postgresql" : "h2"))
        .javaMigrations(new SealEarlierRevisions())
        .target(version)
        .load()
        .migrate();
    return JdbcClient.create(source());
  }

  private static void enterRevision(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into revision (organisation, cycle, revision, organisation_name, plan_name,
              cycle_name, issued, retention, reason, input_digest, template_digest, sources,
              manifest, manifest_digest, program, recorded)
            values ('toyama', 'R3', 1, '富山県', '計画', '令和3年度', date '2022-07-01', '10年', '',
              '%1$s', '%1$s', '', '', '%1$s', '0.1.0', timestamp with time zone '2022-07-01 00:00:00+00:00')
            """
                .formatted(DIGEST))
        .update();
  }

  /** As the program of then did, by docs/adr/0010. */
  private static void seal(JdbcClient jdbc, String evaluation) {
    String revision =
        "toyama\tR3\t1\t富山県\t計画\t令和3年度\t2022-07-01\t10年\t\t%1$s\t%1$s\t\t\t%1$s\t0.1.0\n"
            .formatted(DIGEST);
    String seal =
        """
        torimatome 1
        toyama 1
        previous %s
        revision %s
        measurement %s
        evaluation %s
        """
            .formatted("0".repeat(64), sha(revision), sha(""), sha(evaluation));
    jdbc.sql("insert into chain_link values ('toyama', 1, 'R3', 1, ?, ?, ?, ?, ?, ?)")
        .params(
            sha(revision),
            sha(""),
            sha(evaluation),
            sha("2022-07-01T00:00:00Z\trevision\n"),
            "0".repeat(64),
            sha(seal))
        .update();
  }

  private static String sha(String text) {
    return DigestUtils.sha256Hex(text);
  }

  private Database open() {
    return HomeDatabase.of(home)
        .map(at -> Database.onServer(at.url(), at.user(), at.password(), 2))
        .orElseGet(() -> Database.inFolder(home, 2));
  }

  private DataSource source() {
    return HomeDatabase.of(home)
        .map(at -> new DriverManagerDataSource(at.url(), at.user(), at.password()))
        .orElseGet(
            () ->
                new DriverManagerDataSource(
                    "jdbc:h2:file:"
                        + home.resolve("torimatome")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                    "torimatome",
                    ""));
  }
}
