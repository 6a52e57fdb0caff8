package org.torimatome.ingest.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.grid.CellRange;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.Grid;
import org.torimatome.ingest.grid.TypedText;

/**
 * A CSV, read anew on every walk. Its cells are named as the spreadsheet that opens it would name
 * them: a record is a row, however many lines its quotes hold.
 *
 * <p>A walk ends at bytes that are not of the charset and at a quote left open, which would swallow
 * the rows below: ask {@link #brokenAfter} before trusting one.
 */
public record CsvGrid(Path file, Charset charset, char separator, FileTime time) implements Grid {

  private static final String FORMULA_TEXT = "=\"";

  @Override
  public void walk(Walker walker) {
    read(walker);
  }

  @Override
  public Optional<Integer> brokenAfter() {
    int[] last = {0};
    boolean whole =
        read(
            line -> {
              last[0] = line.number();
              return true;
            });
    return whole ? Optional.empty() : Optional.of(last[0]);
  }

  private boolean read(Walker walker) {
    try (RecordReader reader = new RecordReader(CsvEncoding.reader(file, charset), time);
        CSVParser records = format().parse(reader)) {
      for (CSVRecord csvRecord : records) {
        reader.beginRecord();
        if (!walker.takes(line(csvRecord))) {
          break;
        }
      }
      return true;
    } catch (UncheckedIOException e) {
      return isWhole(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return isWhole(e);
    }
  }

  /** Content that is no text or no CSV ends a walk; a failing disk is another matter. */
  private static boolean isWhole(IOException e) {
    if (e instanceof CharacterCodingException || e instanceof CSVException) {
      return false;
    }
    throw new UncheckedIOException(e);
  }

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
      CellContent content = TypedText.content(asExcelMeant(csvRecord.get(i)));
      if (!content.isBlank()) {
        cells.put(i + 1, Cell.of(number, i + 1, content));
      }
    }
    return new Line(number, cells);
  }

  /** {@code ="1-1"} and {@code '1-1} keep 1-1 from becoming a date; both mean the text. */
  private static String asExcelMeant(String field) {
    if (field.length() > FORMULA_TEXT.length()
        && field.startsWith(FORMULA_TEXT)
        && field.endsWith("\"")) {
      return field.substring(FORMULA_TEXT.length(), field.length() - 1).replace("\"\"", "\"");
    }
    return field.startsWith("'") ? field.substring(1) : field;
  }

  @Override
  public Optional<CellRange> mergedAt(int row, int column) {
    return Optional.empty();
  }
}
