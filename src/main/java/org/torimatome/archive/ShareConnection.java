package org.torimatome.archive;

import com.hierynomus.mserref.NtStatus;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.archive.FilingFault.Kind;

/** One signed-in connection to one share; signing and encryption are as the server asks. */
final class ShareConnection implements AutoCloseable {
  private static final Logger LIBRARY = Logger.getLogger("com.hierynomus");

  static {
    // It prints stack traces of faults that we tell in our own words.
    LIBRARY.setLevel(Level.OFF);
  }

  private final PullableSockets sockets;
  private final DiskShare share;

  private ShareConnection(PullableSockets sockets, DiskShare share) {
    this.sockets = sockets;
    this.share = share;
  }

  static ShareConnection open(Address.Share address, SmbCredentials credentials, Duration patience)
      throws IOException {
    PullableSockets sockets = new PullableSockets(patience);
    SmbConfig config =
        SmbConfig.builder()
            .withSocketFactory(sockets)
            .withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .withEncryptData(true)
            .withDfsEnabled(true)
            .build();
    try {
      Session session = signIn(address, credentials, new SMBClient(config));
      Share share = session.connectShare(address.share());
      if (share instanceof DiskShare disk) {
        return new ShareConnection(sockets, disk);
      }
      throw new FilingException(Kind.AWAY, address.toString());
    } catch (SMBRuntimeException e) {
      sockets.pull();
      throw told(e, address.toString());
    } catch (IOException e) {
      sockets.pull();
      throw e;
    }
  }

  private static Session signIn(Address.Share address, SmbCredentials credentials, SMBClient client)
      throws IOException {
    AuthenticationContext who =
        credentials.areGiven()
            ? new AuthenticationContext(
                credentials.user(), credentials.password().toCharArray(), credentials.domain())
            : AuthenticationContext.guest();
    try {
      return client.connect(address.host(), address.port()).authenticate(who);
    } catch (SMBApiException e) {
      throw new FilingException(Kind.LOGIN_REFUSED, credentials + ": " + status(e), e);
    } catch (IOException e) {
      throw new FilingException(broken(e), address.toString(), e);
    }
  }

  DiskShare share() {
    return share;
  }

  /** The server's answer, or the lack of one, in our words. */
  static IOException told(Exception e, String path) {
    if (!(e instanceof SMBApiException answer) || isBroken(e)) {
      return new FilingException(broken(e), path, e);
    }
    if (answer.getStatus() == NtStatus.STATUS_OBJECT_NAME_COLLISION) {
      return new FileAlreadyExistsException(path);
    }
    Kind kind =
        switch (answer.getStatus()) {
          case STATUS_ACCESS_DENIED -> Kind.FORBIDDEN;
          case STATUS_DISK_FULL -> Kind.NO_SPACE;
          case STATUS_BAD_NETWORK_NAME,
              STATUS_BAD_NETWORK_PATH,
              STATUS_NETWORK_NAME_DELETED,
              STATUS_NETWORK_SESSION_EXPIRED,
              STATUS_USER_SESSION_DELETED ->
              Kind.AWAY;
          default -> Kind.FAILED;
        };
    return new FilingException(kind, path + ": " + status(answer), e);
  }

  private static String status(SMBApiException e) {
    return e.getStatus() == NtStatus.STATUS_OTHER
        ? String.format("0x%08X", e.getStatusCode())
        : e.getStatus().name();
  }

  /** Whether no answer came at all, which smbj, looking for a name, presents as an answer. */
  static boolean isBroken(Exception e) {
    return isCausedBy(e, TransportException.class);
  }

  private static Kind broken(Throwable e) {
    return isCausedBy(e, TimeoutException.class) ? Kind.SILENT : Kind.AWAY;
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** By the socket: a polite farewell would wait for a server that may be frozen. */
  @Override
  public void close() {
    sockets.pull();
  }
}
