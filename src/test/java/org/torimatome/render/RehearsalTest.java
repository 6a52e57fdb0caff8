package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void goes_without_a_fault() throws InterruptedException {
    Logger log = Logger.getLogger(Rehearsal.class.getName());
    Warnings warnings = new Warnings();
    log.addHandler(warnings);

    for (Thread part : Rehearsal.begin()) {
      part.join();
    }

    log.removeHandler(warnings);
    assertThat(warnings.heard).isEmpty();
  }

  private static final class Warnings extends Handler {
    private final List<LogRecord> heard = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord record) {
      heard.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
