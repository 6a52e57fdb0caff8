package org.torimatome.archive.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.SambaServer;

/** On a real Samba server; skipped where smbd is not installed. */
@EnabledIf("org.torimatome.archive.SambaServer#isInstalled")
class ShareDestinationTest extends DestinationContract {
  @TempDir Path home;
  @TempDir Path share;
  private SambaServer server;
  private Destination destination;

  @BeforeEach
  void connect() throws IOException {
    Files.createDirectory(root());
    server = SambaServer.start(home, share);
    Address.Share address = server.address("保管");
    destination =
        new ShareDestination(
            ShareConnection.open(address, server.credentials(), Duration.ofSeconds(20)),
            address.path());
  }

  @AfterEach
  void stop() {
    destination.close();
    server.close();
  }

  @Override
  Destination destination() {
    return destination;
  }

  @Override
  Path root() {
    return share.resolve("保管");
  }
}
