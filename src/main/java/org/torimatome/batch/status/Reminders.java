package org.torimatome.batch.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Paperwork;
import org.torimatome.batch.run.SectionReturns;
import org.torimatome.forms.EntryForm;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.render.Letters;
import org.torimatome.report.letter.Reminder;
import org.torimatome.report.letter.Reminder.SentBackFile;
import org.torimatome.text.FreeNames;
import org.torimatome.text.OutsideName;

/**
 * Writes a letter to each section that is late with a cycle, in place of those written before;
 * nothing is sent (docs/spec.md §6 remind).
 */
public final class Reminders {

  private final Letters letters;
  private final LocalDate day;

  /**
   * @param day by which all that they tell is so
   */
  public Reminders(Letters letters, LocalDate day) {
    this.letters = letters;
    this.day = day;
  }

  /** Says whom a letter is for; where nobody is late, what was written before is gone. */
  public Outcome write(OrganisationInput input, PlanBook plans, Cycle cycle, CycleFolder output) {
    Plan plan = plans.inForce(cycle);
    List<SectionReturns> late =
        SectionReturns.of(
                plan,
                Optional.ofNullable(input.books().get(cycle.period())),
                input.problemsFor(cycle.period()))
            .stream()
            .filter(SectionReturns::isLate)
            .toList();
    Map<String, byte[]> written = written(late, plan, cycle, EntryForm.names(plans, cycle));
    AtomicFiles.delete(output.reminders());
    written.forEach(
        (name, letter) ->
            AtomicFiles.replace(OutsideName.within(output.reminders(), name), letter));
    return new Paperwork.Reminded(input.organisation(), cycle.period(), output.reminders(), late);
  }

  private Map<String, byte[]> written(
      List<SectionReturns> late, Plan plan, Cycle cycle, Map<String, String> forms) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    FreeNames names = new FreeNames();
    for (SectionReturns each : late) {
      String section = each.section().orElse(Plan.NOBODY);
      Reminder reminder =
          Reminder.of(
              plan.profile(),
              cycle,
              section,
              day,
              forms.getOrDefault(section, ""),
              each.missing(),
              each.sentBack().stream()
                  .map(back -> new SentBackFile(back.file(), back.errors()))
                  .toList());
      files.put(names.of(OutsideName.part(section), ".txt"), letters.reminder(reminder));
    }
    return files;
  }
}
