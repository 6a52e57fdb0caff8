package org.torimatome.batch.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writing such that a name is there whole or not at all, whenever the power fails.
 *
 * <p>A folder is filled beside its place, forced to the medium, and renamed. What fails on an open
 * file names the file, which Java leaves out.
 */
public final class AtomicFiles {

  private static final boolean FOLDERS_CAN_BE_FORCED =
      !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private AtomicFiles() {}

  /** Gives a filled folder its final name, which must be free. */
  public static void putInPlace(Path filled, Path place) {
    try {
      forceAll(filled);
      Files.createDirectories(parent(place));
      if (Files.exists(place)) {
        throw new FileAlreadyExistsException(place.toString());
      }
      Files.move(filled, place, StandardCopyOption.ATOMIC_MOVE);
      force(parent(place));
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be put in place", e);
    }
  }

  /** Gives a folder another name beside it, which must be free. */
  public static void rename(Path folder, Path other) {
    try {
      Files.move(folder, other, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be renamed to " + other, e);
    }
  }

  /** What a folder holds, in no particular order. */
  public static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
  }

  /** Copies a file's bytes, not its mode: what is kept of a file for reading only stays ours. */
  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(parent(to));
    try (InputStream bytes = Files.newInputStream(from)) {
      Files.copy(bytes, to);
    } catch (IOException e) {
      throw named(e, from, to.toString());
    }
  }

  /** Writes a file into a folder that is being filled. */
  public static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", named(e, file, null));
    }
  }

  /** As {@link #write(Path, byte[])}, in UTF-8. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, replacing the one before in one go, even while another process does so too. */
  public static void replace(Path file, byte[] bytes) {
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(parent(file));
      write(part, bytes);
      force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(parent(file));
    } catch (IOException e) {
      delete(part);
      throw new UncheckedIOException(file + " cannot be written", e);
    } catch (UncheckedIOException e) {
      delete(part);
      throw e;
    }
  }

  /** An empty folder at {@code path}, whatever was there before. */
  public static Path emptyFolder(Path path) {
    delete(path);
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be made", e);
    }
  }

  /** Deletes a file or folder with all it holds; nothing there is fine. */
  public static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be deleted", e);
    }
  }

  /** Deletes a folder and those above it, up to the first that holds something. */
  public static void deleteWhileEmpty(Path folder) {
    for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException notEmptyOrInUse) {
        return;
      }
    }
  }

  private static void forceAll(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path each : paths.toList()) {
        force(each);
      }
    }
  }

  private static void force(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      force(path, StandardOpenOption.WRITE);
    } else if (FOLDERS_CAN_BE_FORCED) {
      force(path, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption opened) throws IOException {
    try (FileChannel channel = FileChannel.open(path, opened)) {
      channel.force(true);
    } catch (IOException e) {
      throw named(e, path, null);
    }
  }

  private static IOException named(IOException failure, Path file, @Nullable String other) {
    if (failure instanceof FileSystemException) {
      return failure;
    }
    FileSystemException named =
        new FileSystemException(file.toString(), other, failure.getMessage());
    named.initCause(failure);
    return named;
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " is a root");
    }
    return parent;
  }
}
