package org.torimatome.cli.outcome;

import org.torimatome.batch.run.SignOff;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/** Prints what came of a revision that somebody releases. */
record SignOffPrinter(Messages messages, ErrorSummary errors, OutcomePrinter printer)
    implements SignOff.Cases<Ending> {

  @Override
  public Ending laidBefore(SignOff.LaidBefore outcome) {
    RevisionKey key = outcome.key();
    printer.say(
        messages.text(
                "approve.draft." + outcome.freshness(),
                key.organisation(),
                key.cycle(),
                key.revision(),
                outcome.folder())
            + printer.notices(outcome.notices(), key.cycle()));
    return Ending.DONE;
  }

  @Override
  public Ending approved(SignOff.Approved outcome) {
    printer.say(text("approve.done", outcome.key(), outcome.approval()));
    return outcome.issued().map(issued -> issued.fold(printer)).orElse(Ending.DONE);
  }

  @Override
  public Ending alreadyApproved(SignOff.AlreadyApproved outcome) {
    errors.add(text("approve.already", outcome.key(), outcome.approval()));
    return Ending.REFUSED;
  }

  private String text(String message, RevisionKey key, Approval approval) {
    return messages.text(
        message,
        key.organisation(),
        key.cycle(),
        key.revision(),
        approval.approver(),
        approval.day());
  }
}
