package org.torimatome.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.torimatome.ingest.csv.CsvEncoding;
import org.torimatome.ingest.csv.CsvGrid;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;

/** The cells of a CSV by name, whatever table it is or is not, such as C7 with 2,884. */
public final class CsvCells {

  private CsvCells() {}

  /** A CSV that is marked has been read in time before. */
  private static final Duration ENOUGH = Duration.ofMinutes(1);

  /** All cells that are not blank, row by row; none where the file is no CSV that can be read. */
  public static Map<String, String> of(Path file) throws IOException {
    try {
      Charset charset = CsvEncoding.of(file);
      return Stream.of(',', '\t')
          .map(separator -> cells(new CsvGrid(file, charset, separator, new FileTime(ENOUGH))))
          .max(Comparator.comparingInt(Map::size))
          .orElseThrow();
    } catch (RefusedException e) {
      return Map.of();
    }
  }

  private static Map<String, String> cells(CsvGrid grid) {
    Map<String, String> cells = new LinkedHashMap<>();
    grid.walk(
        line -> {
          line.cells().values().forEach(cell -> cells.put(cell.reference(), cell.shown()));
          return true;
        });
    return cells;
  }
}
