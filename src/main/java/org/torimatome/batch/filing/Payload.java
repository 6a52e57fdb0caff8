package org.torimatome.batch.filing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.Sources;
import org.torimatome.store.Ledger;
import org.torimatome.text.OutsideName;

/** What of an issued revision goes into its bag, by the names it has there below {@code data/}. */
final class Payload {

  private Payload() {}

  /** Where it lies in the output; empty where it cannot be told what the revision was made of. */
  static Optional<SortedMap<String, Path>> of(Ledger.Entry entry, OutputRoot output) {
    CycleFolder folder = output.cycle(entry.key());
    int revision = entry.key().revision();
    return Sources.find(folder.sources(revision), entry.key())
        .map(
            sources ->
                of(folder.revision(revision), sources, output.templates(entry.templateDigest())));
  }

  /** The plan book stands under rules once more, where an auditor looks for the rules. */
  private static SortedMap<String, Path> of(Path issued, Sources sources, Path templates) {
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
