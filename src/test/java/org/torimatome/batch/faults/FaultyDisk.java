package org.torimatome.batch.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.store.fs.FilePath;

/**
 * The disk below, but for what {@link DiskFaults} make of changes. Its paths are those of the disk
 * with a scheme before them, by which H2 knows them, too.
 */
public final class FaultyDisk extends FileSystemProvider {

  static final String SCHEME = "faulty";

  static final DiskFaults FAULTS = new DiskFaults();

  private static final FaultyDisk DISK = new FaultyDisk();

  private final FileSystem system = new FaultyFileSystem(this);

  private FaultyDisk() {
    FilePath.register(new FaultyDatabaseFile());
  }

  /** A folder as one on a disk that fails when it is told to. */
  public static Path at(Path folder) {
    return DISK.path(folder.toAbsolutePath());
  }

  public static DiskFaults faults() {
    return FAULTS;
  }

  Path path(Path below) {
    return new FaultyPath(system, below);
  }

  private static Path below(Path path) {
    return path instanceof FaultyPath faulty ? faulty.below() : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    opening(path, options);
    FileChannel file = FileChannel.open(below(path), options, attributes);
    return options.contains(StandardOpenOption.WRITE)
            || options.contains(StandardOpenOption.APPEND)
            || !options.contains(StandardOpenOption.READ)
        ? new FaultyChannel(file, FAULTS)
        : file;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.isEmpty() || options.equals(Set.of(StandardOpenOption.READ))) {
      FAULTS.reading(path.toString());
      return Files.newByteChannel(below(path), options, attributes);
    }
    return newFileChannel(path, options, attributes);
  }

  private static void opening(Path path, Set<? extends OpenOption> options) throws IOException {
    boolean makes =
        options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW);
    if (makes && !Files.exists(below(path))) {
      FAULTS.naming(path.toString());
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (!Files.exists(below(folder))) {
      FAULTS.naming(folder.toString());
    }
    Files.createDirectory(below(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    FAULTS.deleting(path.toString());
    Files.delete(below(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    FAULTS.naming(to.toString());
    Files.copy(below(from), below(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    FAULTS.naming(to.toString());
    Files.move(below(from), below(to), options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    FAULTS.naming(path.toString());
    Files.setAttribute(below(path), attribute, value, options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(below(folder))) {
      for (Path each : names) {
        if (filter.accept(path(each))) {
          entries.add(path(each));
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public java.util.Iterator<Path> iterator() {
        return entries.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(below(one), below(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(below(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(below(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    below(path).getFileSystem().provider().checkAccess(below(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(below(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(below(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(below(path), names, options);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileSystem getFileSystem(URI address) {
    return system;
  }

  @Override
  public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI address) {
    throw new UnsupportedOperationException();
  }
}
