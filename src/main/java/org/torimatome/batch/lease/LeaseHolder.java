package org.torimatome.batch.lease;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One opened set of runs, as the database names it: {@code dx01/4711/1700000000000/1b9d6bcd}, by
 * machine, process, the process's start and a number of its own.
 */
public record LeaseHolder(String host, long process, long started, String own) {

  private static final String SEPARATOR = "/";

  /** This process, and this opening in it. */
  static LeaseHolder here() {
    ProcessHandle process = ProcessHandle.current();
    return new LeaseHolder(
        hostName(), process.pid(), started(process), UUID.randomUUID().toString().substring(0, 8));
  }

  public static LeaseHolder parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return new LeaseHolder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
  }

  /**
   * Whether its process is known to have ended: of processes on other machines that is never known.
   */
  public boolean isGone() {
    if (!host.equals(hostName())) {
      return false;
    }
    Optional<ProcessHandle> same =
        ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .filter(found -> started(found) == started);
    return same.isEmpty();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(SEPARATOR, "-");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  @Override
  public String toString() {
    return String.join(SEPARATOR, host, String.valueOf(process), String.valueOf(started), own);
  }
}
