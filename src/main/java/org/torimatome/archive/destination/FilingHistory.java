package org.torimatome.archive.destination;

/** Whether a drive must already hold something of ours. */
public enum FilingHistory {
  /** Nothing was filed there yet: a missing folder is made. */
  NONE,
  /**
   * Something was: a folder that is missing or empty is then a share that is not mounted, and
   * filing there would only fill the mount point.
   */
  FILED
}
