package org.torimatome.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.torimatome.problem.Worded;
import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/** Why the database's file cannot be read or written. */
final class FileFaultException extends SQLException implements Worded {

  private static final long serialVersionUID = 1L;

  private static final Sentences SENTENCES = new Sentences("org.torimatome.store.file");

  private final transient Message wording;

  FileFaultException(Path file, Throwable why) {
    super(file + " cannot be used", why);
    this.wording = SENTENCES.of("failed", file, reason(why));
  }

  /** What H2 makes of it when the file fails; empty where something else went wrong. */
  static Optional<FileFaultException> of(SQLException why, Path file) {
    return causes(why).anyMatch(MVStoreException.class::isInstance)
        ? Optional.of(new FileFaultException(file, why))
        : Optional.empty();
  }

  /** What the system says, and not what H2 says in between. */
  private static String reason(Throwable why) {
    return causes(why)
        .filter(IOException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElseGet(() -> String.valueOf(why.getMessage()));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  @Override
  public Message wording() {
    return wording;
  }
}
