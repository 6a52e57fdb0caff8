package org.torimatome.ingest.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file's first bytes say it is, whatever its name says. */
public enum FileKind {
  EMPTY,
  ZIP,
  /** The container of .xls, and of workbooks under a password. */
  OLE,
  /** Excel 2 to 4. */
  BIFF,
  OTHER;

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
}
