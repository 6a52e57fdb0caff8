package org.torimatome.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The merged blocks of a workbook's sheets, listed once: POI reads them anew whenever asked. */
final class MergedBlocks {

  private final Map<XSSFSheet, List<CellRangeAddress>> bySheet = new HashMap<>();

  /** The cell that shows what is typed at an address: of a merged block the first. */
  CellAddress anchor(XSSFSheet sheet, CellAddress address) {
    return bySheet.computeIfAbsent(sheet, XSSFSheet::getMergedRegions).stream()
        .filter(block -> block.isInRange(address))
        .findFirst()
        .map(block -> new CellAddress(block.getFirstRow(), block.getFirstColumn()))
        .orElse(address);
  }
}
