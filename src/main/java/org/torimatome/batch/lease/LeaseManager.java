package org.torimatome.batch.lease;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.store.Leases;
import org.torimatome.store.Leases.Given;

/** Gives leases, and hears who is alive. */
public final class LeaseManager implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LeaseManager.class.getName());

  private final Leases leases;
  private final Optional<Heartbeat> heartbeat;
  private final LeaseHolder holder = LeaseHolder.here();
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();
  private final Optional<ScheduledExecutorService> pulse;

  /**
   * Leases as the database has them.
   *
   * @param heartbeat how often who works on several machines says so; empty where one process has
   *     the database to itself, and whoever held a lease before is dead
   */
  public LeaseManager(Leases leases, Optional<Heartbeat> heartbeat) {
    this.leases = leases;
    this.heartbeat = heartbeat;
    this.pulse = heartbeat.map(this::beat);
  }

  private ScheduledExecutorService beat(Heartbeat every) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread beating = new Thread(work, "heartbeat");
              beating.setDaemon(true);
              return beating;
            });
    long millis = every.interval().toMillis();
    thread.scheduleAtFixedRate(this::renew, millis, millis, TimeUnit.MILLISECONDS);
    return thread;
  }

  public LeaseHolder holder() {
    return holder;
  }

  /** A database that is away for a while is no reason to stop trying. */
  private void renew() {
    for (Lease lease : held) {
      try {
        leases.renew(lease.organisation(), lease.cycle(), lease.number());
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The heartbeat was not heard", e);
      }
    }
  }

  /** A lease that was had, by its number; it may be lost. */
  public Lease lease(String organisation, ReportingPeriod cycle, long number) {
    return new Lease(this, organisation, cycle, number);
  }

  /** The lease of a report; empty while another holds it. */
  public Optional<Lease> tryHold(String organisation, ReportingPeriod cycle) {
    Optional<Given> last = leases.last(organisation, cycle);
    Lease next =
        new Lease(this, organisation, cycle, last.map(given -> given.number() + 1).orElse(1L));
    boolean given =
        last.isEmpty()
            ? leases.giveFirst(organisation, cycle, holder.toString())
            : isFree(last.get(), next)
                && leases.giveAfter(last.get(), organisation, cycle, holder.toString());
    if (!given) {
      return Optional.empty();
    }
    held.add(next);
    return Optional.of(next);
  }

  private boolean isFree(Given last, Lease next) {
    if (last.holder().isEmpty()) {
      return true;
    }
    LeaseHolder other = LeaseHolder.parse(last.holder());
    if (other.equals(holder)) {
      return held.stream().noneMatch(lease -> lease.isOf(next.organisation(), next.cycle()));
    }
    return heartbeat
        .map(beat -> other.isGone() || last.quiet().compareTo(beat.patience()) > 0)
        .orElse(true);
  }

  boolean isHeld(Lease lease) {
    return leases.isLast(lease.organisation(), lease.cycle(), lease.number());
  }

  boolean isHeldUntilCommit(Lease lease) {
    heartbeat.map(Heartbeat::patience).ifPresent(leases::breakOffWhenSilentFor);
    return leases.isLastUntilCommit(lease.organisation(), lease.cycle(), lease.number());
  }

  /** One that cannot be given back, the database being away, is free when it has been silent. */
  void giveBack(Lease lease) {
    held.remove(lease);
    try {
      leases.giveBack(lease.organisation(), lease.cycle(), lease.number());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A lease could not be given back", e);
    }
  }

  @Override
  public void close() {
    pulse.ifPresent(ScheduledExecutorService::shutdownNow);
  }
}
