package org.torimatome.forms;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of ours, whose properties do not depend on the day. */
final class NewWorkbook {

  private static final String PROGRAM = "Torimatome";

  private NewWorkbook() {}

  static XSSFWorkbook titled(String title) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator(PROGRAM);
    core.setLastModifiedByUser(PROGRAM);
    // An empty date would be replaced by the clock's.
    core.setCreated(Optional.of(new Date(0)));
    core.setModified(Optional.of(new Date(0)));
    workbook.getProperties().getExtendedProperties().setApplication(PROGRAM);
    return workbook;
  }
}
