package org.torimatome.batch.run;

import java.util.List;
import org.torimatome.plan.RevisionKey;

/**
 * What came of rebuilding an issued revision from what was kept of it.
 *
 * @param cause why the bytes differ, such as {@link Cause#PROGRAM}; {@link Cause#NONE} when they do
 *     not
 * @param files the files that differ
 * @param program the version that issued it
 */
public record Rebuild(RevisionKey key, Cause cause, List<String> files, String program) {

  /** What can make a rebuilt revision differ from the issued one. */
  public enum Cause {
    NONE,
    /** Nothing was kept, so nothing can be rebuilt. */
    SOURCES_LOST,
    /** The kept input is not what was recorded at the issue. */
    INPUT,
    /** The kept templates are not what was recorded at the issue. */
    TEMPLATES,
    /** The issued files themselves were changed since. */
    OUTPUT,
    /** Another version of the program made the revision. */
    PROGRAM,
    /** The same version made it, with other fonts. */
    FONTS,
    /** Nothing that is recorded differs: another build of the same version, or another Java. */
    UNEXPLAINED
  }

  public boolean isSame() {
    return cause == Cause.NONE;
  }
}
