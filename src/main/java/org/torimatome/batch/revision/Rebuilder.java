package org.torimatome.batch.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.torimatome.archive.destination.Finding;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.run.AsIssued;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.Rebuild;
import org.torimatome.batch.run.Rebuild.Cause;
import org.torimatome.batch.source.Sources;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Evaluations;
import org.torimatome.store.Ledger;

/** Rebuilds issued revisions and holds them against what was issued. */
public final class Rebuilder {

  private final OutputRoot output;
  private final RevisionRenderer renderer;
  private final Holdings holdings;
  private final Evaluations evaluations;

  public Rebuilder(
      OutputRoot output, RevisionRenderer renderer, Holdings holdings, Evaluations evaluations) {
    this.output = output;
    this.renderer = renderer;
    this.holdings = holdings;
    this.evaluations = evaluations;
  }

  public Rebuild rebuild(Ledger.Entry entry) {
    Path folder = output.cycle(entry.key()).sources(entry.key().revision());
    if (!Files.isDirectory(folder)
        || !Files.isDirectory(output.templates(entry.templateDigest()))) {
      return differing(entry, Cause.SOURCES_LOST, List.of());
    }
    List<Finding> sources = holdings.sources(entry);
    if (!sources.isEmpty()) {
      return differing(entry, Cause.INPUT, sources);
    }
    List<Finding> templates = holdings.templates(entry.templateDigest());
    if (!templates.isEmpty()) {
      return differing(entry, Cause.TEMPLATES, templates);
    }
    List<Finding> issued = holdings.issued(entry);
    return issued.isEmpty() ? pressed(entry, folder) : differing(entry, Cause.OUTPUT, issued);
  }

  /**
   * What is recorded of a revision, and what it comes to again from its kept input, which must be
   * the one that was recorded.
   */
  public AsIssued recall(Ledger.Entry entry) {
    RevisionKey key = entry.key();
    Path folder = output.cycle(key).sources(key.revision());
    if (!Files.isDirectory(folder)) {
      return recalled(entry, Cause.SOURCES_LOST, Optional.empty());
    }
    return holdings.sources(entry).isEmpty()
        ? recalled(
            entry,
            Cause.NONE,
            Sources.find(folder, key)
                .flatMap(sources -> ReportFactory.judge(sources.read(), key.cycle())))
        : recalled(entry, Cause.INPUT, Optional.empty());
  }

  private AsIssued recalled(Ledger.Entry entry, Cause cause, Optional<CycleEvaluation> evaluation) {
    return new AsIssued(
        entry.key(),
        entry.issued(),
        entry.program(),
        cause,
        evaluations.of(entry.key()),
        evaluation);
  }

  private Rebuild pressed(Ledger.Entry entry, Path folder) {
    Sources sources = Sources.find(folder, entry.key()).orElseThrow();
    List<String> files =
        RevisionRenderer.digests(renderer.press(sources))
            .changedSince(FileDigests.parse(entry.manifest()));
    Cause cause = files.isEmpty() ? Cause.NONE : cause(sources.build());
    return new Rebuild(entry.key(), cause, files, entry.program());
  }

  private static Rebuild differing(Ledger.Entry entry, Cause cause, List<Finding> findings) {
    List<String> files = findings.stream().map(Finding::file).toList();
    return new Rebuild(entry.key(), cause, files, entry.program());
  }

  private static Cause cause(Build then) {
    Build now = Build.current();
    if (!then.program().equals(now.program())) {
      return Cause.PROGRAM;
    }
    return then.fonts().equals(now.fonts()) ? Cause.UNEXPLAINED : Cause.FONTS;
  }
}
