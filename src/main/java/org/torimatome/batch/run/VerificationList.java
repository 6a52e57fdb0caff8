package org.torimatome.batch.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.verification.PlaceResult;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.render.opendata.VerificationJson;
import org.torimatome.render.opendata.VerificationJson.Revision;
import org.torimatome.render.opendata.VerificationJson.Row;
import org.torimatome.text.Language;

/** Keeps all that {@code verify} finds, to write it for machines. */
public final class VerificationList implements VerificationListener {

  private static final String UNVERIFIED = "unverified";

  private final Language language;
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** A list whose messages are in a language. */
  public VerificationList(Language language) {
    this.language = language;
  }

  public boolean isClean() {
    return rows.isEmpty();
  }

  public byte[] json() {
    return VerificationJson.write(revisions, rows);
  }

  @Override
  public void ended(Outcome outcome) {
    if (outcome instanceof Outcome.Verified verified) {
      Revision revision =
          new Revision(
              verified.organisation(),
              verified.cycle().code(),
              verified.key().revision(),
              verified.results().size(),
              verified.results().stream().allMatch(VerificationResult::isClean));
      revisions.add(revision);
      verified
          .results()
          .forEach(
              result ->
                  add(
                      Optional.of(revision),
                      result.drive(),
                      result.findings(),
                      result.messages(language)));
    }
  }

  @Override
  public void placeDiffers(PlaceResult result) {
    add(Optional.empty(), result.place(), result.findings(), result.messages(language));
  }

  @Override
  public void organisationPassed() {}

  @Override
  public void indexNotWritten(String drive, FilingFault fault) {
    rows.add(new Row(Optional.empty(), drive, UNVERIFIED, "", fault.message(language)));
  }

  /** Of the messages the last may be that of a fault, of which there is no finding. */
  private void add(
      Optional<Revision> revision, String place, List<Finding> findings, List<String> messages) {
    for (int index = 0; index < messages.size(); index++) {
      boolean isFault = index == findings.size();
      rows.add(
          new Row(
              revision,
              place,
              isFault ? UNVERIFIED : findings.get(index).discrepancy().word(),
              isFault ? "" : findings.get(index).file(),
              messages.get(index)));
    }
  }
}
