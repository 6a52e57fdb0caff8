package org.torimatome.archive.destination;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.text.Sha256;

/** All that lies below a folder on a drive. */
public final class Tree {
  /** Stands in place of a digest where a link stands in place of a file or folder. */
  static final String LINK = "link";

  private static final String NOTHING = Sha256.of("");

  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;

  public Tree(Destination destination, InactivityTimeout.Heartbeat heartbeat) {
    this.destination = destination;
    this.heartbeat = heartbeat;
  }

  /**
   * Every file's name below the folder → SHA-256 in hex; empty when there is no such folder. A
   * folder that holds nothing stands there with a {@code /} at its end.
   */
  public SortedMap<String, String> digests(String folder) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    addTo(digests, folder, "");
    return digests;
  }

  private void addTo(SortedMap<String, String> digests, String folder, String prefix)
      throws IOException {
    List<Destination.DirectoryEntry> entries = destination.list(folder);
    if (entries.isEmpty() && !prefix.isEmpty()) {
      digests.put(composed(prefix), NOTHING);
    }
    for (Destination.DirectoryEntry entry : entries) {
      heartbeat.beat();
      String path = folder.isEmpty() ? entry.name() : folder + "/" + entry.name();
      String name = prefix + entry.name();
      if (entry.isFolder()) {
        addTo(digests, path, name + "/");
      } else {
        // Some drives give names back decomposed. Where both forms stand side by side, the second
        // keeps its own spelling and so shows as added.
        String composed = composed(name);
        String digest = entry.type() == Destination.EntryType.LINK ? LINK : digest(path);
        digests.put(digests.containsKey(composed) ? name : composed, digest);
      }
    }
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** SHA-256 of one file, in hex. */
  public String digest(String file) throws IOException {
    Sha256 sha256 = new Sha256();
    try (InputStream in = destination.open(file)) {
      sha256.addAll(in, heartbeat::beat);
    }
    return sha256.hex();
  }

  public void delete(String folder) throws IOException {
    for (Destination.DirectoryEntry entry : destination.list(folder)) {
      heartbeat.beat();
      String path = folder + "/" + entry.name();
      if (entry.isFolder()) {
        delete(path);
      } else {
        destination.delete(path);
      }
    }
    destination.delete(folder);
  }

  /** Tidies up as far as the drive still answers; the rest is swept by a later try. */
  public void discard(String folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // The fault that led here is the one to tell.
    }
  }
}
