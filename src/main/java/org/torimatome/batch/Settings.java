package org.torimatome.batch;

import java.nio.file.Path;
import java.util.List;
import org.torimatome.store.Database;

/**
 * Where things are and how runs are made, such as {@code input/} and {@code output/} beside the
 * launcher.
 *
 * @param look the folder in {@code templates} whose templates are used
 * @param archives where revisions are filed, such as {@code file:/mnt/share/dx}
 * @param threads how many reports are made at once
 */
public record Settings(
    Path input,
    Path output,
    Path templates,
    String look,
    List<String> archives,
    Database.Address database,
    int threads) {

  public Settings {
    archives = List.copyOf(archives);
  }
}
