package org.torimatome.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's cell styles, by the index that cells carry. */
record Styles(List<NumberFormat> formats) {

  static final Styles NONE = new Styles(List.of());

  static Styles read(XmlPart xml) throws RefusedException {
    Map<Integer, NumberFormat> codes = new HashMap<>();
    List<NumberFormat> formats = new ArrayList<>();
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
        NumberFormat own = codes.get(id);
        formats.add(own != null ? own : NumberFormat.ofBuiltIn(id));
      }
    }
    return new Styles(List.copyOf(formats));
  }

  NumberFormat of(String index) {
    int at = index.isEmpty() ? 0 : Numbers.index(index);
    return at >= 0 && at < formats.size() ? formats.get(at) : NumberFormat.PLAIN;
  }
}
