package org.torimatome.render.slides;

import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** What the names of PresentationML mean. */
final class Names {
  static final String TYPE = OfficePackage.TYPES + "officedocument.presentationml.";

  /** Of charts: the names in their parts, and what a frame on a slide holds. */
  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PRESENTATION =
      "http://schemas.openxmlformats.org/presentationml/2006/main";

  private Names() {}

  /** Opens a part's outermost element. */
  static XmlText open(XmlText xml, String name) {
    return xml.start(name)
        .attribute("xmlns:a", DRAWING)
        .attribute("xmlns:r", OfficePackage.OFFICE)
        .attribute("xmlns:p", PRESENTATION);
  }

  static void openTheme(XmlText xml) {
    xml.start("a:theme").attribute("xmlns:a", DRAWING);
  }
}
