package org.torimatome.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV, read anew on every walk. Its cells are named as the spreadsheet that opens it would name
 * them: a record is a row, however many lines its quotes hold.
 */
record CsvGrid(Path file, Charset charset, char separator) implements Grid {

  private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

  @Override
  public void walk(Walker walker) {
    try (Reader reader = CsvEncoding.reader(file, charset);
        CSVParser records = format().parse(reader)) {
      for (CSVRecord csvRecord : records) {
        if (!walker.takes(line(csvRecord))) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A quote left open is an error of the format: it would swallow the rows below. */
  private CSVFormat format() {
    return CSVFormat.Builder.create()
        .setDelimiter(separator)
        .setQuote('"')
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .setTrailingData(true)
        .get();
  }

  private static Line line(CSVRecord csvRecord) {
    int number = Math.toIntExact(csvRecord.getRecordNumber());
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    for (int i = 0; i < csvRecord.size(); i++) {
      CellContent content = RichText.content(asExcelMeant(csvRecord.get(i)));
      if (!content.isBlank()) {
        cells.put(i + 1, Cell.of(number, i + 1, content));
      }
    }
    return new Line(number, cells);
  }

  /** {@code ="1-1"} and {@code '1-1} keep 1-1 from becoming a date; both mean the text. */
  private static String asExcelMeant(String field) {
    Matcher matcher = FORMULA_TEXT.matcher(field.strip());
    if (matcher.matches()) {
      return matcher.group(1).replace("\"\"", "\"");
    }
    return field.startsWith("'") ? field.substring(1) : field;
  }

  @Override
  public Optional<CellRange> mergedAt(int row, int column) {
    return Optional.empty();
  }
}
