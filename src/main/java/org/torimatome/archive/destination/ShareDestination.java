package org.torimatome.archive.destination;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A folder on an SMB 2 or 3 share, reached without the operating system's help. */
final class ShareDestination implements Destination {
  private static final Set<NtStatus> ABSENT =
      EnumSet.of(NtStatus.STATUS_OBJECT_NAME_NOT_FOUND, NtStatus.STATUS_OBJECT_PATH_NOT_FOUND);
  private static final Set<FileAttributes> PLAIN = EnumSet.noneOf(FileAttributes.class);

  private final ShareConnection connection;
  private final String root;

  /**
   * @param root below the share, with {@code /}; may be empty
   */
  ShareDestination(ShareConnection connection, String root) {
    this.connection = connection;
    this.root = root;
  }

  @Override
  public List<DirectoryEntry> list(String folder) throws IOException {
    return ShareFaults.telling(
        folder,
        () -> {
          List<DirectoryEntry> entries = new ArrayList<>();
          try {
            for (FileIdBothDirectoryInformation file : connection.share().list(at(folder))) {
              if (!file.getFileName().equals(".") && !file.getFileName().equals("..")) {
                entries.add(entry(file));
              }
            }
          } catch (SMBApiException e) {
            if (!ABSENT.contains(e.getStatus())) {
              throw e;
            }
          }
          return entries;
        });
  }

  private static DirectoryEntry entry(FileIdBothDirectoryInformation file) {
    EntryType type = type(file.getFileAttributes());
    return new DirectoryEntry(
        file.getFileName(),
        type,
        type == EntryType.FILE ? file.getEndOfFile() : 0,
        file.getLastWriteTime().toInstant());
  }

  private static EntryType type(long attributes) {
    if ((attributes & FileAttributes.FILE_ATTRIBUTE_REPARSE_POINT.getValue()) != 0) {
      return EntryType.LINK;
    }
    boolean folder = (attributes & FileAttributes.FILE_ATTRIBUTE_DIRECTORY.getValue()) != 0;
    return folder ? EntryType.FOLDER : EntryType.FILE;
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    ShareFaults.telling(
        folder,
        () -> {
          make(at(folder));
          return folder;
        });
  }

  private void make(String path) throws IOException {
    if (path.isEmpty()) {
      return;
    }
    try {
      connection.share().mkdir(path);
    } catch (SMBApiException e) {
      int end = path.lastIndexOf('\\');
      if (e.getStatus() == NtStatus.STATUS_OBJECT_PATH_NOT_FOUND && end > 0) {
        make(path.substring(0, end));
        connection.share().mkdir(path);
      } else if (e.getStatus() != NtStatus.STATUS_OBJECT_NAME_COLLISION) {
        throw e;
      }
    }
  }

  @Override
  public OutputStream create(String file) throws IOException {
    return ShareFaults.telling(
        file,
        () ->
            ShareStreams.writing(
                (File)
                    open(
                        file,
                        EnumSet.of(AccessMask.GENERIC_WRITE),
                        SMB2CreateDisposition.FILE_CREATE,
                        SMB2CreateOptions.FILE_NON_DIRECTORY_FILE),
                file));
  }

  @Override
  public InputStream open(String file) throws IOException {
    return ShareFaults.telling(
        file,
        () -> {
          File opened =
              (File)
                  open(
                      file,
                      EnumSet.of(AccessMask.GENERIC_READ),
                      SMB2CreateDisposition.FILE_OPEN,
                      SMB2CreateOptions.FILE_NON_DIRECTORY_FILE);
          return ShareStreams.reading(opened, file);
        });
  }

  @Override
  public void rename(String folder, String newName) throws IOException {
    ShareFaults.telling(
        newName,
        () -> {
          rename(folder, newName, SMB2CreateOptions.FILE_DIRECTORY_FILE, false);
          return newName;
        });
  }

  @Override
  public void replace(String file, String newName) throws IOException {
    ShareFaults.telling(
        newName,
        () -> {
          rename(file, newName, SMB2CreateOptions.FILE_NON_DIRECTORY_FILE, true);
          return newName;
        });
  }

  private void rename(String from, String to, SMB2CreateOptions option, boolean replacing)
      throws IOException {
    try (DiskEntry entry =
        open(
            from,
            EnumSet.of(AccessMask.DELETE, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            option)) {
      entry.rename(at(to), replacing);
    }
  }

  @Override
  public void delete(String path) throws IOException {
    ShareFaults.telling(
        path,
        () -> {
          try (DiskEntry entry =
              connection
                  .share()
                  .open(
                      at(path),
                      EnumSet.of(AccessMask.DELETE, AccessMask.FILE_READ_ATTRIBUTES),
                      PLAIN,
                      SMB2ShareAccess.ALL,
                      SMB2CreateDisposition.FILE_OPEN,
                      EnumSet.noneOf(SMB2CreateOptions.class))) {
            entry.deleteOnClose();
          } catch (SMBApiException e) {
            if (!ABSENT.contains(e.getStatus())) {
              throw e;
            }
          }
          return path;
        });
  }

  @Override
  public void flush(String folder) throws IOException {
    ShareFaults.telling(
        folder,
        () -> {
          try (DiskEntry entry =
              open(
                  folder,
                  EnumSet.of(AccessMask.FILE_ADD_FILE, AccessMask.FILE_ADD_SUBDIRECTORY),
                  SMB2CreateDisposition.FILE_OPEN,
                  SMB2CreateOptions.FILE_DIRECTORY_FILE)) {
            entry.flush();
          } catch (SMBApiException e) {
            // Only some servers flush folders; the others make names durable by themselves.
            if (ShareFaults.isBroken(e)) {
              throw e;
            }
          }
          return folder;
        });
  }

  @Override
  public void requireSpace(long bytes) throws IOException {
    long free =
        ShareFaults.telling(
            "", () -> connection.share().getShareInformation().getCallerFreeSpace());
    if (free < bytes) {
      throw new FilingException(FilingFault.Reason.NO_SPACE, bytes + " B > " + free + " B");
    }
  }

  @Override
  public void close() {
    connection.close();
  }

  private DiskEntry open(
      String path,
      Set<AccessMask> access,
      SMB2CreateDisposition disposition,
      SMB2CreateOptions option) {
    return connection
        .share()
        .open(at(path), access, PLAIN, SMB2ShareAccess.ALL, disposition, EnumSet.of(option));
  }

  private String at(String path) {
    String whole = root.isEmpty() || path.isEmpty() ? root + path : root + "/" + path;
    return whole.replace('/', '\\');
  }
}
