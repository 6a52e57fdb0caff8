package org.torimatome.render.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Packs a workbook so that equal content gives equal bytes: no clock, no order left to chance. */
final class PackageWriter {
  private static final String PROGRAM = "Torimatome";

  /** The first instant of 1980 would be written with the time zone of the machine beside it. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The list of content types comes first, as readers that stream expect it. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
          .thenComparing(name -> !name.equals("_rels/.rels"))
          .thenComparing(Comparator.naturalOrder());

  /** The workbook with {@code ours} in the place of the parts of the same names. */
  static byte[] bytes(XSSFWorkbook workbook, Map<String, byte[]> ours, WorkbookInfo info)
      throws IOException {
    describe(workbook.getProperties(), info);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    workbook.write(packed);
    return repacked(packed.toByteArray(), ours);
  }

  private static void describe(POIXMLProperties properties, WorkbookInfo info) {
    Date issued = Date.from(info.issued().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(info.title());
    core.setCreator(info.author());
    core.setLastModifiedByUser(info.author());
    core.setCreated(Optional.of(issued));
    core.setModified(Optional.of(issued));
    properties.getExtendedProperties().setApplication(PROGRAM);
  }

  private static byte[] repacked(byte[] packed, Map<String, byte[]> ours) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.putAll(ours);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private PackageWriter() {}
}
