package org.torimatome.archive.bag;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.UUID;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.Differences;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault.Reason;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.archive.destination.Tree;
import org.torimatome.plan.RevisionKey;

/**
 * Puts one bag on one drive so that it is there whole or not at all: written beside under a partial
 * name, flushed, read back and hashed, then renamed into place (docs/spec.md §7).
 */
public final class BagFiler {
  private static final int RENAME_TRIES = 5;
  private static final Duration RENAME_PAUSE = Duration.ofMillis(200);

  private final String drive;
  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;
  private final Tree tree;

  public BagFiler(String drive, Destination destination, InactivityTimeout.Heartbeat heartbeat) {
    this.drive = drive;
    this.destination = destination;
    this.heartbeat = heartbeat;
    this.tree = new Tree(destination, heartbeat);
  }

  public FilingResult file(Bag bag) throws IOException {
    new PartialBags(destination, tree).sweep(bag.key());
    if (isTaken(bag.key())) {
      return alreadyThere(bag);
    }
    destination.makeFolder(bag.key().cyclePath());
    destination.requireSpace(bag.octets());
    // The token is the one thing that differs from run to run: two machines that file the same
    // revision must never write into one folder. It is gone once the bag is in place.
    String partial = PartialBags.nameFor(bag.key().path(), UUID.randomUUID());
    try {
      new BagWriter(destination, heartbeat).write(bag, partial);
      requireRead(bag, partial);
      putIntoPlace(partial, bag.key().path());
    } catch (FileAlreadyExistsException e) {
      tree.discard(partial);
      return alreadyThere(bag);
    } catch (IOException e) {
      if (!FilingException.faultOf(e).reason().concernsWholeDrive()) {
        tree.discard(partial);
      }
      throw e;
    }
    destination.flush(bag.key().cyclePath());
    destination.flush(bag.key().organisation());
    destination.flush("");
    return new FilingResult.Filed(bag.key(), drive, bag.digests());
  }

  private boolean isTaken(RevisionKey key) throws IOException {
    return destination.list(key.cyclePath()).stream()
        .anyMatch(entry -> entry.name().equals(key.folder()));
  }

  private void requireRead(Bag bag, String partial) throws IOException {
    SortedMap<String, String> found = tree.digests(partial);
    if (!found.equals(bag.digests())) {
      bag.requireSources(heartbeat);
      throw new FilingException(Reason.MISWRITTEN, firstDifference(bag, found));
    }
  }

  /** Virus scanners open what was just written, and Windows then refuses the rename for a while. */
  private void putIntoPlace(String partial, String place) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        destination.rename(partial, place);
        return;
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (IOException e) {
        Reason reason = FilingException.faultOf(e).reason();
        if (tries == RENAME_TRIES || (reason != Reason.FORBIDDEN && reason != Reason.FAILED)) {
          throw e;
        }
        pause(RENAME_PAUSE.multipliedBy(tries));
      }
    }
  }

  private void pause(Duration duration) throws InterruptedIOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(drive);
    }
    heartbeat.beat();
  }

  /** What stands under the bag's name has the same content, or a fault names where it differs. */
  private FilingResult alreadyThere(Bag bag) throws IOException {
    SortedMap<String, String> found = tree.digests(bag.key().path());
    if (Bag.withoutInfo(found).equals(Bag.withoutInfo(bag.digests())) && Bag.isSealed(found)) {
      return new FilingResult.AlreadyThere(bag.key(), drive, found);
    }
    boolean samePromise =
        bag.digests().getOrDefault(Bag.MANIFEST, "").equals(found.get(Bag.MANIFEST));
    throw new FilingException(
        samePromise ? Reason.DAMAGED : Reason.TAKEN,
        bag.key().path() + "/" + firstDifference(bag, found));
  }

  private static String firstDifference(Bag bag, SortedMap<String, String> found) {
    return Differences.between(bag.digests(), found).get(0).file();
  }
}
