package org.torimatome.batch.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.batch.run.CycleStatus.Draft;
import org.torimatome.batch.run.CycleStatus.DriveStatus;
import org.torimatome.batch.run.CycleStatus.Issue;
import org.torimatome.batch.run.CycleStatus.LastVerification;
import org.torimatome.batch.run.SectionReturns.SentBack;
import org.torimatome.plan.Approval;
import org.torimatome.render.opendata.Json;

/** Keeps how each cycle stands, to write it for machines (docs/status.schema.json). */
public final class StatusList {

  private final LocalDate day;
  private final List<CycleStatus> cycles = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private Optional<Queue> queue = Optional.empty();

  private record Queue(int waiting, int running, int done, int failed) {}

  /** A list of how all stands on a day. */
  public StatusList(LocalDate day) {
    this.day = day;
  }

  /** An organisation's cycles; it has none where its plan cannot be read. */
  public void add(String organisation, List<CycleStatus> of) {
    if (of.isEmpty()) {
      unreadable.add(organisation);
    }
    cycles.addAll(of);
  }

  /** How many reports wait, are being made, are made and failed. */
  public void queue(int waiting, int running, int done, int failed) {
    queue = Optional.of(new Queue(waiting, running, done, failed));
  }

  public byte[] json() {
    return Json.document(
        json ->
            json.object(
                () -> {
                  json.text("asOf", day.toString());
                  json.list("cycles", cycles, cycle -> write(json, cycle));
                  json.texts("unreadablePlans", unreadable);
                  json.object("queue", queue, of -> write(json, of));
                }));
  }

  private static void write(Json json, CycleStatus cycle) {
    json.text("organisation", cycle.organisation());
    json.text("cycle", cycle.cycle().code());
    json.text("judgedIn", cycle.judgedIn().code());
    json.text("state", state(cycle));
    json.flag("formsOut", cycle.formsOut());
    json.object("newest", cycle.issue(), issue -> write(json, issue));
    json.object("draft", cycle.draft(), draft -> write(json, draft));
    json.list("returns", cycle.returns(), section -> write(json, section));
  }

  private static String state(CycleStatus cycle) {
    if (cycle.issue().isPresent()) {
      return "issued";
    }
    return cycle.draft().isPresent() ? "drafted" : cycle.due() ? "due" : "later";
  }

  private static void write(Json json, Draft draft) {
    json.number("revision", draft.revision());
    json.text("folder", draft.folder().toString());
    json.text("altered", draft.altered());
    json.number("changedInputs", draft.changedInputs());
  }

  private static void write(Json json, Issue issue) {
    json.number("revision", issue.revision());
    json.text("issued", issue.issued().toString());
    json.text("inputDigest", issue.inputDigest());
    json.flag("intact", issue.intact());
    json.number("changedInputs", issue.changedInputs());
    json.object("approval", issue.approval(), approval -> write(json, approval));
    json.list("places", issue.drives(), place -> write(json, place));
  }

  private static void write(Json json, Approval approval) {
    json.text("by", approval.approver());
    json.text("on", approval.day().toString());
    json.text("note", approval.note());
  }

  private static void write(Json json, DriveStatus place) {
    json.text("place", place.drive());
    json.flag("filed", place.filed());
    json.text("trouble", place.trouble());
    json.object("verified", place.verified(), look -> write(json, look));
  }

  private static void write(Json json, LastVerification look) {
    json.text("at", look.at().toString());
    json.flag("clean", look.clean());
  }

  private static void write(Json json, SectionReturns section) {
    json.text("section", section.section());
    json.number("returned", section.returned());
    json.number("expected", section.expected());
    json.texts("missing", section.missing().stream().map(kpi -> kpi.code().text()).toList());
    json.list("sentBack", section.sentBack(), file -> write(json, file));
  }

  private static void write(Json json, SentBack file) {
    json.text("file", file.file());
    json.number("errors", file.errors());
  }

  private static void write(Json json, Queue queue) {
    json.number("waiting", queue.waiting());
    json.number("running", queue.running());
    json.number("done", queue.done());
    json.number("failed", queue.failed());
  }
}
