package org.torimatome.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.torimatome.archive.bag.Bag;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.BagFiler;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.DestinationConnection;
import org.torimatome.archive.destination.Differences;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.Finding.Discrepancy;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.archive.destination.Tree;
import org.torimatome.archive.index.IndexEntry;
import org.torimatome.archive.index.IndexPage;
import org.torimatome.archive.index.IndexWriter;
import org.torimatome.archive.index.UnrecordedBags;
import org.torimatome.archive.verification.Belongings;
import org.torimatome.archive.verification.Inventory;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.archive.verification.UnrecordedRevisions;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/**
 * One drive on which revisions are filed, such as {@code smb://server/share/dx}.
 *
 * <p>Nothing here throws because of the drive: what it refuses, or does not answer in time, is a
 * {@link FilingFault}. A drive that is away or silent is not asked again for a minute, one that
 * refused the password not at all, so that a run over many organisations neither waits for each of
 * them nor locks the account. Connects when first used; may be used by several threads at once.
 * Source: docs/spec.md §5, §7, docs/adr/0006-filing-in-bags.md.
 */
public final class Archive implements AutoCloseable {

  /** How long a drive may stay silent by default. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration RESPITE = Duration.ofMinutes(1);
  private static final Duration STALE = Duration.ofDays(1);

  private final DestinationConnection connection;
  private final InstantSource clock;
  private final InactivityTimeout timeout;
  private @Nullable FilingFault down;
  private Instant downUntil = Instant.MIN;

  /**
   * A drive that is not asked yet.
   *
   * @param clock tells stale partial bags from fresh ones, and when to try a drive again
   * @param timeout how long the drive may stay silent
   * @param history whether something was filed there before, as the record has it
   */
  public Archive(
      Address address,
      SmbCredentials credentials,
      InstantSource clock,
      Duration timeout,
      FilingHistory history) {
    this.connection = new DestinationConnection(address, credentials, timeout, history);
    this.clock = clock;
    this.timeout = new InactivityTimeout(timeout);
  }

  /** Files a bag, or finds it filed; what is there is never overwritten. */
  public FilingResult file(BagContent content) {
    return attempt(
        (destination, heartbeat) ->
            new BagFiler(address(), destination, heartbeat).file(Bag.of(content, heartbeat)),
        fault -> new FilingResult.Failed(content.key(), address(), fault));
  }

  /**
   * Hashes all that lies in a revision's folder, here or in the output, which has the same layout.
   *
   * @param expected every file's name in that folder → SHA-256 in hex, as {@link
   *     FilingResult.Filed#digests} gave it
   * @param seal what a bag says of its {@link BagDescription#seal}, if it says anything
   * @param approval what a bag says of its {@link BagDescription#approval}, if it says anything
   */
  public VerificationResult verify(
      RevisionKey key,
      SortedMap<String, String> expected,
      String seal,
      Optional<Approval> approval) {
    return attempt(
        (destination, heartbeat) -> {
          List<Finding> findings =
              new ArrayList<>(
                  Differences.between(
                      expected, new Tree(destination, heartbeat).digests(key.path())));
          Optional<BagDescription> said =
              new UnrecordedBags(destination, heartbeat).description(key);
          said.map(BagDescription::seal)
              .filter(written -> !written.isEmpty() && !written.equals(seal))
              .ifPresent(other -> findings.add(new Finding(Discrepancy.CONTRADICTED, Bag.INFO)));
          said.filter(bag -> bag.approval().isPresent() && !bag.approval().equals(approval))
              .ifPresent(other -> findings.add(new Finding(Discrepancy.UNAPPROVED, Bag.INFO)));
          return new VerificationResult(key, address(), findings, Optional.empty());
        },
        fault -> new VerificationResult(key, address(), List.of(), Optional.of(fault)));
  }

  /**
   * As {@link #verify}, by the names in the bag's own folder alone: what stands there may have been
   * changed, but what is gone is seen, at the cost of one listing.
   */
  public VerificationResult lookFor(RevisionKey key, SortedMap<String, String> expected) {
    return attempt(
        (destination, heartbeat) -> {
          Set<String> there =
              destination.list(key.path()).stream()
                  .map(Destination.DirectoryEntry::name)
                  .collect(Collectors.toSet());
          List<Finding> missing =
              expected.keySet().stream()
                  .filter(file -> !there.contains(file.split("/", 2)[0]))
                  .map(file -> new Finding(Discrepancy.MISSING, file))
                  .toList();
          return new VerificationResult(key, address(), missing, Optional.empty());
        },
        fault -> new VerificationResult(key, address(), List.of(), Optional.of(fault)));
  }

