package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.Town;

/** A database server that cannot be used is told by its place and by what to mend. */
@Tag("slow")
class ServerFaultTest {

  private static final String SECRET = "S3cret";

  @TempDir Path root;

  @BeforeEach
  void a_town() {
    Town.in(root, "mihon");
  }

  @Test
  void one_that_does_not_answer() {
    assertThat(at("jdbc:postgresql://localhost:1/torimatome", "clerk"))
        .satisfies(answer -> is_told(answer, "localhost:1 につながりません", "TORIMATOME_DATABASE）"));
  }

  @Test
  void one_whose_host_nobody_knows() {
    assertThat(at("jdbc:postgresql://nowhere.invalid/torimatome", "clerk"))
        .satisfies(
            answer -> is_told(answer, "nowhere.invalid:5432 が見つかりません", "TORIMATOME_DATABASE）"));
  }

  @Test
  void one_that_does_not_know_the_user() {
    assertThat(at(Postgres.url("postgres"), "stranger"))
        .satisfies(
            answer ->
                is_told(
                    answer,
                    "localhost:" + Postgres.port(),
                    "「stranger」",
                    "torimatome.database-user",
                    "TORIMATOME_DATABASE_USER",
                    "TORIMATOME_DATABASE_PASSWORD"));
  }

  @Test
  void one_without_the_database() {
    assertThat(at(Postgres.url("nowhere"), "postgres"))
        .satisfies(
            answer ->
                is_told(
                    answer,
                    "localhost:" + Postgres.port() + " にデータベース「nowhere」がありません",
                    "torimatome.database（"));
  }

  @Test
  void one_where_the_user_may_not_make_tables() {
    String user = Postgres.newUser();

    assertThat(at(Postgres.url("postgres"), user))
        .satisfies(
            answer -> is_told(answer, "「" + user + "」", "権限がありません", "TORIMATOME_DATABASE_USER"));
  }

  @Test
  void in_english_too() {
    assertThat(at("jdbc:postgresql://localhost:1/torimatome", "clerk", "--lang", "en").err())
        .contains("The database server localhost:1 cannot be reached", "TORIMATOME_DATABASE")
        .doesNotContainPattern("\\p{IsHiragana}");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          url,                                              said
          jdbc:postgresql://clerk:S3cret@dbhost/torimatome, jdbc:postgresql://***@dbhost/torimatome
          jdbc:postgresql://dbhost/x?user=a&password=S3cret, jdbc:postgresql://dbhost/x?user=a&password=***
          postgres://dbhost/torimatome,                     jdbc:postgresql://dbhost/torimatome
          postgres://clerk:S3cret@dbhost/torimatome,        postgres://***@dbhost/torimatome
          jdbc:mysql://dbhost/torimatome,                   jdbc:mysql://dbhost/torimatome
          """)
  void an_address_that_cannot_be_used_is_refused_and_shows_no_password(String url, String said)
      throws IOException {
    Path config = root.resolve("a.yml");
    Files.writeString(config, "torimatome:\n  database: " + url + "\n");

    for (Door.Answer answer :
        new Door.Answer[] {at(url, "clerk"), Door.in(root).types("status", "--config=" + config)}) {
      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err()).contains(said).doesNotContain(SECRET);
    }
  }

  private Door.Answer at(String url, String user, String... more) {
    String[] command = new String[1 + more.length];
    command[0] = "status";
    System.arraycopy(more, 0, command, 1, more.length);
    return Door.in(root)
        .with("TORIMATOME_DATABASE", url)
        .with("TORIMATOME_DATABASE_USER", user)
        .with("TORIMATOME_DATABASE_PASSWORD", SECRET)
        .types(command);
  }

  private void is_told(Door.Answer answer, String... words) {
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains(words).doesNotContain("Exception", SECRET);
    assertThat(answer.out()).doesNotContain(SECRET);
    Path log = root.resolve("output/.torimatome/torimatome.log");
    assertThat(log).content().contains("\tat ").doesNotContain(SECRET);
  }
}
