package org.torimatome.cli;

import java.util.List;
import java.util.function.Function;
import org.torimatome.batch.IssuedRecord;
import org.torimatome.batch.LiveInput;
import org.torimatome.batch.Outcome;
import org.torimatome.batch.Settings;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.Parameters;

/** The cycle a command is about, for which organisations, dated when. */
final class CycleOptions extends OrderOptions {

  @Parameters(paramLabel = "PERIOD", descriptionKey = "period")
  @SuppressWarnings("NullAway.Init")
  ReportingPeriod period;

  /**
   * Performs a task on each organisation's input, held against what was issued, and tells of it.
   */
  int tell(TorimatomeCommand shared, Settings settings, Function<LiveInput, Outcome> task) {
    try (Teller teller = shared.teller()) {
      teller.misnamed(shared.misnamed(settings, organisation()));
      List<String> organisations = shared.organisations(settings, organisation());
      IssuedRecord issued = IssuedRecord.read(settings, organisations);
      for (String each : organisations) {
        teller.ended(task.apply(new LiveInput(settings, each, period, order(), issued.of(each))));
      }
      return teller.exitCode().number();
    }
  }
}
