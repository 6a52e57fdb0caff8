package org.torimatome.batch.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.torimatome.text.OutsideName;
import org.torimatome.text.Sha256;

/**
 * Files by name with their SHA-256, such as {@code report.pdf} → {@code 9f86d0…}.
 *
 * <p>Names have {@code /} and are in order of their code points. {@link #text()} is what {@code
 * sha256sum -c} reads.
 */
public record FileDigests(SortedMap<String, String> byName) {

  /** The file that lists a revision's others. */
  public static final String MANIFEST = "manifest-sha256.txt";

  public FileDigests {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** All files below a folder. */
  public static FileDigests ofFolder(Path folder) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String name : namesIn(folder)) {
      try {
        digests.put(name, Sha256.of(OutsideName.within(folder, name)));
      } catch (IOException e) {
        throw new UncheckedIOException(name + " in " + folder + " cannot be read", e);
      }
    }
    return new FileDigests(digests);
  }

  /** The names of all files below a folder, in order. */
  public static List<String> namesIn(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> OutsideName.below(folder, file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The files in " + folder + " cannot be listed", e);
    }
  }

  /** Reads a {@link #text()}; a line that is none stands for a file whose digest nothing has. */
  public static FileDigests parse(String text) {
    SortedMap<String, String> byName = new TreeMap<>();
    for (String line : text.lines().toList()) {
      int name = line.indexOf("  ");
      byName.putIfAbsent(
          name < 0 ? line : line.substring(name + 2), line.substring(0, Math.max(name, 0)));
    }
    return new FileDigests(byName);
  }

  /** One line {@code <sha256> <name>} per file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    byName.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /** One digest over all of them: that of the text. */
  public String digest() {
    return Sha256.of(text());
  }

  /** The names that are new, gone or have other bytes. */
  public List<String> changedSince(FileDigests before) {
    TreeSet<String> names = new TreeSet<>(byName.keySet());
    names.addAll(before.byName.keySet());
    names.removeIf(name -> Objects.equals(byName.get(name), before.byName.get(name)));
    return List.copyOf(names);
  }
}
