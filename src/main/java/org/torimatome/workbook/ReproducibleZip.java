package org.torimatome.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Packs the parts of a workbook so that equal parts give equal bytes: no clock, no time zone, no
 * order left to chance. The container is that of ECMA-376 part 2.
 */
public final class ReproducibleZip {

  /** The first instant of 1980 would be written with the time zone of the machine beside it. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The content types come first, as readers that stream expect it. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
          .thenComparing(name -> !name.equals("_rels/.rels"))
          .thenComparing(Comparator.naturalOrder());

  /** Takes half the time of the usual 6, and leaves sheets and charts a tenth larger. */
  private static final int LEVEL = 2;

  private ReproducibleZip() {}

  /** A workbook, packed anew: POI writes the moment beside each part. */
  public static byte[] of(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    workbook.write(packed);
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return of(parts);
  }

  /**
   * The zip of these parts, the list of content types first and the others by name.
   *
   * @param parts names such as {@code xl/workbook.xml} → bytes
   */
  public static byte[] of(Map<String, byte[]> parts) {
    SortedMap<String, byte[]> ordered = new TreeMap<>(ORDER);
    ordered.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(LEVEL);
      for (Map.Entry<String, byte[]> part : ordered.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A zip in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
