package org.torimatome.cli.outcome;

import org.torimatome.batch.run.Paperwork;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.period.ReportingPeriod;

/** Prints what was made for people beside the reports. */
record PaperworkPrinter(Messages messages, ErrorSummary errors, OutcomePrinter printer)
    implements Paperwork.Cases<Ending> {

  @Override
  public Ending drafted(Paperwork.Drafted outcome) {
    errors.detail(outcome.messages(messages.language()).stream());
    printer.say(
        messages.text("preview.drafted", outcome.organisation(), outcome.cycle(), outcome.folder())
            + printer.notices(outcome.notices(), outcome.cycle()));
    return Ending.DONE;
  }

  @Override
  public Ending prepared(Paperwork.Prepared outcome) {
    printer.say(
        messages.text(
            "form.prepared",
            outcome.organisation(),
            outcome.cycle(),
            outcome.forms().size(),
            outcome.folder()));
    outcome.kept().ifPresent(kept -> printer.say(messages.text("form.kept", kept)));
    return Ending.DONE;
  }

  @Override
  public Ending reminded(Paperwork.Reminded outcome) {
    String organisation = outcome.organisation();
    ReportingPeriod cycle = outcome.cycle();
    int late = outcome.late().size();
    printer.say(
        late == 0
            ? messages.text("remind.nobody", organisation, cycle)
            : messages.text("remind.written", organisation, cycle, late, outcome.folder()));
    if (outcome.sentBack() > 0) {
      printer.say(messages.text("remind.slips", outcome.sentBack(), cycle, organisation));
    }
    return Ending.DONE;
  }
}
