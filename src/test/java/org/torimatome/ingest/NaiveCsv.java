package org.torimatome.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** Cells of a CSV taken apart character by character, to bear witness to what the program read. */
final class NaiveCsv {

  private NaiveCsv() {}

  static FuzzTest.Witness witness(byte[] csv) {
    List<List<String>> grid = cells(decoded(csv));
    return (row, unit) -> {
      CellReference at = new CellReference(row.source().at().cell());
      return Optional.of(grid)
          .filter(rows -> at.getRow() < rows.size())
          .map(rows -> rows.get(at.getRow()))
          .filter(cells -> at.getCol() < cells.size())
          .map(cells -> unwrapped(cells.get(at.getCol())))
          .flatMap(new NaiveReader(unit)::read);
    };
  }

  private static String decoded(byte[] csv) {
    boolean marked = csv.length > 1 && (csv[0] & 0xFF) + (csv[1] & 0xFF) == 0xFF + 0xFE;
    List<Charset> charsets =
        marked
            ? List.of((csv[0] & 0xFF) == 0xFF ? UTF_16LE : UTF_16BE)
            : List.of(UTF_8, Charset.forName("windows-31j"));
    for (Charset charset : charsets) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(csv)).toString().replace("\ufeff", "");
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return "";
  }

  static List<List<String>> cells(String text) {
    char separator = text.lines().anyMatch(line -> line.matches("KPI番号\t.*")) ? '\t' : ',';
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (char c : lines.toCharArray()) {
      // Within a cell that began without one, it is a character like any other.
      if (c == '"' && (quoted || cell.toString().isBlank() || cell.toString().endsWith("\""))) {
        quoted = !quoted;
      }
      if (quoted || (c != separator && c != '\n')) {
        cell.append(c);
        continue;
      }
      row.add(cell.toString());
      cell.setLength(0);
      if (c == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    row.add(cell.toString());
    rows.add(row);
    return rows;
  }

  /** A typed cell as it stands in the file, so that a quote in it stays one. */
  static String quoted(String typed) {
    return '"' + typed.replace("\"", "\"\"") + '"';
  }

  static String unwrapped(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String inside = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    boolean formula = inside.length() > 2 && inside.startsWith("=\"") && inside.endsWith("\"");
    String typed = formula ? inside.substring(2, inside.length() - 1) : inside;
    return typed.startsWith("'") ? typed.substring(1) : typed;
  }

  static String text(List<List<String>> rows) {
    return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
  }
}
