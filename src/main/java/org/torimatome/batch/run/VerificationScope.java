package org.torimatome.batch.run;

/** How much of the output and the drives is looked at. */
public enum VerificationScope {
  /** All that lies there. */
  EVERYTHING,
  /** What belongs to some organisations. */
  ORGANISATIONS
}
