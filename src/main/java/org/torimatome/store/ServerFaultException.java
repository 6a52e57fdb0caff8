package org.torimatome.store;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.torimatome.problem.Worded;
import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/** Why a database server cannot be used, and which setting or variable that may lie in. */
final class ServerFaultException extends SQLException implements Worded {

  private static final long serialVersionUID = 1L;

  private static final Sentences SENTENCES = new Sentences("org.torimatome.store.server");

  private final transient Message wording;

  private ServerFaultException(SQLException why, Message wording) {
    super(why.getMessage(), why.getSQLState(), why);
    this.wording = wording;
  }

  /** What went wrong at a server, as far as the person who mends it must know. */
  static ServerFaultException of(SQLException why, ServerAddress server, String user) {
    return new ServerFaultException(
        why,
        SENTENCES.of(
            key(why),
            server.host(),
            server.database(),
            user,
            Objects.requireNonNullElse(why.getMessage(), "").lines().findFirst().orElse("")));
  }

  /** The same failure, with the words in it where it is a server's. */
  static RuntimeException told(RuntimeException failure, ServerAddress server, String user) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .<RuntimeException>map(
            why ->
                new IllegalStateException(
                    "The database server cannot be used", of(why, server, user)))
        .orElse(failure);
  }

  /** The states of SQL that PostgreSQL uses for them. */
  private static String key(SQLException why) {
    if (causes(why).anyMatch(UnknownHostException.class::isInstance)) {
      return "unknown-host";
    }
    String state =
        causes(why)
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .filter(Objects::nonNull)
            .reduce("", (outer, inner) -> inner);
    return switch (state) {
      case "28P01", "28000" -> "login-refused";
      case "3D000" -> "no-database";
      case "42501" -> "no-rights";
      default -> state.startsWith("08") ? "away" : "refused";
    };
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  @Override
  public Message wording() {
    return wording;
  }
}
