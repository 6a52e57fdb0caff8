package org.torimatome.batch.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.archive.verification.UnrecordedRevisions;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.VerificationListener;
import org.torimatome.batch.run.VerificationScope;

/** One run of {@code verify}: organisation by organisation, and then what belongs to none. */
public final class Inspection {

  private final Verifier verifier;
  private final Survey survey;
  private final List<PlaceResult> besides = new ArrayList<>();
  private final Queue<PlaceResult> inFolders = new ConcurrentLinkedQueue<>();

  public Inspection(Verifier verifier, Survey survey) {
    this.verifier = verifier;
    this.survey = survey;
  }

  /**
   * Looks first at what a later finding would change, such as the lists on the drives; tells first
   * that the record is lost, which is why all else differs.
   */
  public void begin(
      List<String> organisations, VerificationScope scope, VerificationListener listener) {
    TreeSet<String> all = new TreeSet<>(organisations);
    tell(List.of(survey.record()), listener);
    besides.addAll(
        scope == VerificationScope.EVERYTHING
            ? survey.besides(all)
            : List.of(survey.templates(all)));
  }

  public List<Outcome> verify(String organisation) {
    List<Outcome> outcomes = new ArrayList<>(verifier.verify(organisation));
    for (UnrecordedRevisions unrecorded : survey.of(organisation)) {
      for (VerificationResult stray : unrecorded.revisions()) {
        outcomes.add(new Outcome.Verified(stray.key(), List.of(stray)));
      }
      inFolders.add(unrecorded.others());
    }
    return outcomes;
  }

  public void end(VerificationListener listener) {
    besides.addAll(inFolders);
    tell(besides, listener);
  }

  private static void tell(List<PlaceResult> results, VerificationListener listener) {
    results.stream().filter(result -> !result.isClean()).forEach(listener::placeDiffers);
  }
}
