package org.torimatome.batch.run;

import java.time.Duration;

/** How often who works says so, such as every 10 seconds. */
public record Heartbeat(Duration interval) {

  public static final Heartbeat DEFAULT = new Heartbeat(Duration.ofSeconds(10));

  /** So many in a row unheard, and it is taken for dead. */
  public static final int MISSED = 4;

  public Duration patience() {
    return interval.multipliedBy(MISSED);
  }
}
