package org.torimatome.cli.outcome;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.CycleStatus;
import org.torimatome.batch.run.CycleStatus.Draft;
import org.torimatome.batch.run.CycleStatus.DriveStatus;
import org.torimatome.batch.run.CycleStatus.Issue;
import org.torimatome.batch.run.Rebuild;
import org.torimatome.batch.run.SectionReturns;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.schedule.QueueState;
import org.torimatome.text.DisplayWidth;

/** How cycles and revisions stand, in lines whose columns meet although 漢字 are twice as wide. */
public final class StatusTable {

  private static final int[] WIDTHS = {20, 8, 8, 10, 8, 8, 8};

  private final Messages messages;
  private final PrintWriter out;

  public StatusTable(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
  }

  public void head() {
    line(List.of(messages.text("status.head").split("\\|")));
  }

  /** An organisation's cycles; that there are none to tell of is told. */
  public void rows(String organisation, List<CycleStatus> cycles) {
    if (cycles.isEmpty()) {
      out.println(messages.text("status.no-plan", organisation));
    }
    cycles.forEach(this::row);
  }

  private void row(CycleStatus status) {
    line(
        List.of(
            status.organisation(),
            status.cycle().code(),
            status.judgedIn().code(),
            state(status),
            cell(status, issue -> messages.text("status.revision", issue.revision())),
            cell(status, issue -> issue.filed() + "/" + issue.drives().size()),
            cell(status, issue -> messages.text("status.intact." + issue.intact())),
            remark(status)));
    status.issue().ifPresent(this::details);
    status.draft().ifPresent(this::draft);
    sections("status.returned", status, each -> !each.isLate(), this::counted);
    sections("status.missing", status, each -> !each.isComplete(), this::counted);
    sections(
        "status.sent-back",
        status,
        each -> !each.sentBack().isEmpty(),
        each -> messages.text("status.errors", name(each), each.errors()));
  }

  private String remark(CycleStatus status) {
    return status
        .issue()
        .map(
            issue ->
                issue.changedInputs() > 0
                    ? messages.text("status.changed", issue.changedInputs())
                    : "")
        .orElseGet(() -> status.formsOut() ? messages.text("status.forms-out") : "");
  }

  private static String cell(CycleStatus status, Function<Issue, String> text) {
    return status.issue().map(text).orElse("-");
  }

  private void details(Issue issue) {
    detail(messages.text("status.input", issue.issued(), issue.inputDigest()));
    issue
        .approval()
        .ifPresent(
            approval ->
                detail(
                    messages.text(
                        "status.approved", approval.approver(), approval.day(), approval.note())));
    for (DriveStatus drive : issue.drives()) {
      String filed = messages.text("status.filed." + drive.filed());
      String verified =
          drive
              .verified()
              .map(
                  look ->
                      messages.text(
                          "status.verified." + look.clean(),
                          LocalDate.ofInstant(look.at(), ZoneId.systemDefault())))
              .orElse(messages.text("status.unverified"));
      detail(messages.text("status.place", drive.drive(), filed, verified, drive.trouble()));
    }
  }

  private void draft(Draft draft) {
    detail(messages.text("status.draft", draft.revision(), draft.folder()));
    draft.altered().ifPresent(path -> detail(messages.text("status.draft-altered", path)));
    if (draft.changedInputs() > 0) {
      detail(messages.text("status.draft-changed", draft.changedInputs()));
    }
  }

  private void sections(
      String key,
      CycleStatus status,
      Predicate<SectionReturns> which,
      Function<SectionReturns, String> text) {
    List<String> texts = status.returns().stream().filter(which).map(text).toList();
    if (!texts.isEmpty()) {
      detail(messages.text(key, texts.size(), String.join(messages.text("list.and"), texts)));
    }
  }

  /** Of how many KPIs how many came. */
  private String counted(SectionReturns section) {
    return messages.text("status.section", name(section), section.returned(), section.expected());
  }

  private String name(SectionReturns section) {
    return section.section().orElseGet(() -> messages.text("status.nobody"));
  }

  private void detail(String text) {
    out.println("  " + text.strip());
  }

  /** How the queue stands, where there is one. */
  public void queue(QueueState queue) {
    if (queue.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        messages.text(
            "status.queue", queue.waiting(), queue.running().size(), queue.done(), queue.failed()));
    for (QueueState.Running running : queue.running()) {
      out.println(
          messages.text("status.running", running.host(), running.organisation(), running.cycle()));
    }
  }

  /** Says whether a rebuilt revision has the bytes that were issued, else why not. */
  public void rebuilt(Rebuild rebuild) {
    out.println(
        messages.text(
            "rebuild." + rebuild.cause(),
            rebuild.key().organisation(),
            rebuild.key().cycle(),
            rebuild.key().revision(),
            String.join(" ", rebuild.files()),
            rebuild.program(),
            Build.version()));
  }

  private String state(CycleStatus status) {
    return messages.text(
        status.issue().isPresent()
            ? "status.issued"
            : status.draft().isPresent()
                ? "status.drafted"
                : status.due() ? "status.due" : "status.later");
  }

  private void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      if (i < WIDTHS.length) {
        line.append(" ".repeat(Math.max(1, WIDTHS[i] - DisplayWidth.of(cells.get(i)))));
      }
    }
    out.println(line.toString().stripTrailing());
  }
}
