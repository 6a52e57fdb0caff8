package org.torimatome.ingest.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.ingest.grid.RefusedException;

/** The number formats of a workbook's cell styles, by the index that cells carry. */
record Styles(List<Optional<NumberFormat>> formats) {

  /** Below it stand the formats that every Excel knows. */
  private static final int FIRST_OWN_ID = 164;

  static final Styles NONE = new Styles(List.of());

  static Styles read(XmlPart xml) throws RefusedException {
    Map<Integer, Optional<NumberFormat>> codes = new HashMap<>();
    List<Optional<NumberFormat>> formats = new ArrayList<>();
    boolean inCellFormats = false;
    while (xml.next()) {
      if (xml.startsElement("numFmt")) {
        WorkbookLimit.NUMBER_FORMATS.require(codes.size() + 1L);
        codes.put(
            Numbers.index(xml.attribute("numFmtId")),
            NumberFormat.ofCode(xml.attribute("formatCode")));
      } else if (xml.startsElement("cellXfs")) {
        inCellFormats = true;
      } else if (xml.endsElement("cellXfs")) {
        inCellFormats = false;
      } else if (inCellFormats && xml.startsElement("xf")) {
        WorkbookLimit.CELL_STYLES.require(formats.size() + 1L);
        formats.add(format(xml.attribute("numFmtId"), codes));
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

  /** A style that names no format has the general one; one that names what is no number, none. */
  private static Optional<NumberFormat> format(
      String named, Map<Integer, Optional<NumberFormat>> codes) {
    int id = named.isEmpty() ? 0 : Numbers.index(named);
    if (id < 0) {
      return Optional.empty();
    }
    Optional<NumberFormat> own = codes.get(id);
    if (own != null) {
      return own;
    }
    return id < FIRST_OWN_ID ? Optional.of(NumberFormat.ofBuiltIn(id)) : Optional.empty();
  }
}
