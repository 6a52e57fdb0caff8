package org.torimatome.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.torimatome.archive.PlaceResult;
import org.torimatome.archive.UnrecordedRevisions;
import org.torimatome.archive.VerificationResult;

/** One run of {@code verify}: organisation by organisation, and then what belongs to none. */
final class Inspection {

  private final Verifier verifier;
  private final Survey survey;
  private final List<PlaceResult> besides = new ArrayList<>();
  private final Queue<PlaceResult> inFolders = new ConcurrentLinkedQueue<>();

  Inspection(Verifier verifier, Survey survey) {
    this.verifier = verifier;
    this.survey = survey;
  }

  /** Looks first at what a later finding would change, such as the lists on the drives. */
  void begin(List<String> organisations, VerificationScope scope) {
    TreeSet<String> all = new TreeSet<>(organisations);
    besides.add(survey.record());
    besides.addAll(
        scope == VerificationScope.EVERYTHING
            ? survey.besides(all)
            : List.of(survey.templates(all)));
  }

  List<Outcome> verify(String organisation) {
    List<Outcome> outcomes = new ArrayList<>(verifier.verify(organisation));
    for (UnrecordedRevisions unrecorded : survey.of(organisation)) {
      for (VerificationResult stray : unrecorded.revisions()) {
        outcomes.add(new Outcome.Verified(stray.key(), List.of(stray)));
      }
      inFolders.add(unrecorded.others());
    }
    return outcomes;
  }

  void end(VerificationListener listener) {
    besides.addAll(inFolders);
    besides.stream().filter(result -> !result.isClean()).forEach(listener::placeDiffers);
  }
}
