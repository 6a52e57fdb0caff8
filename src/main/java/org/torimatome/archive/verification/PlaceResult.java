package org.torimatome.archive.verification;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.Finding;
import org.torimatome.text.Language;

/**
 * What looking at a place as a whole found, apart from its revisions: such as a file at its root
 * that nobody put there.
 *
 * @param place the output or a drive, as messages name it
 * @param findings by their path below it
 * @param fault why it could not be looked at
 */
public record PlaceResult(String place, List<Finding> findings, Optional<FilingFault> fault) {

  public PlaceResult {
    findings = List.copyOf(findings);
  }

  /** What came of looking at files of this machine that cannot be read. */
  public static PlaceResult unreadable(String place, UncheckedIOException why) {
    return new PlaceResult(
        place, List.of(), Optional.of(FilingException.faultOf(requireNonNull(why.getCause()))));
  }

  public boolean isClean() {
    return findings.isEmpty() && fault.isEmpty();
  }

  /** One line per finding, and one for the fault; none when clean. */
  public List<String> messages(Language language) {
    return Stream.concat(
            findings.stream().map(finding -> finding.message("place.", "", place, language)),
            fault.stream()
                .map(
                    reason ->
                        MessageFormat.format(
                            FilingFault.text(language, "place.unverified"),
                            "",
                            place,
                            reason.message(language))))
        .toList();
  }
}
