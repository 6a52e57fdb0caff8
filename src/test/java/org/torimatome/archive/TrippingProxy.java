package org.torimatome.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a server on which something happens once so many bytes have been sent to it. */
final class TrippingProxy implements AutoCloseable {
  /** What happens. */
  interface Trip {
    void run() throws IOException;
  }

  private final ServerSocket listener;
  private final int target;
  private final Trip trip;
  private long bytesLeft;

  TrippingProxy(int target, long bytes, Trip trip) throws IOException {
    this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.target = target;
    this.bytesLeft = bytes;
    this.trip = trip;
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      start(() -> pump(client, server, true));
      start(() -> pump(server, client, false));
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
    boolean before = bytesLeft > 0;
    bytesLeft -= bytes;
    if (before && bytesLeft <= 0) {
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
    listener.close();
  }
}
