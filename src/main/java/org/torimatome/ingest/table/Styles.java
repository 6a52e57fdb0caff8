package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number formats of a workbook's cell styles, by the index that cells carry. */
record Styles(List<Optional<NumberFormat>> formats) {

  /** Below it stand the formats that every Excel knows. */
  private static final int FIRST_OWN_ID = 164;

  static final Styles NONE = new Styles(List.of());

  static Styles read(XmlPart xml) throws RefusedException {
    Map<Integer, NumberFormat> codes = new HashMap<>();
    List<Optional<NumberFormat>> formats = new ArrayList<>();
    boolean inCellFormats = false;
    while (xml.next()) {
      if (xml.startsElement("numFmt")) {
        codes.put(
            Numbers.index(xml.attribute("numFmtId")),
            NumberFormat.ofCode(xml.attribute("formatCode")));
      } else if (xml.startsElement("cellXfs")) {
        inCellFormats = true;
      } else if (xml.endsElement("cellXfs")) {
        inCellFormats = false;
      } else if (inCellFormats && xml.startsElement("xf")) {
        int id = Numbers.index(xml.attribute("numFmtId"));
        Optional<NumberFormat> own = Optional.ofNullable(codes.get(id));
        formats.add(id < FIRST_OWN_ID ? own.or(() -> builtIn(id)) : own);
      }
    }
    return new Styles(List.copyOf(formats));
  }

  /**
   * The format of a cell's style; plain where it names none. One that is lost may have been that of
   * a percentage or a date, so its number cannot be read.
   */
  NumberFormat of(String index) throws RefusedException {
    if (index.isEmpty() || index.equals("0") && formats.isEmpty()) {
      return NumberFormat.PLAIN;
    }
    int at = Numbers.index(index);
    return Optional.of(at)
        .filter(known -> known >= 0 && known < formats.size())
        .flatMap(formats::get)
        .orElseThrow(() -> WorkbookPackage.damaged("styles " + index));
  }

  private static Optional<NumberFormat> builtIn(int id) {
    return Optional.of(NumberFormat.ofBuiltIn(id));
  }
}
