package org.torimatome.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.SmbCredentials;

/**
 * A real smbd on loopback with its own configuration, port and user. Knows the share {@code dx};
 * {@code settings} are further lines for it or, before it, for the server.
 */
public final class SambaServer implements AutoCloseable {
  public static final String PASSWORD = "ひみつ pass%1";

  private static final Path SMBD = Path.of("/usr/sbin/smbd");
  private static final String USER = System.getProperty("user.name");

  private final Path home;
  private final Path share;
  private final int port;
  private Process smbd;

  private SambaServer(Path home, Path share, int port) {
    this.home = home;
    this.share = share;
    this.port = port;
  }

  public static boolean isInstalled() {
    return Files.isExecutable(SMBD);
  }

  /** Starts a server whose share shows the given folder. */
  public static SambaServer start(Path home, Path share, String... settings) throws IOException {
    SambaServer server = new SambaServer(home, share, freePort());
    for (String folder : List.of("private", "lock", "state", "cache", "pid", "ncalrpc")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.writeString(home.resolve("smb.conf"), server.configuration(settings));
    server.addUser();
    server.restart();
    return server;
  }

  private String configuration(String... settings) {
    return """
        [global]
        server role = standalone server
        workgroup = TORIMATOME
        interfaces = 127.0.0.1
        bind interfaces only = yes
        smb ports = %2$d
        disable netbios = yes
        disable spoolss = yes
        load printers = no
        server min protocol = SMB2
        map to guest = never
        passdb backend = tdbsam
        private dir = %1$s/private
        lock directory = %1$s/lock
        state directory = %1$s/state
        cache directory = %1$s/cache
        pid directory = %1$s/pid
        ncalrpc dir = %1$s/ncalrpc
        log file = %1$s/log
        [dx]
        path = %3$s
        read only = no
        %4$s
        """
        .formatted(home, port, share, String.join("\n", settings));
  }

  private void addUser() throws IOException {
    Process smbpasswd =
        new ProcessBuilder("smbpasswd", "-c", home.resolve("smb.conf").toString(), "-s", "-a", USER)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("smbpasswd.log").toFile())
            .start();
    try (OutputStream in = smbpasswd.getOutputStream()) {
      in.write((PASSWORD + "\n" + PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    }
    if (exit(smbpasswd) != 0) {
      throw new IOException(Files.readString(home.resolve("smbpasswd.log")));
    }
  }

  /** Starts it, again if it was killed, and waits until it listens. */
  public void restart() throws IOException {
    smbd =
        new ProcessBuilder(
                SMBD.toString(),
                "--foreground",
                "--no-process-group",
                "--configfile=" + home.resolve("smb.conf"))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("smbd.log").toFile())
            .start();
    for (int tries = 0; tries < 200; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException notYet) {
        pause();
      }
    }
    throw new IOException("smbd does not listen: " + Files.readString(home.resolve("smbd.log")));
  }

  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    exit(smbd);
  }

  public void freeze() throws IOException {
    signal("-STOP");
  }

  public void thaw() throws IOException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes().map(process -> String.valueOf(process.pid())).forEach(command::add);
    exit(new ProcessBuilder(command).start());
  }

  /** The listener and the child that serves each connection. */
  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(smbd.toHandle()), smbd.descendants());
  }

  public int port() {
    return port;
  }

  public Address.Share address(String path) {
    return addressAt(port, path);
  }

  static Address.Share addressAt(int port, String path) {
    return new Address.Share("127.0.0.1", port, "dx", path);
  }

  public SmbCredentials credentials() {
    return new SmbCredentials(USER, PASSWORD, "");
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