  /** The organisations that have a folder there; none on a drive that cannot be looked at. */
  public List<String> organisations(Belongings belongings) {
    return attempt(
        (destination, heartbeat) -> inventory(destination, heartbeat, belongings).organisations(),
        fault -> List.of());
  }

  /**
   * Looks for what does not belong in an organisation's folder.
   *
   * @return nothing from a drive that is away, as {@link #verify} tells
   */
  public UnrecordedRevisions strays(String organisation, Belongings belongings) {
    return attempt(
        (destination, heartbeat) -> {
          Inventory inventory = inventory(destination, heartbeat, belongings);
          return new UnrecordedRevisions(
              inventory.strays(organisation, address()), of(inventory.in(organisation)));
        },
        fault ->
            new UnrecordedRevisions(
                List.of(),
                new PlaceResult(
                    address(),
                    List.of(),
                    Optional.of(fault).filter(each -> !each.reason().concernsWholeDrive()))));
  }

  /** Looks for what does not belong beside the organisations' folders. */
  public PlaceResult look(Belongings belongings) {
    return attempt(
        (destination, heartbeat) -> of(inventory(destination, heartbeat, belongings).atRoot()),
        fault -> new PlaceResult(address(), List.of(), Optional.of(fault)));
  }

  /**
   * Whether the page at the root lists these revisions, with those that stand there from elsewhere
   * or without.
   */
  public PlaceResult verifyIndex(Collection<IndexEntry> entries) {
    return attempt(
        (destination, heartbeat) ->
            of(
                new IndexWriter(destination, heartbeat)
                        .finding(
                            List.of(
                                new IndexPage(entries),
                                new IndexPage(withUnrecorded(entries, destination, heartbeat))))
                        .stream()
                        .toList()),
        fault -> of(List.of()));
  }

  private Inventory inventory(
      Destination destination, InactivityTimeout.Heartbeat heartbeat, Belongings belongings) {
    return new Inventory(destination, heartbeat, belongings, clock.instant().minus(STALE));
  }

  private PlaceResult of(List<Finding> findings) {
    return new PlaceResult(address(), findings, Optional.empty());
  }

  /**
   * Writes the page that lists these revisions at the drive's root, and those that stand there from
   * elsewhere, unless it says so already; the fault when that failed. Best called once at the end
   * of a run over many organisations.
   */
  public Optional<FilingFault> writeIndex(Collection<IndexEntry> entries) {
    return attempt(
        (destination, heartbeat) -> {
          new IndexWriter(destination, heartbeat)
              .write(new IndexPage(withUnrecorded(entries, destination, heartbeat)));
          return Optional.<FilingFault>empty();
        },
        Optional::of);
  }

  private static List<IndexEntry> withUnrecorded(
      Collection<IndexEntry> entries,
      Destination destination,
      InactivityTimeout.Heartbeat heartbeat)
      throws IOException {
    List<IndexEntry> all = new ArrayList<>(entries);
    all.addAll(new UnrecordedBags(destination, heartbeat).besides(entries));
    return all;
  }

  /** The drive, as messages name it. */
  public String address() {
    return connection.toString();
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  private interface Task<T> {
    T run(Destination destination, InactivityTimeout.Heartbeat heartbeat) throws IOException;
  }

  private <T> T attempt(Task<T> task, Function<FilingFault, T> failed) {
    Optional<FilingFault> stillDown = stillDown();
    if (stillDown.isPresent()) {
      return failed.apply(stillDown.get());
    }
    try {
      return runTwice(task);
    } catch (IOException e) {
      FilingFault fault = FilingException.faultOf(e);
      note(fault);
      return failed.apply(fault);
    }
  }

  /** A connection that broke, or that the server closed while it was idle, is made once more. */
  private <T> T runTwice(Task<T> task) throws IOException {
    try {
      return run(task);
    } catch (IOException e) {
      if (FilingException.faultOf(e).reason() == FilingFault.Reason.AWAY
          && connection.disconnect()) {
        return run(task);
      }
      throw e;
    }
  }

  private <T> T run(Task<T> task) throws IOException {
    return timeout.run(address(), heartbeat -> task.run(connection.connect(), heartbeat));
  }

  private synchronized Optional<FilingFault> stillDown() {
    return clock.instant().isBefore(downUntil) ? Optional.ofNullable(down) : Optional.empty();
  }

  private synchronized void note(FilingFault fault) {
    if (fault.reason().concernsWholeDrive()) {
      down = fault;
      downUntil =
          fault.reason() == FilingFault.Reason.LOGIN_REFUSED
              ? Instant.MAX
              : clock.instant().plus(RESPITE);
      connection.disconnect();
    }
  }
}
