package org.torimatome.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.archive.FilingFault;
import org.torimatome.archive.FilingResult;
import org.torimatome.archive.VerificationResult.Finding;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.Sources;
import org.torimatome.report.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.text.OutsideName;

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

  /** Files the revisions of an organisation that do not stand on every drive yet. */
  List<Outcome> fileAll(String organisation) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Ledger.Entry entry : ledger.all(organisation)) {
      List<FilingResult> filings = file(entry);
      if (!filings.isEmpty()) {
        outcomes.add(new Outcome.Filed(entry.key(), filings));
      }
    }
    return outcomes;
  }

  /** Files an issued revision wherever it does not stand yet, if it is still what was issued. */
  private List<FilingResult> file(Ledger.Entry entry) {
    CycleFolder folder = output.cycle(entry.key());
    int revision = entry.key().revision();
    Optional<Sources> sources = Sources.find(folder.sources(revision), entry.key());
    if (sources.isEmpty()) {
      return refuse(entry, folder.sources(revision));
    }
    Path issued = folder.revision(revision);
    List<Finding> findings = new IssuedFolder(issued, entry).findings();
    if (!findings.isEmpty()) {
      return refuse(entry, issued.resolve(findings.get(0).file()));
    }
    Path used = templates.folder(entry.templateDigest());
    return Files.isDirectory(used)
        ? drives.file(entry, payload(issued, sources.get(), used))
        : refuse(entry, used);
  }

  private List<FilingResult> refuse(Ledger.Entry entry, Path lost) {
    return drives.refuse(entry, new FilingFault(FilingFault.Kind.SOURCE_LOST, lost.toString()));
  }

  /** The plan book stands under rules once more, where an auditor looks for the rules. */
  private static SortedMap<String, Path> payload(Path issued, Sources sources, Path templates) {
    SortedMap<String, Path> payload = new TreeMap<>();
    add("output", issued, payload);
    add("templates", templates, payload);
    for (String name : sources.inputs().byName().keySet()) {
      Path file = OutsideName.within(sources.input(), name);
      payload.put("input/" + name, file);
      if (name.matches("(?i)plan[./].*")) {
        payload.put("rules/" + name, file);
      }
    }
    sources.rules().forEach(file -> payload.put("rules/" + file.getFileName(), file));
    return payload;
  }

  private static void add(String prefix, Path folder, SortedMap<String, Path> payload) {
    for (String name : FileDigests.namesIn(folder)) {
      payload.put(prefix + "/" + name, OutsideName.within(folder, name));
    }
  }
}
