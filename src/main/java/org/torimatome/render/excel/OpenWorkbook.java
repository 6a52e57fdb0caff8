package org.torimatome.render.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in memory that gives out its parts, so that {@link PackageWriter} packs them.
 *
 * <p>POI's own packing stamps the time, writes a close as a second save, and searches the class
 * path for an XML transformer per part, which takes ten times as long as everything else.
 */
final class OpenWorkbook extends XSSFWorkbook {
  /** The parts below {@code xl/} as they stand now. */
  List<PackagePart> parts() throws IOException {
    onSave(new HashSet<>());
    try {
      List<PackagePart> parts = new ArrayList<>(getPackage().getParts());
      parts.removeIf(part -> !part.getPartName().getName().startsWith("/xl/"));
      return parts;
    } catch (InvalidFormatException e) {
      throw new IOException("the parts of the workbook cannot be listed", e);
    }
  }

  /** Lets go of the workbook without saving it. */
  @Override
  public void close() {
    getPackage().revert();
  }
}
