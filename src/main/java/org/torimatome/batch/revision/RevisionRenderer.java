package org.torimatome.batch.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.PastApprovals;
import org.torimatome.batch.source.Sources;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.plan.RevisionKey;
import org.torimatome.render.Edition;
import org.torimatome.render.RenderedReport;
import org.torimatome.report.Report;
import org.torimatome.report.ReportRequest.PastRevision;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.Changes.Pair;
import org.torimatome.report.changes.RevisionComparison;
import org.torimatome.store.Ledger;
import org.torimatome.text.Sha256;

/**
 * Makes a revision's files from what was kept of it: the same sources give the same bytes, on the
 * day of issue and years later.
 *
 * <p>From the second revision on, the 新旧対照表 compares with the one before, which is assembled anew
 * from its own sources.
 */
public final class RevisionRenderer {

  private final OutputRoot output;
  private final TemplateStore templates;
  private final Ledger ledger;
  private final ReportFactory factory = new ReportFactory();

  public RevisionRenderer(OutputRoot output, TemplateStore templates, Ledger ledger) {
    this.output = output;
    this.templates = templates;
    this.ledger = ledger;
  }

  /** The files of a revision whose input was read and judged already. */
  public RenderedReport press(
      Sources sources, OrganisationInput input, CycleEvaluation evaluation, Edition edition) {
    Report report = report(sources, input, evaluation);
    return templates
        .renderer(sources.templates(), sources.look(), sources.formats())
        .render(report, edition, changes(sources, report));
  }

  /** The files of a revision, from its sources alone. */
  RenderedReport press(Sources sources) {
    OrganisationInput input = sources.read();
    return press(sources, input, judge(sources, input), Edition.FINAL);
  }

  /** The digest of each file, as a manifest lists them. */
  public static FileDigests digests(RenderedReport rendered) {
    SortedMap<String, String> digests = new TreeMap<>();
    rendered.files().forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
    return new FileDigests(digests);
  }

  private Optional<Changes> changes(Sources sources, Report report) {
    RevisionKey key = sources.key();
    int before = key.revision() - 1;
    if (before == 0) {
      return Optional.empty();
    }
    return Sources.find(
            output.cycle(key).sources(before),
            new RevisionKey(key.organisation(), key.cycle(), before))
        .map(
            old ->
                RevisionComparison.between(
                    report(old), report, sources.order().reason(), means(old, sources)));
  }

  /** The program and each template file, in the versions used. */
  private List<Pair> means(Sources old, Sources sources) {
    List<Pair> means = new ArrayList<>();
    means.add(new Pair("プログラム", old.build().program(), sources.build().program()));
    FileDigests before = templates.files(old.templates());
    FileDigests after = templates.files(sources.templates());
    for (String name : after.changedSince(before)) {
      means.add(
          new Pair(
              "テンプレート " + name,
              before.byName().getOrDefault(name, ""),
              after.byName().getOrDefault(name, "")));
    }
    means.add(new Pair("フォント", old.build().fonts(), sources.build().fonts()));
    means.add(new Pair("レイアウト", old.look(), sources.look()));
    means.add(new Pair("出力", old.formats().setting(), sources.formats().setting()));
    return means;
  }

  private Report report(Sources sources) {
    OrganisationInput input = sources.read();
    return report(sources, input, judge(sources, input));
  }

  private Report report(Sources sources, OrganisationInput input, CycleEvaluation evaluation) {
    RevisionKey key = sources.key();
    return factory.make(
        input, evaluation, key.revision(), sources.order(), sources.inputs(), past(sources));
  }

  private static CycleEvaluation judge(Sources sources, OrganisationInput input) {
    return ReportFactory.judge(input, sources.key().cycle()).orElseThrow();
  }

  private List<PastRevision> past(Sources sources) {
    RevisionKey key = sources.key();
    PastApprovals approvals = sources.approvals();
    return ledger.revisions(key.organisation(), key.cycle()).stream()
        .filter(entry -> entry.key().revision() < key.revision())
        .map(
            entry ->
                new PastRevision(
                    entry.key().revision(),
                    entry.issued(),
                    entry.reason(),
                    approvals.of(entry.key().revision())))
        .toList();
  }
}
