package org.torimatome.batch.revision;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.archive.destination.Differences;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.Sources;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Drafts;
import org.torimatome.store.Drafts.Draft;
import org.torimatome.text.OutsideName;
import org.torimatome.text.Sha256;

/**
 * The drafts that wait for approval: what lies in the output of each, held against what is recorded
 * of it.
 */
public final class DraftFolders {

  private final OutputRoot output;
  private final Drafts drafts;
  private final TemplateStore templates;
  private final InstantSource clock;

  public DraftFolders(
      OutputRoot output, Drafts drafts, TemplateStore templates, InstantSource clock) {
    this.output = output;
    this.drafts = drafts;
    this.templates = templates;
    this.clock = clock;
  }

  /** Whether a draft of a revision was ever made, whatever has become of it. */
  public boolean isRecorded(RevisionKey key) {
    return drafts.newest(key).isPresent();
  }

  /** Whether a draft of a revision lies there, be it as it was made or not. */
  public boolean isThere(RevisionKey key) {
    return isRecorded(key) && Files.isDirectory(folder(key), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a draft of a revision was made and all of it is as it was made. */
  public boolean isWaiting(RevisionKey key) {
    return drafts.newest(key).filter(draft -> altered(key, draft).isEmpty()).isPresent();
  }

  /** The first path at which a draft, or what it was made of, is not as it was recorded. */
  public Optional<String> altered(RevisionKey key) {
    Path folder = folder(key);
    return drafts
        .newest(key)
        .map(draft -> altered(key, draft))
        .orElseGet(() -> Optional.of(folder.toString()));
  }

  private Optional<String> altered(RevisionKey key, Draft draft) {
    CycleFolder cycle = output.cycle(key);
    Path kept = cycle.sources(key.revision());
    Optional<Sources> sources =
        Sources.find(kept, key).filter(found -> found.kept().digest().equals(draft.sources()));
    if (sources.isEmpty()) {
      return Optional.of(kept.toString());
    }
    String version = sources.get().templates();
    if (!templates.isWhole(version)) {
      return Optional.of(output.templates(version).toString());
    }
    Path folder = folder(key);
    SortedMap<String, String> recorded = recorded(draft);
    SortedMap<String, String> found = Differences.digestsBelow(folder);
    // Who reads a draft may have it open.
    found.keySet().removeIf(name -> !recorded.containsKey(name) && OutsideName.isLeftBehind(name));
    return Differences.between(recorded, found).stream()
        .map(finding -> folder + "/" + finding.file())
        .findFirst();
  }

  private static SortedMap<String, String> recorded(Draft draft) {
    SortedMap<String, String> recorded =
        new TreeMap<>(FileDigests.parse(draft.manifest()).byName());
    recorded.put(FileDigests.MANIFEST, Sha256.of(draft.manifest()));
    return recorded;
  }

  /** Puts a draft in its place, and records what it was made of. */
  public void lay(Sources sources, Path made) {
    discard(sources.key());
    AtomicFiles.putInPlace(made, folder(sources.key()));
    drafts.add(
        sources.key(),
        new Draft(sources.kept().digest(), CycleFolder.manifestIn(folder(sources.key()))),
        clock.instant());
  }

  /** The names of the files whose bytes are others than those of the draft. */
  public List<String> differing(RevisionKey key, FileDigests pressed) {
    return drafts
        .newest(key)
        .map(draft -> pressed.changedSince(FileDigests.parse(draft.manifest())))
        .orElse(List.of());
  }

  /** Where the draft of a revision lies. */
  public Path folder(RevisionKey key) {
    return output.cycle(key).drafted(key.revision());
  }

  /** Forgets a draft that nobody is to approve any more. */
  public void discard(RevisionKey key) {
    AtomicFiles.delete(folder(key));
  }
}
