package org.torimatome.cli;

import java.util.concurrent.Callable;
import org.torimatome.batch.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: is every file in the output and on the drives what was issued? */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Mixin private final IssuedReports reports = new IssuedReports();

  VerifyCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    return reports.tell(shared, Runs::verify, "record.empty");
  }
}
