package org.torimatome.archive.destination;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * A drive as far as filing needs it. Paths are relative to its root, with {@code /}; the empty path
 * is the root.
 *
 * <p>May be used by several threads at once. Faults are {@link FilingException}s where the drive's
 * answer tells them apart; any other {@link IOException} counts as {@link
 * FilingFault.Reason#FAILED}.
 */
public interface Destination extends AutoCloseable {

  /** What a name in a folder stands for. */
  enum EntryType {
    FILE,
    FOLDER,
    /** A link, or a pipe or device: what it leads to is not looked at. */
    LINK
  }

  /** One name in a folder; {@code size} in bytes, 0 for a folder. */
  record DirectoryEntry(String name, EntryType type, long size, Instant modified) {
    public boolean isFolder() {
      return type == EntryType.FOLDER;
    }
  }

  /** What a folder holds, in no particular order; empty when there is no such folder. */
  List<DirectoryEntry> list(String folder) throws IOException;

  /** Makes a folder and those above it, where they are missing. */
  void makeFolder(String folder) throws IOException;

  /**
   * A new file in a folder that exists; fails when the name is taken. When it is closed without
   * fault its bytes are on the medium.
   */
  OutputStream create(String file) throws IOException;

  InputStream open(String file) throws IOException;

  /**
   * Gives a folder its final name, in one step. A {@link java.nio.file.FileAlreadyExistsException},
   * and nothing done, when that name is taken.
   */
  void rename(String folder, String newName) throws IOException;

  /** Puts a file in the place of another, if there is one, in one step. */
  void replace(String file, String newName) throws IOException;

  /** Deletes a file or an empty folder; content that is already gone is no fault. */
  void delete(String path) throws IOException;

  /** Brings the names in a folder to the medium. */
  void flush(String folder) throws IOException;

  /** A fault when fewer than so many bytes are free, where the drive tells. */
  void requireSpace(long bytes) throws IOException;

  /** Lets go of the connection; what fails at that is of no interest any more. */
  @Override
  void close();
}
