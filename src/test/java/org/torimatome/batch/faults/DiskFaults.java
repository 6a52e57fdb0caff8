package org.torimatome.batch.faults;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When a disk fails: at the n-th time that something is changed on it which may fail so, be it
 * made, written, forced, renamed or deleted.
 */
public final class DiskFaults {

  /** What the system says. */
  public enum Fault {
    ENOSPC("No space left on device"),
    EIO("Input/output error");

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  /** Whether it comes to itself again. */
  public enum Lasting {
    ONCE,
    FOR_GOOD
  }

  private static final int NEVER = Integer.MAX_VALUE;

  private final AtomicInteger changes = new AtomicInteger();
  private final Map<String, Integer> readings = new ConcurrentHashMap<>();
  private volatile int first = NEVER;
  private volatile Fault fault = Fault.EIO;
  private volatile Lasting lasting = Lasting.ONCE;

  /** From now on the changes are counted anew, and the n-th fails. */
  public void plan(int nth, Fault with, Lasting how) {
    first = NEVER;
    changes.set(0);
    readings.clear();
    fault = with;
    lasting = how;
    first = nth;
  }

  /** The disk is as good as new. */
  public void mend() {
    first = NEVER;
  }

  /** How many changes there were since the plan was made. */
  public int changes() {
    return changes.get();
  }

  /** How often each file was opened for reading since. */
  public Map<String, Integer> readings() {
    return Map.copyOf(readings);
  }

  void reading(String file) {
    readings.merge(file, 1, Integer::sum);
  }

  /** A file or folder is made or gets another name. */
  void naming(String file) throws IOException {
    if (strikes()) {
      throw new FileSystemException(file, null, fault.reason);
    }
  }

  /** A file is deleted, which needs no space. */
  void deleting(String file) throws IOException {
    if (fault == Fault.EIO) {
      naming(file);
    }
  }

  /** An open file is written, beyond its end or within. Java does not tell its name. */
  void writing(boolean needsSpace) throws IOException {
    if (needsSpace || fault == Fault.EIO) {
      forcing();
    }
  }

  /** An open file is forced to the medium: some disks only then see whether there is space. */
  void forcing() throws IOException {
    if (strikes()) {
      throw new IOException(fault.reason);
    }
  }

  private boolean strikes() {
    int change = changes.incrementAndGet();
    return lasting == Lasting.ONCE ? change == first : change >= first;
  }
}
