package org.torimatome.cli;

import java.io.PrintWriter;
import java.util.List;
import org.torimatome.batch.CycleStatus;
import org.torimatome.batch.Rebuild;
import org.torimatome.schedule.QueueState;

/** How cycles and revisions stand, in lines whose columns meet although 漢字 are twice as wide. */
final class StatusTable {

  private static final int[] WIDTHS = {20, 8, 8, 10, 8, 8, 8};

  private final Messages messages;
  private final PrintWriter out;

  StatusTable(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
  }

  void head() {
    line(List.of(messages.text("status.head").split("\\|")));
  }

  void row(CycleStatus status) {
    line(
        List.of(
            status.organisation(),
            status.cycle().code(),
            status.judgedIn().code(),
            state(status),
            status.revision().map(number -> messages.text("status.revision", number)).orElse("-"),
            status.revision().isEmpty()
                ? "-"
                : status.filedOn().there() + "/" + status.filedOn().drives(),
            status.intact().map(intact -> messages.text("status.intact." + intact)).orElse("-"),
            remark(status)));
  }

  /** How the queue stands, where there is one. */
  void queue(QueueState queue) {
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
  void rebuilt(Rebuild rebuild) {
    out.println(
        messages.text(
            "rebuild." + rebuild.cause(),
            rebuild.key().organisation(),
            rebuild.key().cycle(),
            rebuild.key().revision(),
            String.join(" ", rebuild.files())));
  }

  private String state(CycleStatus status) {
    return messages.text(
        status.revision().isPresent()
            ? "status.issued"
            : status.due() ? "status.due" : "status.later");
  }

  private String remark(CycleStatus status) {
    if (status.changedInputs() > 0) {
      return messages.text("status.changed", status.changedInputs());
    }
    return status.missingSections().isEmpty()
        ? ""
        : messages.text("status.missing", String.join("、", status.missingSections()));
  }

  private void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      if (i < WIDTHS.length) {
        line.append(" ".repeat(Math.max(1, WIDTHS[i] - width(cells.get(i)))));
      }
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String text) {
    return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
  }
}
