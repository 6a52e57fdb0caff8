package org.torimatome.batch;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.torimatome.archive.VerificationResult.Finding;
import org.torimatome.batch.Rebuild.Cause;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.Build;
import org.torimatome.batch.source.Sources;
import org.torimatome.evaluation.CycleEvaluation;
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
    int revision = entry.key().revision();
    Optional<Sources> kept =
        Sources.find(folder.sources(revision), entry.key())
            .filter(sources -> Files.isDirectory(templates.folder(sources.templates())));
    if (kept.isEmpty()) {
      return differing(entry, Cause.SOURCES_LOST, List.of());
    }
    Sources sources = kept.get();
    FileDigests input = FileDigests.ofFolder(sources.input());
    if (!input.digest().equals(entry.inputDigest())) {
      return differing(entry, Cause.INPUT, input.changedSince(sources.inputs()));
    }
    if (!templates.files(sources.templates()).digest().equals(entry.templateDigest())) {
      return differing(entry, Cause.TEMPLATES, List.of());
    }
    List<Finding> findings = new IssuedFolder(folder.revision(revision), entry).findings();
    if (!findings.isEmpty()) {
      return differing(entry, Cause.OUTPUT, findings.stream().map(Finding::file).toList());
    }
    List<String> files =
        digests(press.press(sources)).changedSince(FileDigests.parse(entry.manifest()));
    return differing(entry, files.isEmpty() ? Cause.NONE : cause(sources.build()), files);
  }

  /** Judges a revision again from its kept input, which must be the one that was recorded. */
  AsIssued recall(Ledger.Entry entry) {
    RevisionKey key = entry.key();
    Optional<Sources> kept =
        Sources.find(output.cycle(key).sources(key.revision()), key)
            .filter(sources -> Files.isDirectory(sources.input()));
    if (kept.isEmpty()) {
      return recalled(entry, Cause.SOURCES_LOST, Optional.empty());
    }
    Sources sources = kept.get();
    if (!FileDigests.ofFolder(sources.input()).digest().equals(entry.inputDigest())) {
      return recalled(entry, Cause.INPUT, Optional.empty());
    }
    return recalled(entry, Cause.NONE, ReportMaker.judge(sources.read(), key.cycle()));
  }

  private static AsIssued recalled(
      Ledger.Entry entry, Cause cause, Optional<CycleEvaluation> evaluation) {
    return new AsIssued(entry.key(), entry.issued(), entry.program(), cause, evaluation);
  }

  private static Rebuild differing(Ledger.Entry entry, Cause cause, List<String> files) {
    return new Rebuild(entry.key(), cause, files, entry.program());
  }

  private static FileDigests digests(RenderedReport rendered) {
    SortedMap<String, String> digests = new TreeMap<>();
    rendered.files().forEach((name, bytes) -> digests.put(name, DigestUtils.sha256Hex(bytes)));
    return new FileDigests(digests);
  }

  private static Cause cause(Build then) {
    Build now = Build.current();
    if (!then.program().equals(now.program())) {
      return Cause.PROGRAM;
    }
    return then.fonts().equals(now.fonts()) ? Cause.UNEXPLAINED : Cause.FONTS;
  }
}
