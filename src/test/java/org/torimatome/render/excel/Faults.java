package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.torimatome.render.fault.English;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.text.Language;

/** What the engine says of XML that it refuses. */
final class Faults {
  static String of(String rows) {
    return ofWorkbook("<workbook><sheet name='表'>" + rows + "</sheet></workbook>");
  }

  static String ofWorkbook(String xml) {
    MarkupException fault = catchThrowableOfType(MarkupException.class, () -> WorkbookFile.of(xml));
    if (fault == null) {
      return "（誤りなし）";
    }
    English.assertThatOnlyQuotationsAreJapanese(fault.what(), xml, fault);
    return "%s行目 %s: %s".formatted(fault.place().line(), fault.at(), fault.what().in(Language.JA));
  }

  private Faults() {}
}
