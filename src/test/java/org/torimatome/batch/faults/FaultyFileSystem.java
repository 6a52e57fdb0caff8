package org.torimatome.batch.faults;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The default file system as that of a {@link FaultyDisk}. */
final class FaultyFileSystem extends FileSystem {

  private static final FileSystem BELOW = FileSystems.getDefault();

  private final FaultyDisk disk;

  FaultyFileSystem(FaultyDisk disk) {
    this.disk = disk;
  }

  @Override
  public FileSystemProvider provider() {
    return disk;
  }

  @Override
  public Path getPath(String first, String... more) {
    return disk.path(BELOW.getPath(first, more));
  }

  @Override
  public String getSeparator() {
    return BELOW.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = BELOW.getPathMatcher(pattern);
    return path -> matcher.matches(((FaultyPath) path).below());
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return BELOW.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return BELOW.supportedFileAttributeViews();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return BELOW.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
