package org.torimatome.batch;

import java.util.List;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.batch.filing.ArchiveDestinations;
import org.torimatome.batch.filing.Inspection;
import org.torimatome.batch.filing.RevisionFiler;
import org.torimatome.batch.filing.Survey;
import org.torimatome.batch.filing.Verifier;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.RunListener;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.batch.run.VerificationScope;
import org.torimatome.plan.RevisionKey;

/** Brings what is issued to the drives, and looks after it there and in the output. */
public final class Drives {

  private final OrganisationPool pool;
  private final RevisionFiler filer;
  private final ArchiveDestinations destinations;
  private final Verifier verifier;
  private final Survey survey;

  Drives(
      OrganisationPool pool,
      RevisionFiler filer,
      ArchiveDestinations destinations,
      Verifier verifier,
      Survey survey) {
    this.pool = pool;
    this.filer = filer;
    this.destinations = destinations;
    this.verifier = verifier;
    this.survey = survey;
  }

  /** The organisations that have an issued report or of whom anything lies in a place, in order. */
  public List<String> organisations() {
    return List.copyOf(survey.organisations());
  }

  /** Files once more what could not be filed when it was last tried. */
  List<Outcome> makeUp(String organisation) {
    return filer.makeUp(organisation);
  }

  /** Files the organisations' revisions wherever they do not stand yet. */
  public void archive(List<String> organisations, VerificationListener listener) {
    PlaceResult record = survey.record();
    if (!record.isClean()) {
      listener.placeDiffers(record);
    }
    pool.perform(organisations, filer::fileAll, listener);
    writeIndexes(listener);
  }

  /**
   * Looks whether all is as it is recorded and the record as it is sealed: the organisations'
   * revisions in the output, with what they were made of, and on every drive; and whether anything
   * lies beside them.
   *
   * @param scope whether what belongs to no organisation is looked at, too
   */
  public void verify(
      List<String> organisations, VerificationScope scope, VerificationListener listener) {
    Inspection inspection = new Inspection(verifier, survey);
    inspection.begin(organisations, scope, listener);
    pool.perform(organisations, inspection::verify, listener);
    inspection.end(listener);
  }

  /** Has it told where a list of revisions cannot be made to say who released this one. */
  void approved(RevisionKey key) {
    destinations.approved(key);
  }

  /** Brings the lists of revisions up to date on the drives. */
  public void writeIndexes(RunListener listener) {
    destinations.writeIndexes().forEach(listener::indexNotWritten);
  }
}
