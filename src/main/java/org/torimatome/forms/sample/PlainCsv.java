package org.torimatome.forms.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as the CSVs that offices have: of Excel, of other programs, of old systems. */
enum PlainCsv {
  UTF_8_WITH_BOM("\uFEFF", StandardCharsets.UTF_8, "\r\n"),
  UTF_8("", StandardCharsets.UTF_8, "\n"),
  CP932("", Charset.forName("windows-31j"), "\r\n");

  private final String mark;
  private final Charset charset;
  private final String lineEnd;

  PlainCsv(String mark, Charset charset, String lineEnd) {
    this.mark = mark;
    this.charset = charset;
    this.lineEnd = lineEnd;
  }

  byte[] bytes(SampleTable table) {
    StringBuilder text = new StringBuilder(mark);
    table.titles().forEach(title -> line(text, List.of(title)));
    line(text, table.head());
    table.rows().forEach(row -> line(text, row));
    table.notes().forEach(note -> line(text, List.of(note)));
    return text.toString().getBytes(charset);
  }

  private void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(PlainCsv::quoted).collect(Collectors.joining(",")));
    text.append(lineEnd);
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
