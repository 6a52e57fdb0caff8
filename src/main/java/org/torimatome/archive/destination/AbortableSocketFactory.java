package org.torimatome.archive.destination;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/**
 * Sockets that close themselves when the other side does, and can be closed from outside.
 *
 * <p>smbj's own way to disconnect waits: for the lock that a thread holds while it writes to a
 * frozen server, or, when the server has hung up, for the answer to a farewell.
 */
final class AbortableSocketFactory extends SocketFactory {
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final int connectMillis;

  AbortableSocketFactory(Duration connect) {
    this.connectMillis = Math.toIntExact(connect.toMillis());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = new ClosingSocket();
    sockets.add(socket);
    socket.setTcpNoDelay(true);
    socket.connect(address, connectMillis);
    return socket;
  }

  void pull() {
    for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is out of use either way.
    }
  }

  private static final class ClosingSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
          int read = -1;
          try {
            read = in.read(bytes, offset, count);
            return read;
          } finally {
            if (read < 0) {
              AbortableSocketFactory.close(ClosingSocket.this);
            }
          }
        }
      };
    }
  }
}
