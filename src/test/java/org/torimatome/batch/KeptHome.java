package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.folder.AtomicFiles;

/** What a home folder held and its {@link HomeDatabase} knew at a moment, to begin from again. */
public final class KeptHome {

  private static final List<String> FOLDERS = List.of("input", "output");

  private final Path home;
  private final Path kept;

  private KeptHome(Path home) {
    this.home = home;
    this.kept = home.resolve("kept");
  }

  /** A home as it is now, while nobody has its database open. */
  public static KeptHome of(Path home) {
    KeptHome now = new KeptHome(home);
    now.copy(home, now.kept);
    HomeDatabase.keep(home);
    return now;
  }

  /** Nothing has happened since. */
  public void goBack() {
    FOLDERS.forEach(folder -> AtomicFiles.delete(home.resolve(folder)));
    copy(kept, home);
    HomeDatabase.goBack(home);
  }

  private void copy(Path from, Path to) {
    for (String folder : FOLDERS) {
      try {
        FileSystemUtils.copyRecursively(from.resolve(folder), to.resolve(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
