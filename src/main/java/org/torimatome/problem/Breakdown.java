package org.torimatome.problem;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.torimatome.text.Message;
import org.torimatome.text.Sentences;

/** What a failure of the world around us says to a person, such as that a file may not be read. */
public final class Breakdown {

  private static final Sentences SENTENCES = new Sentences("org.torimatome.problem.breakdowns");

  private Breakdown() {}

  /**
   * In its own words where it has some, else by the innermost exception: the outer ones say which
   * of our steps it was.
   */
  public static Message of(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null && !saysMoreThanItsCause(innermost)) {
      innermost = innermost.getCause();
    }
    if (innermost instanceof Worded worded) {
      return worded.wording();
    }
    // Of these two the message is the path alone.
    if (innermost instanceof AccessDeniedException denied) {
      return SENTENCES.of("access-denied", denied.getFile());
    }
    if (innermost instanceof NoSuchFileException lost) {
      return SENTENCES.of("file-gone", lost.getFile());
    }
    if (innermost instanceof FileSystemException told && told.getReason() != null) {
      String file = told.getOtherFile() == null ? told.getFile() : told.getOtherFile();
      return SENTENCES.of("file-failed", file, told.getReason());
    }
    if (innermost instanceof InterruptedException) {
      return SENTENCES.of("interrupted");
    }
    String message = innermost.getMessage();
    return Message.plain(message == null ? innermost.getClass().getSimpleName() : message);
  }

  /** The system says what is wrong, and not with which file. */
  private static boolean saysMoreThanItsCause(Throwable failure) {
    return failure instanceof Worded || failure instanceof FileSystemException;
  }
}
