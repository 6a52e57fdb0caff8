package org.torimatome.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that says how to fill in the others, such as 記入要領, and holds words to choose from, to
 * which their drop-downs refer.
 *
 * <p>It is set from a text in which {@code #} opens a heading, {@code |} a row of a table with its
 * head first, and {@code @} names the table that follows or, alone, a place for listings. A word in
 * {@code {}} is filled in.
 */
final class GuideSheet {

  private static final int[] WIDTHS = {22, 62, 44};
  private static final int MOST_ROWS_OF_A_PAGE = 75;

  /** A table to be put in at a place of the text; the first row is its head. */
  record Listing(String place, String name, List<List<String>> rows) {}

  private final XSSFSheet sheet;
  private final FormWriter writer;
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, List<List<String>>> tables = new HashMap<>();
  private int row;

  GuideSheet(XSSFSheet sheet, FormWriter writer) {
    this.sheet = sheet;
    this.writer = writer;
  }

  /** The cells with the words of a named table, such as {@code 記入要領!$A$9:$A$13}. */
  Optional<String> choices(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /**
   * What a named table says of what its first column names, with its example: the help of an entry
   * cell.
   */
  Optional<String> help(String table, String label) {
    return tables.getOrDefault(table, List.of()).stream()
        .filter(row -> row.get(0).equals(label))
        .map(row -> row.get(1) + (row.get(2).isEmpty() ? "" : "\n例：" + row.get(2)))
        .findFirst();
  }

  /**
   * Sets the text of that name among our resources.
   *
   * @param words what to fill in, by the word in braces
   */
  void write(String text, List<Listing> listings, Map<String, String> words) {
    for (int i = 0; i < WIDTHS.length; i++) {
      FormWriter.widen(sheet, i, WIDTHS[i]);
    }
    String name = "";
    List<List<String>> table = new ArrayList<>();
    for (String typed : TextResource.lines(text)) {
      String line = filledIn(typed, words);
      if (line.startsWith("|")) {
        table.add(TextResource.cells(line));
        continue;
      }
      table(name, table);
      table.clear();
      name = line.startsWith("@") ? line.substring(1).strip() : "";
      if (line.startsWith("#")) {
        heading(line.substring(1).strip());
      } else if (line.startsWith("@")) {
        listings.stream().filter(listing -> listing.place().equals(line)).forEach(this::put);
      } else {
        paragraph(line);
      }
    }
    table(name, table);
    page();
  }

  private static String filledIn(String line, Map<String, String> words) {
    String filled = line;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }

  private void put(Listing listing) {
    paragraph(listing.name());
    table(listing.name(), listing.rows());
  }

  private void heading(String text) {
    row += row == 0 ? 0 : 1;
    writer.write(sheet, row, 0, text, row == 0 ? FormStyle.TITLE : FormStyle.HEADING);
    row++;
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      writer.write(sheet, row, 0, text, FormStyle.PLAIN);
      row++;
    }
  }

  private void table(String name, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      FormStyle style = i == 0 ? FormStyle.HEAD : FormStyle.CELL;
      for (int j = 0; j < rows.get(i).size(); j++) {
        writer.write(sheet, row + i, j, rows.get(i).get(j), style);
      }
      FormWriter.fitRow(sheet, row + i);
    }
    if (rows.size() > 1 && !name.isEmpty()) {
      tables.put(name, List.copyOf(rows));
      sources.put(
          name, "%s!$A$%s:$A$%s".formatted(sheet.getSheetName(), row + 2, row + rows.size()));
    }
    row += rows.size();
  }

  private void page() {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) (row <= MOST_ROWS_OF_A_PAGE ? 1 : 0));
    sheet.getFooter().setCenter("&8&P / &N");
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, WIDTHS.length - 1, 0, row);
  }
}
