package org.torimatome.cli.argument;

/** A command or setting that cannot be followed; the message is ready for the user. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
