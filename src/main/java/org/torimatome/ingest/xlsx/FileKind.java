package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/** What a file's first bytes say it is, whatever its name says. */
public enum FileKind {
  EMPTY,
  ZIP,
  /** The container of .xls, and of workbooks under a password. */
  OLE,
  /** Excel 2 to 4. */
  BIFF,
  OTHER;

  /** What stands in every message about a file that should be a workbook. */
  static final Message WORKBOOK = ProblemWords.of("workbook");

  public static FileKind of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] head = content.readNBytes(4);
      if (head.length == 0) {
        return EMPTY;
      }
      if (head.length < 4) {
        return OTHER;
      }
      int magic =
          (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
      return switch (magic) {
        case 0x504B0304, 0x504B0506 -> ZIP;
        case 0xD0CF11E0 -> OLE;
        case 0x09000400, 0x09020600, 0x09040600 -> BIFF;
        default -> OTHER;
      };
    }
  }

  static void requireWorkbook(Path file) throws RefusedException, IOException {
    switch (of(file)) {
      case ZIP -> {}
      case EMPTY ->
          throw new RefusedException(ProblemCode.FILE_EMPTY, ProblemWords.of("no-bytes"), WORKBOOK);
      case BIFF -> throw oldFormat();
      case OLE -> throw ofContainer(file);
      case OTHER -> throw noWorkbook();
    }
  }

  private static RefusedException ofContainer(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return new RefusedException(
            ProblemCode.WORKBOOK_ENCRYPTED,
            ProblemWords.of("with-password"),
            ProblemWords.of("without-password"));
      }
      return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
          ? oldFormat()
          : noWorkbook();
    } catch (IOException | RuntimeException e) {
      // A container cut short: POI answers with exceptions of many kinds.
      return WorkbookPackage.damaged(ProblemWords.of("cut-short"));
    }
  }

  static RefusedException noWorkbook() {
    return new RefusedException(
        ProblemCode.NOT_A_WORKBOOK, ProblemWords.of("other-format"), WORKBOOK);
  }

  public static RefusedException oldFormat() {
    return new RefusedException(ProblemCode.WORKBOOK_XLS, ProblemWords.of("old-format"), WORKBOOK);
  }
}
