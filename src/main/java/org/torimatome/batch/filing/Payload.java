package org.torimatome.batch.filing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.revision.Holdings;
import org.torimatome.batch.source.Sources;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Ledger;
import org.torimatome.text.OutsideName;

/** What of an issued revision goes into its bag, by the names it has there below {@code data/}. */
final class Payload {

  private Payload() {}

  /** Where it lies in the output. */
  static SortedMap<String, Path> of(Ledger.Entry entry, OutputRoot output) {
    RevisionKey key = entry.key();
    CycleFolder folder = output.cycle(key);
    return of(
        key,
        below(folder.revision(key.revision())),
        below(folder.sources(key.revision())),
        below(output.templates(entry.templateDigest())));
  }

  /** What is recorded of it, by digests; empty where that cannot be told. */
  static Optional<SortedMap<String, String>> recorded(Ledger.Entry entry, Holdings holdings) {
    return holdings
        .recordedTemplates(entry.templateDigest())
        .map(
            templates ->
                of(
                    entry.key(),
                    holdings.recordedIssued(entry),
                    holdings.recordedSources(entry),
                    templates));
  }

  /**
   * The same of whatever is known of each file. The plan book stands under rules once more, where
   * an auditor looks for the rules.
   *
   * @param kept what the revision was made of, by the names in its own folder
   */
  private static <T> SortedMap<String, T> of(
      RevisionKey key,
      SortedMap<String, T> issued,
      SortedMap<String, T> kept,
      SortedMap<String, T> templates) {
    SortedMap<String, T> payload = new TreeMap<>();
    issued.forEach((name, file) -> payload.put("output/" + name, file));
    templates.forEach((name, file) -> payload.put("templates/" + name, file));
    kept.forEach(
        (name, file) -> {
          Sources.inputNamed(name, key).ifPresent(input -> payload.put("input/" + input, file));
          Sources.ruleNamed(name, key).ifPresent(rule -> payload.put("rules/" + rule, file));
        });
    return payload;
  }

  private static SortedMap<String, Path> below(Path folder) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : FileDigests.namesIn(folder)) {
      files.put(name, OutsideName.within(folder, name));
    }
    return files;
  }
}
