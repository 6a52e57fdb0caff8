package org.torimatome.archive.destination;

import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.archive.destination.FilingFault.Reason;

/** One signed-in connection to one share; signing and encryption are as the server asks. */
final class ShareConnection implements AutoCloseable {
  private static final Logger LIBRARY = Logger.getLogger("com.hierynomus");

  static {
    // It prints stack traces of faults that we tell in our own words.
    LIBRARY.setLevel(Level.OFF);
  }

  private final AbortableSocketFactory sockets;
  private final DiskShare share;

  private ShareConnection(AbortableSocketFactory sockets, DiskShare share) {
    this.sockets = sockets;
    this.share = share;
  }

  static ShareConnection open(Address.Share address, SmbCredentials credentials, Duration timeout)
      throws IOException {
    AbortableSocketFactory sockets = new AbortableSocketFactory(timeout);
    SmbConfig config =
        SmbConfig.builder()
            .withSocketFactory(sockets)
            .withTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .withEncryptData(true)
            .withDfsEnabled(true)
            .build();
    try {
      Session session = signIn(address, credentials, new SMBClient(config));
      Share share = session.connectShare(address.share());
      if (share instanceof DiskShare disk) {
        return new ShareConnection(sockets, disk);
      }
      throw new FilingException(Reason.AWAY, address.toString());
    } catch (SMBRuntimeException e) {
      sockets.pull();
      throw ShareFaults.told(e, address.toString());
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
      throw new FilingException(
          Reason.LOGIN_REFUSED, credentials + ": " + ShareFaults.status(e), e);
    } catch (IOException e) {
      throw new FilingException(ShareFaults.broken(e), address.toString(), e);
    }
  }

  DiskShare share() {
    return share;
  }

  /** By the socket: a polite farewell would wait for a server that may be frozen. */
  @Override
  public void close() {
    sockets.pull();
  }
}
