package org.torimatome.archive.verification;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.Finding;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.Language;

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

  /** What came of looking at files of this machine that cannot be read. */
  public static VerificationResult unreadable(
      RevisionKey key, String place, UncheckedIOException why) {
    FilingFault fault = FilingException.faultOf(requireNonNull(why.getCause()));
    return new VerificationResult(key, place, List.of(), Optional.of(fault));
  }

  /** Whether nothing at all is left of what was filed. */
  public boolean isGone(SortedMap<String, String> expected) {
    return fault.isEmpty()
        && findings.size() == expected.size()
        && findings.stream()
            .allMatch(finding -> finding.discrepancy() == Finding.Discrepancy.MISSING);
  }

  /** One line per finding, and one for the fault; none when clean. */
  public List<String> messages(Language language) {
    return Stream.concat(
            findings.stream().map(finding -> finding.message("", key, drive, language)),
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
}
