package org.torimatome.forms.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes tables as the sheets of a workbook: text in the cells themselves, numbers as numbers, no
 * styles. A thousand organisations have ten thousand of them, so it is written straight.
 */
final class PlainWorkbook {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    StringBuilder sheets = new StringBuilder();
    StringBuilder relationships = new StringBuilder();
    for (int i = 1; i <= tables.size(); i++) {
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"r%s\"/>"
              .formatted(escaped(tables.get(i - 1).name()), i, i));
      relationships.append(RELATIONSHIP.formatted(i, "worksheets/sheet" + i + ".xml", "worksheet"));
    }
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(
          zip,
          "_rels/.rels",
          RELATIONSHIPS.formatted(RELATIONSHIP.formatted(1, "xl/workbook.xml", "officeDocument")));
      part(zip, "xl/workbook.xml", WORKBOOK.formatted(sheets));
      part(zip, "xl/_rels/workbook.xml.rels", RELATIONSHIPS.formatted(relationships));
      for (int i = 1; i <= tables.size(); i++) {
        part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(tables.get(i - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.UTF_8));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
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
