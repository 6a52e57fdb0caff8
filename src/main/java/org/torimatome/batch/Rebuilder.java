package org.torimatome.batch;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.archive.VerificationResult.Finding;
import org.torimatome.batch.Rebuild.Cause;
import org.torimatome.render.RenderedReport;
import org.torimatome.report.RevisionKey;
import org.torimatome.store.Ledger;

/** Rebuilds issued revisions and holds them against what was issued. */
final class Rebuilder {

  private final OutputRoot output;
  private final RevisionPress press;
  private final TemplateShelf templates;

  Rebuilder(OutputRoot output, RevisionPress press, TemplateShelf templates) {
    this.output = output;
    this.press = press;
    this.templates = templates;
  }

  Rebuild rebuild(Ledger.Entry entry) {
    CycleFolder folder = output.cycle(entry.key());
    Optional<Sources> kept =
        Sources.find(folder.sources(entry.key().revision()), entry.key())
            .filter(sources -> Files.isDirectory(templates.folder(sources.templates())));
    if (kept.isEmpty()) {
      return new Rebuild(entry.key(), Cause.SOURCES_LOST, List.of());
    }
    Sources sources = kept.get();
    FileDigests input = FileDigests.ofFolder(sources.input());
    if (!input.digest().equals(entry.inputDigest())) {
      return new Rebuild(entry.key(), Cause.INPUT, input.changedSince(sources.inputs()));
    }
    FileDigests shelf = FileDigests.ofFolder(templates.folder(sources.templates()));
    if (!shelf.digest().equals(entry.templateDigest())) {
      return new Rebuild(entry.key(), Cause.TEMPLATES, List.of());
    }
    IssuedFolder issued = new IssuedFolder(folder.revision(entry.key().revision()), entry);
    return compare(issued, press.press(sources));
  }

  private static Rebuild compare(IssuedFolder issued, RenderedReport rendered) {
    TreeMap<String, String> digests = new TreeMap<>();
    rendered.files().forEach((name, bytes) -> digests.put(name, FileDigests.sha256(bytes)));
    RevisionKey key = issued.entry().key();
    List<Finding> findings = issued.findings();
    if (!findings.isEmpty()) {
      return new Rebuild(key, Cause.OUTPUT, findings.stream().map(Finding::file).toList());
    }
    List<String> differing =
        new FileDigests(digests).changedSince(FileDigests.parse(issued.entry().manifest()));
    return new Rebuild(key, differing.isEmpty() ? Cause.NONE : Cause.PROGRAM, differing);
  }
}
