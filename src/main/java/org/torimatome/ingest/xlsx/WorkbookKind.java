package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.torimatome.ingest.grid.FileKind;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/** Whether a file is a workbook at all, and what is told of one that is not. */
public final class WorkbookKind {

  /** What stands in every message about a file that should be a workbook. */
  static final Message WORKBOOK = ProblemWords.of("workbook");

  private WorkbookKind() {}

  static void requireWorkbook(Path file) throws RefusedException, IOException {
    switch (FileKind.of(file)) {
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
