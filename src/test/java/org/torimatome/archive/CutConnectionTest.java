package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingFault.Reason;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** The way to a real Samba server, cut at ten places of a filing; skipped without smbd. */
@EnabledIf("org.torimatome.archive.SambaServer#isInstalled")
@Tag("slow")
class CutConnectionTest {
  @TempDir Path home;
  @TempDir Path share;
  @TempDir Path sources;
  private SambaServer server;
  private long traffic;

  @BeforeEach
  void measure_an_undisturbed_filing() throws IOException {
    server = SambaServer.start(home, share);
    try (TrippingProxy way = new TrippingProxy(server.port(), Long.MAX_VALUE, () -> {})) {
      assertThat(file(way.port(), "undisturbed").isThere()).isTrue();
      traffic = way.sent();
    }
  }

  @AfterEach
  void stop_server() {
    server.close();
  }

  @Test
  void cut_once_the_connection_is_made_again_and_the_bag_filed() throws IOException {
    // While signing in, at the first two places, a broken connection is not made again.
    for (long at : Arrays.copyOfRange(cuts(), 2, 10)) {
      AtomicReference<TrippingProxy> cut = new AtomicReference<>();
      try (TrippingProxy way = new TrippingProxy(server.port(), at, () -> cut.get().cut())) {
        cut.set(way);

        FilingResult result = file(way.port(), "once-" + at);

        assertThat(result).as("cut at byte %d of %d", at, traffic).matches(FilingResult::isThere);
        assertThat(file(server.port(), "once-" + at).isThere()).isTrue();
        assertWhole("once-" + at);
      }
    }
  }

  @Test
  void cut_for_good_no_half_bag_shows_and_it_is_filed_on_later() throws IOException {
    for (long at : cuts()) {
      String organisation = "gone-" + at;
      AtomicReference<TrippingProxy> cut = new AtomicReference<>();
      try (TrippingProxy way = new TrippingProxy(server.port(), at, () -> cut.get().close())) {
        cut.set(way);

        FilingFault fault = Bags.faultOf(file(way.port(), organisation));

        assertThat(fault.reason()).as("%s, cut at byte %d", fault, at).isEqualTo(Reason.AWAY);
      }
      if (Files.exists(home(organisation))) {
        Bags.assertValid(home(organisation));
      }
      assertThat(file(server.port(), organisation).isThere()).isTrue();
      assertWhole(organisation);
    }
  }

  private long[] cuts() {
    return LongStream.rangeClosed(1, 10).map(tenth -> traffic * tenth / 11).toArray();
  }

  private FilingResult file(int port, String organisation) {
    BagContent r4 = new Bags(sources).r4();
    RevisionKey key = new RevisionKey(organisation, ReportingPeriod.parse("R4").orElseThrow(), 1);
    try (Archive archive =
        new Archive(
            SambaServer.addressAt(port, ""),
            server.credentials(),
            () -> Instant.EPOCH,
            Duration.ofSeconds(20),
            FilingHistory.NONE)) {
      return archive.file(new BagContent(key, r4.description(), r4.payload()));
    }
  }

  private Path home(String organisation) {
    return share.resolve(organisation + "/R4/rev1");
  }

  private void assertWhole(String organisation) throws IOException {
    Bags.assertValid(home(organisation));
    assertThat(home(organisation).getParent())
        .isDirectoryNotContaining(path -> path.toString().contains(".part-"));
  }
}
