package org.torimatome.archive;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.torimatome.problem.Language;
import org.torimatome.report.RevisionKey;

/**
 * What re-hashing one revision on one drive found, such as 変更 {@code data/output/report.pdf}.
 *
 * @param findings in the order of the names; empty when all is as it was filed
 * @param fault why it could not be looked at to the end; the findings are then not complete
 */
public record VerificationResult(
    RevisionKey key, String drive, List<Finding> findings, Optional<FilingFault> fault) {

  public VerificationResult {
    findings = List.copyOf(findings);
  }

  public boolean isClean() {
    return findings.isEmpty() && fault.isEmpty();
  }

  /** Whether nothing at all is left of what was filed. */
  public boolean isGone(SortedMap<String, String> expected) {
    return fault.isEmpty()
        && findings.size() == expected.size()
        && findings.stream().allMatch(finding -> finding.kind() == Finding.Kind.MISSING);
  }

  /** One line per finding, and one for the fault; none when clean. */
  public List<String> messages(Language language) {
    return Stream.concat(
            findings.stream().map(finding -> finding.message(key, drive, language)),
            fault.stream()
                .map(
                    reason ->
                        MessageFormat.format(
                            FilingFault.text(language, "unverified"),
                            key,
                            drive,
                            reason.message(language))))
        .toList();
  }

  /**
   * One file that is not as it was filed.
   *
   * @param file its name inside the revision's folder
   */
  public record Finding(Kind kind, String file) {

    /** How it differs. */
    public enum Kind {
      MISSING,
      CHANGED,
      ADDED
    }

    String message(RevisionKey key, String drive, Language language) {
      return MessageFormat.format(
          FilingFault.text(language, kind.name().toLowerCase(Locale.ROOT)), key, drive, file);
    }
  }
}
