package org.torimatome.cli;

/** A command or setting that cannot be followed; the message is ready for the user. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
