package org.torimatome.batch.run;

import org.torimatome.archive.verification.PlaceResult;

/** Hears what a verification finds: a revision's findings as its outcome, and all else besides. */
public interface VerificationListener extends RunListener {

  /** In a place something belongs to no revision, or it cannot be looked at. */
  void placeDiffers(PlaceResult result);
}
