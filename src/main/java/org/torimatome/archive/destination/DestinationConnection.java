package org.torimatome.archive.destination;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** An address and, once it is needed, the connection to it, which all threads share. */
public final class DestinationConnection {
  private final Address address;
  private final SmbCredentials credentials;
  private final Duration timeout;
  private final FilingHistory history;
  private final AtomicReference<@Nullable Destination> connected = new AtomicReference<>();
  private final ReentrantLock connecting = new ReentrantLock();

  public DestinationConnection(
      Address address, SmbCredentials credentials, Duration timeout, FilingHistory history) {
    this.address = address;
    this.credentials = credentials;
    this.timeout = timeout;
    this.history = history;
  }

  /** May block for as long as the drive does; an interrupt ends the waiting for another thread. */
  public Destination connect() throws IOException {
    try {
      connecting.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(address.toString());
    }
    try {
      Destination destination = connected.get();
      if (destination == null) {
        destination = open();
        connected.set(destination);
      }
      return destination;
    } finally {
      connecting.unlock();
    }
  }

  private Destination open() throws IOException {
    Opening opening = address.fold(folder -> () -> open(folder), share -> () -> open(share));
    return opening.open();
  }

  private interface Opening {
    Destination open() throws IOException;
  }

  private Destination open(Address.Folder folder) throws IOException {
    Destination destination = new FolderDestination(folder.path());
    if (history == FilingHistory.FILED && destination.list("").isEmpty()) {
      throw new FilingException(FilingFault.Reason.AWAY, folder.toString());
    }
    return destination;
  }

  /** Windows without credentials of ours signs in as whoever is logged on. */
  private Destination open(Address.Share share) throws IOException {
    boolean windows = File.separatorChar == '\\';
    return windows && !credentials.areGiven() && share.port() == Address.SMB_PORT
        ? new FolderDestination(Path.of("//" + share.host() + "/" + share.share(), share.path()))
        : new ShareDestination(ShareConnection.open(share, credentials, timeout), share.path());
  }

  /** Whether there was a connection. Never blocks: the drive may be the reason for leaving it. */
  public boolean disconnect() {
    Destination destination = connected.getAndSet(null);
    if (destination != null) {
      destination.close();
    }
    return destination != null;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
