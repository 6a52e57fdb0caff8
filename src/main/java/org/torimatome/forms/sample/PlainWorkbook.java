package org.torimatome.forms.sample;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.torimatome.workbook.ReproducibleZip;

/**
 * Writes tables as the sheets of a workbook: text in the cells themselves, numbers as numbers, no
 * styles. A thousand organisations have ten thousand of them, so it is written straight.
 */
final class PlainWorkbook {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?");

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
      <Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      </Types>""";
  private static final String RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "%s</Relationships>";
  private static final String RELATIONSHIP =
      "<Relationship Id=\"r%s\" Target=\"%s\" Type=\"http://schemas.openxmlformats.org/"
          + "officeDocument/2006/relationships/%s\"/>";
  private static final String WORKBOOK =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
          + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<sheets>%s</sheets></workbook>";
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  private PlainWorkbook() {}

  static byte[] bytes(List<SampleTable> tables) {
    StringBuilder sheets = new StringBuilder();
    StringBuilder relationships = new StringBuilder();
    for (int i = 1; i <= tables.size(); i++) {
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"r%s\"/>"
              .formatted(escaped(tables.get(i - 1).name()), i, i));
      relationships.append(RELATIONSHIP.formatted(i, "worksheets/sheet" + i + ".xml", "worksheet"));
    }
    Map<String, byte[]> parts = new HashMap<>();
    parts.put("[Content_Types].xml", part(TYPES));
    parts.put(
        "_rels/.rels",
        part(
            RELATIONSHIPS.formatted(
                RELATIONSHIP.formatted(1, "xl/workbook.xml", "officeDocument"))));
    parts.put("xl/workbook.xml", part(WORKBOOK.formatted(sheets)));
    parts.put("xl/_rels/workbook.xml.rels", part(RELATIONSHIPS.formatted(relationships)));
    for (int i = 1; i <= tables.size(); i++) {
      parts.put("xl/worksheets/sheet" + i + ".xml", part(sheet(tables.get(i - 1))));
    }
    return ReproducibleZip.of(parts);
  }

  private static byte[] part(String content) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String sheet(SampleTable table) {
    StringBuilder xml = new StringBuilder(SHEET);
    int row = 1;
    for (String title : table.titles()) {
      row(xml, row++, List.of(title));
    }
    row(xml, row++, table.head());
    for (List<String> cells : table.rows()) {
      row(xml, row++, cells);
    }
    for (String note : table.notes()) {
      row(xml, row++, List.of(note));
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void row(StringBuilder xml, int number, List<String> cells) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      String reference = (char) ('A' + i) + String.valueOf(number);
      String text = cells.get(i);
      if (NUMBER.matcher(text).matches()) {
        xml.append("<c r=\"").append(reference).append("\"><v>").append(text).append("</v></c>");
      } else if (!text.isEmpty()) {
        xml.append("<c r=\"")
            .append(reference)
            .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escaped(text))
            .append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
