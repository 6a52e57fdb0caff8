package org.torimatome.archive.destination;

import com.hierynomus.mserref.NtStatus;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.smbj.common.SMBRuntimeException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.TimeoutException;
import org.torimatome.archive.destination.FilingFault.Reason;

/** What a share's server answers when it does not do what it is asked, in our words. */
final class ShareFaults {
  private ShareFaults() {}

  /** What is asked of the server; most faults are unchecked in smbj. */
  interface Request<T> {
    T send() throws IOException;
  }

  /** Asks, and tells a fault as one of this path. */
  static <T> T telling(String path, Request<T> request) throws IOException {
    try {
      return request.send();
    } catch (SMBRuntimeException | TransportException e) {
      throw told(e, path);
    }
  }

  /** The server's answer, or the lack of one, in our words. */
  static IOException told(Exception e, String path) {
    if (!(e instanceof SMBApiException answer) || isBroken(e)) {
      return new FilingException(broken(e), path, e);
    }
    if (answer.getStatus() == NtStatus.STATUS_OBJECT_NAME_COLLISION) {
      return new FileAlreadyExistsException(path);
    }
    Reason reason =
        switch (answer.getStatus()) {
          case STATUS_ACCESS_DENIED -> Reason.FORBIDDEN;
          case STATUS_DISK_FULL -> Reason.NO_SPACE;
          case STATUS_BAD_NETWORK_NAME,
              STATUS_BAD_NETWORK_PATH,
              STATUS_NETWORK_NAME_DELETED,
              STATUS_NETWORK_SESSION_EXPIRED,
              STATUS_USER_SESSION_DELETED ->
              Reason.AWAY;
          default -> Reason.FAILED;
        };
    return new FilingException(reason, path + ": " + status(answer), e);
  }

  static String status(SMBApiException e) {
    return e.getStatus() == NtStatus.STATUS_OTHER
        ? String.format("0x%08X", e.getStatusCode())
        : e.getStatus().name();
  }

  /** Whether no answer came at all, which smbj, looking for a name, presents as an answer. */
  static boolean isBroken(Exception e) {
    return isCausedBy(e, TransportException.class);
  }

  /** Why no answer came. */
  static Reason broken(Throwable e) {
    return isCausedBy(e, TimeoutException.class) ? Reason.SILENT : Reason.AWAY;
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
