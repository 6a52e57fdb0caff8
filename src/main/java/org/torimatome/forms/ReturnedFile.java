package org.torimatome.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file as a department returned it, opened for marking; the file itself is never touched. */
final class ReturnedFile {

  /**
   * Of XML, unpacked. POI takes more than ten times as much memory, and one return must not stop
   * the others.
   */
  private static final long MOST_XML = 24L << 20;

  /** Of everything, unpacked: photographs make a return large. */
  private static final long MOST = 128L << 20;

  private static final long MOST_CSV = 8L << 20;

  /** Of a CSV: some 20,000 rows of a form. */
  private static final int MOST_CELLS = 250_000;

  /**
   * Of XML: some 20,000 rows of a form. As many empty cells, the dearest that may be, take POI half
   * a minute of computing.
   */
  private static final long MOST_TAGS = 1_000_000;

  private static final Pattern XML = Pattern.compile(".*\\.(xml|vml|rels)");

  private ReturnedFile() {}

  /**
   * The workbook that the file is or, for a CSV, becomes; empty for any other file and for one too
   * large to take apart.
   *
   * @param stem the file's name without its extension
   */
  static Optional<XSSFWorkbook> open(Path path, String stem, CsvReader csv) throws IOException {
    long size = Files.size(path);
    if (size > MOST) {
      return Optional.empty();
    }
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      Map<String, String> cells = size > MOST_CSV ? Map.of() : csv.cells(path);
      return cells.isEmpty() || cells.size() > MOST_CELLS
          ? Optional.empty()
          : Optional.of(CsvWorkbook.of(stem, cells));
    }
    byte[] content = Files.readAllBytes(path);
    try {
      return isModest(content)
          ? Optional.of(new XSSFWorkbook(new ByteArrayInputStream(content)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Encrypted, cut short, no zip at all: Java and POI answer with exceptions of many kinds.
      return Optional.empty();
    }
  }

  /** Whether it unpacks to what a return can hold, counted and not as the zip declares it. */
  private static boolean isModest(byte[] content) throws IOException {
    long all = 0;
    long xml = 0;
    long tags = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      byte[] block = new byte[8192];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean isXml = XML.matcher(entry.getName()).matches();
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          all += read;
          xml += isXml ? read : 0;
          tags += isXml ? tagsIn(block, read) : 0;
          if (all > MOST || xml > MOST_XML || tags > MOST_TAGS) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** In whatever encoding that Excel writes, each begins with this byte. */
  private static int tagsIn(byte[] block, int length) {
    int tags = 0;
    for (int i = 0; i < length; i++) {
      tags += block[i] == '<' ? 1 : 0;
    }
    return tags;
  }
}
