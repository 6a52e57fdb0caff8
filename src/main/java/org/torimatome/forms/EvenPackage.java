package org.torimatome.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.workbook.ReproducibleZip;

/** Packs a workbook so that equal content gives equal bytes. */
final class EvenPackage {

  private EvenPackage() {}

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    workbook.write(packed);
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return ReproducibleZip.of(parts);
  }
}
