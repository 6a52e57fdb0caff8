package org.torimatome.archive.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.torimatome.archive.bag.Bag;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.BagInfo;
import org.torimatome.archive.bag.FiledCycle;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.archive.destination.Tree;
import org.torimatome.plan.RevisionKey;

/**
 * Bags on a drive that the record at hand does not know: filed from another machine with a record
 * of its own, or before the record was lost. They speak for themselves by their bag-info.txt.
 *
 * <p>Looked for where no revision of the cycle is known: a cycle is issued from one record.
 */
public final class UnrecordedBags {
  private static final int INFO_LIMIT = 1 << 20;

  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;

  public UnrecordedBags(Destination destination, InactivityTimeout.Heartbeat heartbeat) {
    this.destination = destination;
    this.heartbeat = heartbeat;
  }

  public List<IndexEntry> besides(Collection<IndexEntry> known) throws IOException {
    Set<FiledCycle> recorded =
        known.stream().map(entry -> FiledCycle.of(entry.key())).collect(Collectors.toSet());
    List<IndexEntry> found = new ArrayList<>();
    for (FiledCycle cycle : FiledCycle.on(destination)) {
      heartbeat.beat();
      if (!recorded.contains(cycle)) {
        addBagsOf(cycle, found);
      }
    }
    return found;
  }

  private void addBagsOf(FiledCycle cycle, List<IndexEntry> found) throws IOException {
    for (RevisionKey key : cycle.revisions(destination)) {
      read(key).ifPresent(found::add);
    }
  }

  private Optional<IndexEntry> read(RevisionKey key) throws IOException {
    if (!names(key.path()).contains(Bag.TAG_MANIFEST)) {
      return Optional.empty();
    }
    String seal = new Tree(destination, heartbeat).digest(key.path() + "/" + Bag.TAG_MANIFEST);
    Set<String> outputs = names(key.path() + "/data/output");
    return description(key)
        .map(description -> new IndexEntry(key, description, seal, List.copyOf(outputs)));
  }

  /** What a bag says of itself; empty where it says nothing that one of ours would. */
  public Optional<BagDescription> description(RevisionKey key) throws IOException {
    if (!names(key.path()).contains(Bag.INFO)) {
      return Optional.empty();
    }
    try (InputStream in = destination.open(key.path() + "/" + Bag.INFO)) {
      return BagInfo.read(key, in.readNBytes(INFO_LIMIT));
    }
  }

  private Set<String> names(String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Destination.DirectoryEntry entry : destination.list(folder)) {
      heartbeat.beat();
      if (entry.type() == Destination.EntryType.FILE) {
        names.add(entry.name());
      }
    }
    return names;
  }
}
