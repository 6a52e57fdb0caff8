package org.torimatome.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a server on which something happens once so many bytes have been sent to it. */
public final class TrippingProxy implements AutoCloseable {
  /** What happens. */
  public interface Trip {
    void run() throws IOException;
  }

  private final ServerSocket listener;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final int target;
  private final long tripAt;
  private final Trip trip;
  private volatile boolean closed;
  private long sent;

  public TrippingProxy(int target, long tripAt, Trip trip) throws IOException {
    this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.target = target;
    this.tripAt = tripAt;
    this.trip = trip;
    start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  synchronized long sent() {
    return sent;
  }

  /**
   * Ends every connection that goes this way now; new ones can be made, even while this is at it.
   */
  void cut() throws IOException {
    List<Socket> now = List.copyOf(sockets);
    sockets.removeAll(now);
    for (Socket socket : now) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      sockets.add(client);
      if (closed) {
        // One that came while the listener was being closed.
        cut();
        return;
      }
      try {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        start(() -> pump(client, server, true));
        start(() -> pump(server, client, false));
      } catch (IOException e) {
        client.close();
      }
    }
  }

  private void pump(Socket from, Socket to, boolean counted) throws IOException {
    byte[] chunk = new byte[1 << 14];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (counted) {
          count(read);
        }
        out.write(chunk, 0, read);
      }
    }
  }

  private synchronized void count(int bytes) throws IOException {
    sent += bytes;
    if (sent - bytes < tripAt && sent >= tripAt) {
      trip.run();
    }
  }

  private static void start(Trip work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side is gone: that is what this proxy is for.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
    cut();
  }
}
