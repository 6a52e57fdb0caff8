package org.torimatome.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.archive.FilingResult;
import org.torimatome.report.RevisionKey;
import org.torimatome.store.Ledger;

/**
 * Files the revision on every drive. A drive that is away does not hold the report up: the attempt
 * is noted, and the command {@code archive} makes up for it.
 */
final class FileRevision implements ReportStage {

  private final OutputRoot output;
  private final Ledger ledger;
  private final TemplateShelf templates;
  private final Drives drives;

  FileRevision(OutputRoot output, Ledger ledger, TemplateShelf templates, Drives drives) {
    this.output = output;
    this.ledger = ledger;
    this.templates = templates;
    this.drives = drives;
  }

  @Override
  public boolean perform(ReportWork work) {
    RevisionKey key = work.key();
    Ledger.Entry entry = ledger.find(key).orElseThrow();
    work.settle(new Outcome.Issued(key, work.folder().revision(key.revision()), file(entry)));
    return true;
  }

  /** Files an issued revision wherever it does not stand yet. */
  List<FilingResult> file(Ledger.Entry entry) {
    return drives.file(entry, payload(entry));
  }

  /** The plan book stands under rules once more, where an auditor looks for the rules. */
  private SortedMap<String, Path> payload(Ledger.Entry entry) {
    CycleFolder folder = output.cycle(entry.key());
    int revision = entry.key().revision();
    Sources sources =
        Sources.find(folder.sources(revision), entry.key())
            .orElseThrow(
                () -> new IllegalStateException("The sources of " + entry.key() + " are missing"));
    SortedMap<String, Path> payload = new TreeMap<>();
    add("output", folder.revision(revision), payload);
    add("templates", templates.folder(entry.templateDigest()), payload);
    for (String name : sources.inputs().byName().keySet()) {
      payload.put("input/" + name, sources.input().resolve(name));
      if (name.matches("(?i)plan[./].*")) {
        payload.put("rules/" + name, sources.input().resolve(name));
      }
    }
    payload.put("rules/" + sources.orderFile().getFileName(), sources.orderFile());
    return payload;
  }

  private static void add(String prefix, Path folder, SortedMap<String, Path> payload) {
    for (String name : FileDigests.namesIn(folder)) {
      payload.put(prefix + "/" + name, folder.resolve(name));
    }
  }
}
