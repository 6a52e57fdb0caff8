package org.torimatome.batch.revision;

import java.time.InstantSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.plan.PeriodBook;
import org.torimatome.store.Chain;
import org.torimatome.store.Ledger;
import org.torimatome.store.Measurements;
import org.torimatome.store.TemplateVersions;

/** All that is recorded of a revision when it is issued, sealed into its organisation's chain. */
public final class RevisionRecord {

  private final Ledger ledger;
  private final Measurements measurements;
  private final TemplateVersions versions;
  private final Chain chain;
  private final TemplateStore templates;
  private final TransactionTemplate apart;
  private final InstantSource clock;

  public RevisionRecord(
      Tables tables,
      TemplateStore templates,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.ledger = tables.ledger();
    this.measurements = tables.measurements();
    this.versions = tables.versions();
    this.chain = tables.chain();
    this.templates = templates;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    this.clock = clock;
  }

  /** What a revision's record is spread over. */
  public record Tables(
      Ledger ledger, Measurements measurements, TemplateVersions versions, Chain chain) {}

  /**
   * Enters a revision with the figures it was made of and the attempt in which they were judged.
   *
   * @param input what its kept sources say
   */
  public void enter(Ledger.Entry entry, long attempt, OrganisationInput input) {
    keepVersion(entry.templateDigest());
    ledger.add(entry, attempt, clock.instant());
    for (PeriodBook book : input.books().values()) {
      measurements.use(entry.key(), book.returns());
    }
    chain.seal(entry.key());
  }

  /**
   * At once, since several reports that are made now share the version, and with H2 a row must not
   * be waited for.
   */
  private void keepVersion(String digest) {
    apart.executeWithoutResult(status -> versions.add(digest, templates.files(digest).text()));
  }
}
