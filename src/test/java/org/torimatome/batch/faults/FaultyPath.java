package org.torimatome.batch.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * A path on a {@link FaultyDisk}.
 *
 * @param below the same on the disk below
 */
record FaultyPath(FileSystem system, Path below) implements Path {

  private Path path(Path other) {
    return new FaultyPath(system, other);
  }

  private static Path below(Path path) {
    return path instanceof FaultyPath faulty ? faulty.below : path;
  }

  @Override
  public String toString() {
    return below.isAbsolute() ? FaultyDisk.SCHEME + ":" + below : below.toString();
  }

  /** What reads by a file does so without faults. */
  @Override
  public File toFile() {
    return below.toFile();
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return below.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return below.getRoot() == null ? null : path(below.getRoot());
  }

  @Override
  public Path getFileName() {
    return below.getFileName() == null ? null : path(below.getFileName());
  }

  @Override
  public Path getParent() {
    return below.getParent() == null ? null : path(below.getParent());
  }

  @Override
  public int getNameCount() {
    return below.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return path(below.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return path(below.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return below.startsWith(below(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return below.endsWith(below(other));
  }

  @Override
  public Path normalize() {
    return path(below.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return path(below.resolve(below(other)));
  }

  @Override
  public Path relativize(Path other) {
    return path(below.relativize(below(other)));
  }

  @Override
  public Path toAbsolutePath() {
    return path(below.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return path(below.toRealPath(options));
  }

  @Override
  public URI toUri() {
    return below.toUri();
  }

  @Override
  public int compareTo(Path other) {
    return below.compareTo(below(other));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }
}
