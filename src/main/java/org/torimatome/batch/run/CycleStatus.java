package org.torimatome.batch.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;

/**
 * How one cycle of one organisation stands.
 *
 * @param judgedIn its 評価時期
 * @param due whether that has begun
 * @param formsOut whether sections have been asked by forms
 * @param issue the newest revision; empty when none is issued
 * @param draft the revision that waits for approval; empty when none does
 * @param returns what each section has returned so far; empty once issued
 */
public record CycleStatus(
    String organisation,
    ReportingPeriod cycle,
    ReportingPeriod judgedIn,
    boolean due,
    boolean formsOut,
    Optional<Issue> issue,
    Optional<Draft> draft,
    List<SectionReturns> returns) {

  /**
   * The newest revision.
   *
   * @param inputDigest over the input files it is made of
   * @param intact whether the issued files are still what they were
   * @param changedInputs how many input files have changed since
   * @param approval who has released it; empty while nobody has
   * @param drives the drives it should stand on
   */
  public record Issue(
      int revision,
      LocalDate issued,
      String inputDigest,
      boolean intact,
      int changedInputs,
      Optional<Approval> approval,
      List<DriveStatus> drives) {

    public long filed() {
      return drives.stream().filter(DriveStatus::filed).count();
    }
  }

  /**
   * A revision that waits for approval.
   *
   * @param altered the first path at which it is not as it was made, so that it cannot be approved
   * @param changedInputs how many input files have changed since it was drafted
   */
  public record Draft(int revision, Path folder, Optional<String> altered, int changedInputs) {}

  /**
   * How the newest revision stands on one drive.
   *
   * @param trouble why it could not be filed; empty when it was, or was never tried
   * @param verified the last time it was verified there
   */
  public record DriveStatus(
      String drive, boolean filed, String trouble, Optional<LastVerification> verified) {}

  /** One verification. */
  public record LastVerification(Instant at, boolean clean) {}
}
