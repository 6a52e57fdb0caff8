package org.torimatome.batch.revision;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.torimatome.archive.destination.Differences;
import org.torimatome.archive.destination.Finding;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.source.Sources;
import org.torimatome.store.Ledger;
import org.torimatome.store.TemplateVersions;
import org.torimatome.text.OutsideName;

/**
 * What the output holds of issued revisions – the reports, what they were made of, the templates –
 * held against what is recorded of it. Nothing that lies there is used before.
 */
public final class Holdings {

  private final OutputRoot output;
  private final TemplateVersions versions;

  public Holdings(OutputRoot output, TemplateVersions versions) {
    this.output = output;
    this.versions = versions;
  }

  /** The issued files that are not as they were issued, by their names in the revision's folder. */
  public List<Finding> issued(Ledger.Entry entry) {
    return Differences.between(recordedIssued(entry), Differences.digestsBelow(folder(entry)));
  }

  /** What is recorded of the issued files, by their names in the revision's folder. */
  public SortedMap<String, String> recordedIssued(Ledger.Entry entry) {
    SortedMap<String, String> recorded =
        new TreeMap<>(FileDigests.parse(entry.manifest()).byName());
    recorded.put(FileDigests.MANIFEST, entry.manifestDigest());
    return recorded;
  }

  /** The kept sources that are not as they were taken, by their names in the cycle's folder. */
  public List<Finding> sources(Ledger.Entry entry) {
    Path folder = sourcesFolder(entry);
    SortedMap<String, String> found = Differences.digestsBelow(folder);
    return below(
        output.cycle(entry.key()).path(),
        folder,
        Differences.between(recordedSources(entry, () -> found), found));
  }

  /**
   * What is recorded of the kept sources, by their names in their folder. Where an earlier program
   * recorded but a digest over many files, these are looked at.
   */
  public SortedMap<String, String> recordedSources(Ledger.Entry entry) {
    return recordedSources(entry, () -> Differences.digestsBelow(sourcesFolder(entry)));
  }

  private SortedMap<String, String> recordedSources(
      Ledger.Entry entry, Supplier<SortedMap<String, String>> found) {
    return entry.sources().isEmpty()
        ? Sources.expectedOf(entry.key(), entry.inputDigest(), sourcesFolder(entry), found.get())
        : FileDigests.parse(entry.sources()).byName();
  }

  /** The kept templates of a version that are not what was used, by their names in the output. */
  public List<Finding> templates(String version) {
    Path folder = output.templates(version);
    SortedMap<String, String> found = Differences.digestsBelow(folder);
    return below(
        output.folder(),
        folder,
        recorded(version)
            .map(files -> Differences.between(composed(files), found))
            .orElseGet(() -> unlessOf(version, found)));
  }

  /** What is recorded of a version's files; empty where nothing is that fits its digest. */
  private Optional<FileDigests> recorded(String version) {
    return versions
        .files(version)
        .map(FileDigests::parse)
        .filter(files -> files.digest().equals(version));
  }

  /**
   * What is recorded of a version's templates, as {@link #recordedSources(Ledger.Entry)}; empty
   * where those that lie there are others.
   */
  public Optional<SortedMap<String, String>> recordedTemplates(String version) {
    return recorded(version)
        .or(
            () ->
                Optional.of(new FileDigests(Differences.digestsBelow(output.templates(version))))
                    .filter(files -> files.digest().equals(version)))
        .map(FileDigests::byName);
  }

  /** Whether the record lists the files of a version. */
  public boolean isRecorded(String version) {
    return recorded(version).isPresent();
  }

  private static List<Finding> unlessOf(String version, SortedMap<String, String> found) {
    return new FileDigests(found).digest().equals(version)
        ? List.of()
        : List.of(new Finding(Finding.Discrepancy.CHANGED, ""));
  }

  /** Names as they are found, whatever form the templates' folder had them in. */
  private static SortedMap<String, String> composed(FileDigests files) {
    SortedMap<String, String> composed = new TreeMap<>();
    files
        .byName()
        .forEach(
            (name, digest) ->
                composed.put(Normalizer.normalize(name, Normalizer.Form.NFC), digest));
    return composed;
  }

  /** What of all this is no longer what was issued, the first such; empty when all is. */
  public Optional<String> altered(Ledger.Entry entry) {
    try {
      return Stream.of(
              within(folder(entry), issued(entry)),
              within(output.cycle(entry.key()).path(), sources(entry)),
              within(output.folder(), templates(entry.templateDigest())))
          .flatMap(List::stream)
          .findFirst();
    } catch (UncheckedIOException unreadable) {
      return Optional.of(output.cycle(entry.key()).path().toString());
    }
  }

  private Path sourcesFolder(Ledger.Entry entry) {
    return output.cycle(entry.key()).sources(entry.key().revision());
  }

  private Path folder(Ledger.Entry entry) {
    return output.cycle(entry.key()).revision(entry.key().revision());
  }

  private static List<String> within(Path folder, List<Finding> findings) {
    return findings.stream().map(finding -> folder + "/" + finding.file()).toList();
  }

  private static List<Finding> below(Path root, Path folder, List<Finding> findings) {
    String prefix = OutsideName.below(root, folder) + "/";
    return findings.stream()
        .map(finding -> new Finding(finding.discrepancy(), prefix + finding.file()))
        .toList();
  }
}
