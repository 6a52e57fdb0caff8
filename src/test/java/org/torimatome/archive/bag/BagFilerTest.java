package org.torimatome.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.Bags;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingFault.Reason;
import org.torimatome.archive.destination.FolderDestination;
import org.torimatome.archive.destination.InactivityTimeout;

/** What no healthy drive does by itself: each test says what this one does instead. */
class BagFilerTest {
  @TempDir Path drive;
  @TempDir Path sources;
  private final InactivityTimeout.Heartbeat heartbeat = new InactivityTimeout.Heartbeat();
  private Destination healthy;
  private Bag bag;

  @BeforeEach
  void set_up() throws IOException {
    healthy = new FolderDestination(drive);
    bag = Bag.of(new Bags(sources).r4(), heartbeat);
  }

  @Test
  void a_drive_that_gives_back_other_bytes_than_it_took_is_found_out() throws IOException {
    Destination lying =
        when(
            "open",
            (file, go) -> {
              try (InputStream in = (InputStream) go.run()) {
                byte[] bytes = in.readAllBytes();
                if (file.endsWith("report.pdf")) {
                  bytes[0] ^= 1;
                }
                return new ByteArrayInputStream(bytes);
              }
            });

    assertFault(lying, new FilingFault(Reason.MISWRITTEN, "data/output/report.pdf"));
    assertThat(Bags.filesBelow(drive)).isEmpty();
  }

  @Test
  void a_source_that_changed_since_it_was_read_is_named_and_not_the_drive() throws IOException {
    Path report = bag.payload().get("data/output/report.pdf");
    Files.writeString(report, "changed");

    assertFault(healthy, new FilingFault(Reason.SOURCE_LOST, report.toString()));
    assertThat(Bags.filesBelow(drive)).isEmpty();
  }

  @Test
  void a_rename_that_a_virus_scanner_holds_up_is_tried_again() throws IOException {
    AtomicInteger refusals = new AtomicInteger(2);
    Destination scanned =
        when(
            "rename",
            (folder, go) -> {
              if (refusals.getAndDecrement() > 0) {
                throw new FilingException(Reason.FORBIDDEN, folder);
              }
              return go.run();
            });

    assertThat(new BagFiler("drive", scanned, heartbeat).file(bag))
        .isInstanceOf(FilingResult.Filed.class);
    Bags.assertValid(drive.resolve("toyama/R4/rev1"));
  }

  @Test
  void a_partial_bag_that_may_not_be_swept_is_in_nobodys_way() throws IOException {
    healthy.makeFolder("toyama/R4/rev1.part-0badcafe/data");
    Destination refusing =
        when(
            "rename",
            (folder, go) -> {
              if (folder.endsWith("0badcafe")) {
                throw new FilingException(Reason.FORBIDDEN, folder);
              }
              return go.run();
            });

    assertThat(new BagFiler("drive", refusing, heartbeat).file(bag))
        .isInstanceOf(FilingResult.Filed.class);
    Bags.assertValid(drive.resolve("toyama/R4/rev1"));
  }

  @Test
  void a_rename_that_is_never_allowed_leaves_nothing() throws IOException {
    Destination refusing =
        when(
            "rename",
            (folder, go) -> {
              throw new FilingException(Reason.FORBIDDEN, "no");
            });

    assertFault(refusing, new FilingFault(Reason.FORBIDDEN, "no"));
    assertThat(Bags.filesBelow(drive)).isEmpty();
  }

  @Test
  void the_same_bag_put_there_by_another_machine_at_the_last_moment_counts_as_filed()
      throws IOException {
    Destination raced = when("rename", (folder, go) -> fileMeanwhile(bag, go));

    assertThat(new BagFiler("drive", raced, heartbeat).file(bag))
        .isInstanceOf(FilingResult.AlreadyThere.class);
    assertWhole();
  }

  @Test
  void another_bag_put_there_at_the_last_moment_stays_and_is_named() throws IOException {
    Bag other =
        Bag.of(
            new Bags(sources).of(Bags.R4_REV1, Map.of("output/report.pdf", "another")), heartbeat);
    Destination raced = when("rename", (folder, go) -> fileMeanwhile(other, go));

    assertFault(raced, new FilingFault(Reason.TAKEN, "toyama/R4/rev1/bag-info.txt"));
    assertWhole();
    assertThat(drive.resolve("toyama/R4/rev1/data/output/report.pdf")).hasContent("another");
  }

  private Object fileMeanwhile(Bag meanwhile, Go go) throws Throwable {
    new BagWriter(healthy, heartbeat).write(meanwhile, meanwhile.key().path());
    return go.run();
  }

  private void assertWhole() throws IOException {
    Bags.assertValid(drive.resolve("toyama/R4/rev1"));
    assertThat(Bags.filesBelow(drive)).noneMatch(name -> name.contains(".part-"));
  }

  private void assertFault(Destination destination, FilingFault fault) {
    assertThatThrownBy(() -> new BagFiler("drive", destination, heartbeat).file(bag))
        .isInstanceOfSatisfying(
            IOException.class, e -> assertThat(FilingException.faultOf(e)).isEqualTo(fault));
  }

  /** What the healthy drive would do. */
  private interface Go {
    Object run() throws Throwable;
  }

  /** What is done instead, given the path asked about. */
  private interface Instead {
    Object run(String path, Go go) throws Throwable;
  }

  /** A drive that is healthy but for one method. */
  private Destination when(String method, Instead instead) {
    return (Destination)
        Proxy.newProxyInstance(
            Destination.class.getClassLoader(),
            new Class<?>[] {Destination.class},
            (proxy, called, arguments) -> {
              Go go =
                  () -> {
                    try {
                      return called.invoke(healthy, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  };
              return called.getName().equals(method)
                  ? instead.run((String) arguments[0], go)
                  : go.run();
            });
  }
}
