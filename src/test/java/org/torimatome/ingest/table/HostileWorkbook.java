package org.torimatome.ingest.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet 実績, whose parts a test writes as nobody would. */
final class HostileWorkbook {

  static final String HEADER =
      "<row><c t='inlineStr'><is><t>KPI番号</t></is></c>"
          + "<c t='inlineStr'><is><t>実績値</t></is></c></row>";

  private static final String RELATIONSHIP = "<Relationship Id='%s' Type='x/%s' Target='%s'/>";

  private Consumer<PrintStream> sheets = out -> out.print("<sheet name='実績' id='s'/>");
  private Consumer<PrintStream> rows =
      out ->
          out.print(
              HEADER + "<row><c t='inlineStr'><is><t>1-1</t></is></c><c s='0'><v>5</v></c></row>");
  private Consumer<PrintStream> styles = out -> out.print("<cellXfs><xf numFmtId='0'/></cellXfs>");
  private Consumer<PrintStream> behindRows = out -> {};

  HostileWorkbook sheets(Consumer<PrintStream> written) {
    sheets = written;
    return this;
  }

  HostileWorkbook rows(Consumer<PrintStream> written) {
    rows = written;
    return this;
  }

  HostileWorkbook behindRows(Consumer<PrintStream> written) {
    behindRows = written;
    return this;
  }

  HostileWorkbook styles(Consumer<PrintStream> written) {
    styles = written;
    return this;
  }

  static Consumer<PrintStream> times(int count, String text) {
    return out -> {
      for (int i = 0; i < count; i++) {
        out.print(text);
      }
    };
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        PrintStream out = new PrintStream(zip, false, StandardCharsets.UTF_8)) {
      part(zip, out, "_rels/.rels", relationships("o officeDocument book.xml"));
      part(
          zip,
          out,
          "_rels/book.xml.rels",
          relationships("s worksheet sheet.xml", "f styles styles.xml"));
      part(zip, out, "book.xml", within("workbook", within("sheets", sheets)));
      part(zip, out, "styles.xml", within("styleSheet", styles));
      part(
          zip,
          out,
          "sheet.xml",
          within("worksheet", within("sheetData", rows).andThen(behindRows)));
    }
    return file;
  }

  private static void part(
      ZipOutputStream zip, PrintStream out, String name, Consumer<PrintStream> content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.accept(out);
    out.flush();
    zip.closeEntry();
  }

  private static Consumer<PrintStream> relationships(String... each) {
    return within(
        "Relationships",
        out -> {
          for (String one : each) {
            out.printf(RELATIONSHIP, (Object[]) one.split(" "));
          }
        });
  }

  private static Consumer<PrintStream> within(String element, Consumer<PrintStream> content) {
    return out -> {
      out.print("<" + element + ">");
      content.accept(out);
      out.print("</" + element + ">");
    };
  }
}
