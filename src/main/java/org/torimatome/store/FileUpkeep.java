package org.torimatome.store;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * Brings an H2 file to the medium and uses its room again, which a thread of H2's does where it is
 * that thread that writes; here each commit writes.
 *
 * <p>A commit leaves some 20 KB of the file to what came before it. H2 may write there again after
 * {@link #RETENTION}, by when the file has been forced to the medium at least once: were it not, a
 * power cut could find the old overwritten and the new not arrived. Pieces of which little is still
 * in use are written anew elsewhere, so that they fall free as a whole; without that 300 reports
 * left 150 MB, of which eight held something.
 *
 * <p>For one thread at a time.
 */
final class FileUpkeep {

  /** How long H2 leaves what was superseded; longer than {@link #LONGEST}. */
  static final Duration RETENTION = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** Of a step's commit there are some ten. */
  private static final int MOST_CALLS = 500;

  /** A piece of which less is in use gives way, in percent. */
  private static final int USED = 80;

  /**
   * Of what is in use, written anew at most, in bytes: as much as {@link #MOST_CALLS} leave behind,
   * as long as the file is small (docs/adr/0008). Ten times as much made no smaller file at 150
   * reports, as what gives way lies there for {@link #RETENTION} too, and took a tenth of the run.
   */
  private static final int MOST_BYTES = 1 << 18;

  private long lastNanos = System.nanoTime();
  private int calls;

  /** To be asked before each call, since any call may be one that writes. */
  void beforeCall(MVStore store) {
    calls++;
    if (calls < MOST_CALLS && System.nanoTime() - lastNanos < LONGEST.toNanos()) {
      return;
    }
    if (!store.isClosed()) {
      store.sync();
      store.compact(USED, MOST_BYTES);
    }
    calls = 0;
    lastNanos = System.nanoTime();
  }
}
