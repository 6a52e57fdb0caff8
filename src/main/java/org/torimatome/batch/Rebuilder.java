package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.batch.Rebuild.Cause;
import org.torimatome.render.RenderedReport;
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
    return compare(entry, folder.revision(entry.key().revision()), press.press(sources));
  }

  private static Rebuild compare(Ledger.Entry entry, Path issued, RenderedReport rendered) {
    TreeMap<String, String> digests = new TreeMap<>();
    rendered.files().forEach((name, bytes) -> digests.put(name, FileDigests.sha256(bytes)));
    FileDigests rebuilt = new FileDigests(digests);
    TreeMap<String, String> there = new TreeMap<>(FileDigests.ofFolder(issued).byName());
    there.remove(RenderRevision.MANIFEST);
    List<String> differing = rebuilt.changedSince(new FileDigests(there));
    if (differing.isEmpty()) {
      return new Rebuild(entry.key(), Cause.NONE, List.of());
    }
    boolean asRecorded = FileDigests.sha256(bytesOf(rebuilt.text())).equals(entry.manifestDigest());
    return new Rebuild(entry.key(), asRecorded ? Cause.OUTPUT : cause(entry, issued), differing);
  }

  /** The manifest tells whether the issued files are still what they were. */
  private static Cause cause(Ledger.Entry entry, Path issued) {
    Path manifest = issued.resolve(RenderRevision.MANIFEST);
    try {
      boolean intact = FileDigests.sha256(manifest).equals(entry.manifestDigest());
      FileDigests listed = FileDigests.parse(Files.readString(manifest));
      TreeMap<String, String> there = new TreeMap<>(FileDigests.ofFolder(issued).byName());
      there.remove(RenderRevision.MANIFEST);
      return intact && listed.changedSince(new FileDigests(there)).isEmpty()
          ? Cause.PROGRAM
          : Cause.OUTPUT;
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " cannot be read", e);
    }
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
