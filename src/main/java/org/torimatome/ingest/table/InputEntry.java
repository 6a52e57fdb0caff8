package org.torimatome.ingest.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file or folder under an organisation's folder.
 *
 * @param name relative to the organisation's folder, with {@code /}
 */
record InputEntry(Path path, String name) {

  /** What a folder holds, in order of name, without what programs leave behind. */
  static List<InputEntry> list(Path folder, String prefix) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> new InputEntry(path, prefix + path.getFileName()))
          .filter(entry -> !entry.isPassedOver())
          .sorted(
              Comparator.comparing(
                  entry -> Normalizer.normalize(entry.name(), Normalizer.Form.NFC)))
          .toList();
    }
  }

  String fileName() {
    return String.valueOf(path.getFileName());
  }

  /** In lower case, without the dot; empty when there is none. */
  String extension() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? "" : fileName().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  String stem() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? fileName() : fileName().substring(0, dot);
  }

  boolean isWorkbook() {
    return extension().equals("xlsx") || extension().equals("xlsm");
  }

  private boolean isPassedOver() {
    String file = fileName();
    return file.startsWith("~$")
        || file.startsWith(".")
        || file.equalsIgnoreCase("Thumbs.db")
        || file.equalsIgnoreCase("desktop.ini");
  }
}
