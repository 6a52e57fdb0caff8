package org.torimatome.archive.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InactivityTimeoutTest {
  private final InactivityTimeout timeout = new InactivityTimeout(Duration.ofMillis(300));

  @Test
  void work_that_shows_life_may_take_longer_than_the_patience() throws IOException {
    String done =
        timeout.run(
            "drive",
            heartbeat -> {
              for (int piece = 0; piece < 10; piece++) {
                sleep(60);
                heartbeat.beat();
              }
              return "done";
            });

    assertThat(done).isEqualTo("done");
  }

  @Test
  void a_drive_that_never_answers_is_given_up_and_its_thread_stops_when_it_does() throws Exception {
    CountDownLatch thaw = new CountDownLatch(1);
    LinkedBlockingQueue<String> later = new LinkedBlockingQueue<>();

    assertThatThrownBy(
            () ->
                timeout.run(
                    "drive",
                    heartbeat -> {
                      awaitUninterruptibly(thaw);
                      try {
                        heartbeat.beat();
                        later.add("went on");
                      } catch (InterruptedIOException e) {
                        later.add("stopped");
                      }
                      return "done";
                    }))
        .isInstanceOfSatisfying(
            FilingException.class,
            e ->
                assertThat(FilingException.faultOf(e))
                    .isEqualTo(new FilingFault(FilingFault.Reason.SILENT, "drive")));
    thaw.countDown();

    assertThat(later.poll(10, TimeUnit.SECONDS)).isEqualTo("stopped");
  }

  @Test
  void a_fault_of_the_work_comes_through_as_it_is() {
    assertThatThrownBy(
            () ->
                timeout.run(
                    "drive",
                    heartbeat -> {
                      throw new IOException("as it is");
                    }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("as it is");
  }

  /** As a frozen mount blocks: no interrupt wakes it. */
  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // Goes on waiting.
      }
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
