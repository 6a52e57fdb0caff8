package org.torimatome.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Notices that something below some folders was changed, added or removed. It looks again and
 * again: the system's own notices do not come from a shared drive.
 */
final class FolderWatch {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final List<Path> folders;
  private Map<Path, FileState> seen = Map.of();

  FolderWatch(List<Path> folders) {
    this.folders = folders;
  }

  /** What shows that a file is another than before. */
  private record FileState(long changed, long size) {}

  /** Takes everything as it is now for seen. */
  void look() {
    seen = now();
  }

  /** Waits for a change since the last {@link #look}; false when told to stop first. */
  boolean await(StopSignal stop) {
    while (!stop.isTold()) {
      if (!now().equals(seen)) {
        return true;
      }
      stop.pause(BETWEEN_LOOKS);
    }
    return false;
  }

  private Map<Path, FileState> now() {
    Map<Path, FileState> now = new HashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files =
          Files.find(folder, Integer.MAX_VALUE, (file, about) -> note(file, about, now))) {
        files.forEach(file -> {});
      } catch (IOException | UncheckedIOException e) {
        // Something went away while it was looked at: the next look will tell.
        now.put(folder, new FileState(0, 0));
      }
    }
    return now;
  }

  private static boolean note(Path file, BasicFileAttributes about, Map<Path, FileState> now) {
    if (about.isRegularFile()) {
      now.put(file, new FileState(about.lastModifiedTime().toMillis(), about.size()));
    }
    return about.isRegularFile();
  }
}
