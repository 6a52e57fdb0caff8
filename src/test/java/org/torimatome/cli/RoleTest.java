package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.torimatome.batch.Postgres;
import org.torimatome.batch.Town;
import org.torimatome.batch.run.Settings.Server;

/** The role that docs/operations.md gives to the program on PostgreSQL. */
@Tag("slow")
class RoleTest {

  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final String PASSWORD = "secret";

  @TempDir Path root;

  @Test
  void can_do_all_that_the_commands_do_and_change_nothing_that_was_recorded() throws IOException {
    Server owner = Postgres.freshDatabase();
    assertThat(door(owner).types("status").exit()).isEqualTo(2);
    Town.in(root, "mihon");
    assertThat(door(owner).types("status").exit()).isZero();
    JdbcClient.create(source(owner)).sql(grants()).update();
    Server role =
        new Server(
            owner.url().replaceFirst("[?].*", ""), "torimatome_app", PASSWORD, owner.heartbeat());
    Door door = door(role);

    assertThat(door.types("run", "R3")).extracting(Door.Answer::exit).isEqualTo(0);
    assertThat(door.types("run", "R4")).extracting(Door.Answer::exit).isEqualTo(0);
    assertThat(door.types("regenerate", "R4", "--reason", "訂正").exit()).isZero();
    assertThat(door.types("purge", "--keep-cycles", "1").exit()).isZero();
    assertThat(door.types("verify").err()).isEmpty();
    assertThatThrownBy(
            () -> JdbcClient.create(source(role)).sql("delete from measurement").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                JdbcClient.create(source(role))
                    .sql("drop trigger append_only on measurement")
                    .update())
        .rootCause()
        .hasMessageContaining("must be owner");
  }

  private Door door(Server server) {
    Door door = Door.in(root);
    for (var variable : Program.environment(server).entrySet()) {
      door = door.with(variable.getKey(), variable.getValue());
    }
    return door;
  }

  private static DriverManagerDataSource source(Server server) {
    return new DriverManagerDataSource(server.url(), server.user(), server.password());
  }

  private static String grants() throws IOException {
    Matcher sql = SQL.matcher(Files.readString(Path.of("docs/operations.md")));
    assertThat(sql.find()).isTrue();
    return sql.group(1).replace("…", PASSWORD);
  }
}
