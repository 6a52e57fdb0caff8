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
   * Of XML, unpacked: some 30,000 rows of a form. POI takes more than ten times as much memory, and
   * one return must not stop the others.
   */
  private static final long MOST_XML = 24L << 20;

  /** Of everything, unpacked: photographs make a return large. */
  private static final long MOST = 128L << 20;

  private static final long MOST_CSV = 8L << 20;

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
      return cells.isEmpty() ? Optional.empty() : Optional.of(CsvWorkbook.of(stem, cells));
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
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      byte[] block = new byte[8192];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean isXml = XML.matcher(entry.getName()).matches();
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          all += read;
          xml += isXml ? read : 0;
          if (all > MOST || xml > MOST_XML) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
