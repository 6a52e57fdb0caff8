package org.torimatome.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/**
 * Sockets that can be closed from outside. A thread that writes to a frozen server holds smbj's
 * lock, for which smbj's own way to disconnect would wait.
 */
final class PullableSockets extends SocketFactory {
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final int connectMillis;

  PullableSockets(Duration connect) {
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
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setTcpNoDelay(true);
    socket.connect(address, connectMillis);
    return socket;
  }

  void pull() {
    for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is out of use either way.
      }
    }
  }
}
