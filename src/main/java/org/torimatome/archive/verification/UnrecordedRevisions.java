package org.torimatome.archive.verification;

import java.util.List;

/**
 * What lies in an organisation's folder in one place and was never issued.
 *
 * @param revisions folders that look like revisions: all they hold is added
 * @param others what is none and does not belong there
 */
public record UnrecordedRevisions(List<VerificationResult> revisions, PlaceResult others) {
  public UnrecordedRevisions {
    revisions = List.copyOf(revisions);
  }
}
