package org.torimatome.plan;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.torimatome.period.ReportingPeriod;

/**
 * Which revision, such as {@code toyama/R4/rev1}, its folder in the output and on every drive
 * (docs/spec.md §5).
 *
 * <p>Order: by organisation, cycle, revision.
 *
 * @param organisation the organisation's id, {@code [a-z0-9-]+}
 * @param revision from 1
 */
public record RevisionKey(String organisation, ReportingPeriod cycle, int revision)
    implements Comparable<RevisionKey> {

  /** What an organisation's id looks like. */
  public static final Pattern ORGANISATION = Pattern.compile("[a-z0-9-]+");

  private static final Comparator<RevisionKey> ORDER =
      Comparator.comparing(RevisionKey::organisation)
          .thenComparing(RevisionKey::cycle)
          .thenComparing(RevisionKey::revision);

  public RevisionKey {
    if (!ORGANISATION.matcher(organisation).matches()) {
      throw new IllegalArgumentException("Not an organisation's id: '" + organisation + "'");
    }
    if (revision < 1) {
      throw new IllegalArgumentException("Revisions count from 1, not " + revision);
    }
  }

  /** The revision after it. */
  public RevisionKey next() {
    return new RevisionKey(organisation, cycle, revision + 1);
  }

  /** The folder below the output and a drive's root, such as {@code toyama/R4/rev1}. */
  public String path() {
    return cyclePath() + "/" + folder();
  }

  /** The folder that holds the cycle's revisions, such as {@code toyama/R4}. */
  public String cyclePath() {
    return organisation + "/" + cycle.code();
  }

  /** The revision as people call it, such as 第1版. */
  public String edition() {
    return "第" + revision + "版";
  }

  /** The revision's own folder name, such as {@code rev1}. */
  public String folder() {
    return "rev" + revision;
  }

  @Override
  public int compareTo(RevisionKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path();
  }
}
