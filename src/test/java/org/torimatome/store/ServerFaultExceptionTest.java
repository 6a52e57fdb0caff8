package org.torimatome.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.problem.Breakdown;
import org.torimatome.text.Language;

class ServerFaultExceptionTest {

  private static final ServerAddress SERVER =
      ServerAddress.of("jdbc:postgresql://dbhost:6543/torimatome?ssl=true");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          state, said,                                                   variable
          08001, データベースのサーバー dbhost:6543 につながりません,              TORIMATOME_DATABASE
          08006, データベースのサーバー dbhost:6543 につながりません,              TORIMATOME_DATABASE
          28P01, データベース torimatome（dbhost:6543）が利用者「clerk」を受け付けません, TORIMATOME_DATABASE_PASSWORD
          28000, データベース torimatome（dbhost:6543）が利用者「clerk」を受け付けません, TORIMATOME_DATABASE_USER
          3D000, サーバー dbhost:6543 にデータベース「torimatome」がありません,      TORIMATOME_DATABASE
          42501, 利用者「clerk」には、データベース torimatome（dbhost:6543）に表を作る権限がありません, TORIMATOME_DATABASE_USER
          53300, を使えません: too many clients,                          TORIMATOME_DATABASE
          """)
  void what_the_server_answers_is_told_with_what_to_look_at(
      String state, String said, String variable) {
    SQLException answer = new SQLException("too many clients", state);

    assertThat(told(new IllegalStateException(answer))).contains(said).contains(variable);
  }

  @Test
  void what_a_pool_says_of_its_waiting_is_not_the_cause() {
    SQLException refused = new SQLException("refused", "08001", new ConnectException("refused"));

    assertThat(
            told(new IllegalStateException(new SQLTransientConnectionException("30 s", refused))))
        .contains("dbhost:6543 につながりません");
  }

  @Test
  void a_host_that_nobody_knows_is_no_server_that_is_down() {
    SQLException why = new SQLException("failed", "08001", new UnknownHostException("dbhost"));

    assertThat(told(new IllegalStateException(why))).contains("dbhost:6543 が見つかりません");
  }

  @Test
  void what_is_not_the_servers_keeps_its_own_words() {
    assertThat(told(new IllegalStateException("something else"))).isEqualTo("something else");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          url,                                      host,             database
          jdbc:postgresql://dbhost/torimatome,      dbhost:5432,      torimatome
          jdbc:postgresql://dbhost:6543/t?ssl=true, dbhost:6543,      t
          jdbc:postgresql:torimatome,               localhost:5432,   torimatome
          'jdbc:postgresql://a:1,b:2/t',            'a:1,b:2',        t
          """)
  void an_address_is_taken_apart_as_the_driver_does(String url, String host, String database) {
    assertThat(ServerAddress.of(url)).isEqualTo(new ServerAddress(host, database));
  }

  private static String told(RuntimeException failure) {
    return Breakdown.of(ServerFaultException.told(failure, SERVER, "clerk")).in(Language.JA);
  }
}
