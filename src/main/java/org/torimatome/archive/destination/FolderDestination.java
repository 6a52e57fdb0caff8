package org.torimatome.archive.destination;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.torimatome.text.OutsideName;

/** A folder that the operating system shows: a local disk, or a share it has mounted. */
public final class FolderDestination implements Destination {
  /** Below this much free space a refused write is put down to a full drive. */
  private static final long NEARLY_FULL = 1 << 20;

  private final Path root;

  public FolderDestination(Path root) {
    this.root = root;
  }

  @Override
  public List<DirectoryEntry> list(String folder) throws IOException {
    List<DirectoryEntry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(at(folder))) {
      for (Path path : paths) {
        addTo(entries, path);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (NotDirectoryException e) {
      if (Files.isDirectory(root)) {
        return List.of();
      }
      throw told(e, folder);
    } catch (DirectoryIteratorException e) {
      throw told(new IOException(e), folder);
    } catch (IOException e) {
      throw told(e, folder);
    }
    return entries;
  }

  private static void addTo(List<DirectoryEntry> entries, Path path) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      entries.add(
          new DirectoryEntry(
              String.valueOf(path.getFileName()),
              type(attributes),
              attributes.isRegularFile() ? attributes.size() : 0,
              attributes.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      // Gone since the folder was read: then it is not there.
    }
  }

  private static EntryType type(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return EntryType.FOLDER;
    }
    return attributes.isRegularFile() ? EntryType.FILE : EntryType.LINK;
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    try {
      Files.createDirectories(at(folder));
    } catch (IOException e) {
      throw told(e, folder);
    }
  }

  @Override
  public OutputStream create(String file) throws IOException {
    try {
      FileChannel channel =
          FileChannel.open(at(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Forced(channel, file);
    } catch (IOException e) {
      throw told(e, file);
    }
  }

  /** Closed without fault, its bytes are on the medium. */
  private final class Forced extends FilterOutputStream {
    private final FileChannel channel;
    private final String file;

    Forced(FileChannel channel, String file) {
      super(Channels.newOutputStream(channel));
      this.channel = channel;
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw told(e, file);
      }
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        channel.force(true);
      } catch (IOException e) {
        throw told(e, file);
      }
    }
  }

  @Override
  public InputStream open(String file) throws IOException {
    try {
      return Files.newInputStream(at(file));
    } catch (IOException e) {
      throw told(e, file);
    }
  }

  @Override
  public void rename(String folder, String newName) throws IOException {
    // ATOMIC_MOVE replaces in silence, a folder only while the one in its place is empty.
    requireFree(newName);
    try {
      replace(folder, newName);
    } catch (IOException e) {
      requireFree(newName);
      throw e;
    }
  }

  private void requireFree(String name) throws IOException {
    if (Files.exists(at(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(name);
    }
  }

  @Override
  public void replace(String file, String newName) throws IOException {
    try {
      Files.move(at(file), at(newName), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw told(e, newName);
    }
  }

  @Override
  public void delete(String path) throws IOException {
    try {
      Files.deleteIfExists(at(path));
    } catch (IOException e) {
      throw told(e, path);
    }
  }

  @Override
  public void flush(String folder) throws IOException {
    try (FileChannel channel = FileChannel.open(at(folder), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and several network file systems can't force a folder: there a rename is durable
      // by itself, or nothing more can be asked for.
    }
  }

  @Override
  public void requireSpace(long bytes) throws IOException {
    FileStore store = Files.getFileStore(root);
    long free = store.getUsableSpace();
    // Some file systems don't tell and say 0 of 0.
    if (free < bytes && store.getTotalSpace() > 0) {
      throw new FilingException(FilingFault.Reason.NO_SPACE, bytes + " B > " + free + " B");
    }
  }

  @Override
  public void close() {}

  private Path at(String path) throws FilingException {
    try {
      return path.isEmpty() ? root : OutsideName.within(root, path);
    } catch (IllegalArgumentException e) {
      throw new FilingException(FilingFault.Reason.FAILED, path, e);
    }
  }

  /** The answer of the operating system in our words; its own words change with its language. */
  private IOException told(IOException e, String path) {
    if (e instanceof FilingException || e instanceof FileAlreadyExistsException) {
      return e;
    }
    if (!Files.isDirectory(root)) {
      return new FilingException(FilingFault.Reason.AWAY, root.toString(), e);
    }
    if (e instanceof AccessDeniedException) {
      return new FilingException(FilingFault.Reason.FORBIDDEN, path, e);
    }
    return new FilingException(
        isFull(e) ? FilingFault.Reason.NO_SPACE : FilingFault.Reason.FAILED,
        path + ": " + e.getMessage(),
        e);
  }

  private boolean isFull(IOException e) {
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("quota")) {
      return true;
    }
    try {
      return Files.getFileStore(root).getUsableSpace() < NEARLY_FULL;
    } catch (IOException unknown) {
      return false;
    }
  }
}
