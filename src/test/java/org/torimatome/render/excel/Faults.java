package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the engine says of XML that it refuses. */
final class Faults {
  static String of(String rows) {
    return ofWorkbook("<workbook><sheet name='表'>" + rows + "</sheet></workbook>");
  }

  static String ofWorkbook(String xml) {
    WorkbookTemplateException fault =
        catchThrowableOfType(WorkbookTemplateException.class, () -> WorkbookFile.of(xml));
    return fault == null ? "（誤りなし）" : String.valueOf(fault.getMessage());
  }

  private Faults() {}
}
