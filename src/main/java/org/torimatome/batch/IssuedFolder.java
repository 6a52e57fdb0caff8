package org.torimatome.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.archive.Differences;
import org.torimatome.archive.VerificationResult.Finding;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.store.Ledger;

/** The folder of an issued revision, held against what the ledger says of it. */
record IssuedFolder(Path folder, Ledger.Entry entry) {

  /** The files that are not as they were issued, in order; none when the revision is intact. */
  List<Finding> findings() {
    SortedMap<String, String> expected =
        new TreeMap<>(FileDigests.parse(entry.manifest()).byName());
    expected.put(RenderRevision.MANIFEST, entry.manifestDigest());
    return Differences.between(expected, found());
  }

  boolean isIntact() {
    return findings().isEmpty();
  }

  private SortedMap<String, String> found() {
    return Files.isDirectory(folder) ? FileDigests.ofFolder(folder).byName() : new TreeMap<>();
  }
}
