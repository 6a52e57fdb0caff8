package org.torimatome.archive.destination;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A fault on its way to {@code Archive}, which turns it into a value. */
public final class FilingException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient FilingFault fault;

  public FilingException(FilingFault.Reason reason, String detail) {
    this(reason, detail, null);
  }

  public FilingException(FilingFault.Reason reason, String detail, @Nullable Throwable cause) {
    super(reason + ": " + detail, cause);
    this.fault = new FilingFault(reason, detail);
  }

  /** The fault that an exception carries, or the plain one for those of the system. */
  public static FilingFault faultOf(IOException e) {
    return e instanceof FilingException told
        ? told.fault
        : new FilingFault(FilingFault.Reason.FAILED, String.valueOf(e.getMessage()));
  }
}
