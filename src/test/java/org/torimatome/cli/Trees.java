package org.torimatome.cli;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.Tree;

/** What lies in an output folder for good, so that two can be compared. */
final class Trees {

  private Trees() {}

  /** The reports with what is kept of them, without the program's own folder and the archive. */
  static SortedMap<String, String> ofReports(Path home) {
    SortedMap<String, String> all = new TreeMap<>(Tree.of(home.resolve("output")));
    all.keySet().removeIf(name -> name.startsWith(".torimatome/") || name.startsWith("archive/"));
    return all;
  }

  /** The bags; one that was on its way when its process was killed is nobody's and swept later. */
  static SortedMap<String, String> ofArchive(Path home) {
    SortedMap<String, String> all = new TreeMap<>(Tree.of(home.resolve("output/archive")));
    all.keySet().removeIf(name -> name.contains(".part-"));
    return all;
  }
}
