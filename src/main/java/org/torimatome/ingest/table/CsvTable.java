package org.torimatome.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.problem.ProblemCode;

/** Recognises the table that a CSV is, or says why it is none. */
final class CsvTable {

  private static final List<Character> SEPARATORS = List.of(',', '\t');
  private static final List<Character> OTHER_SEPARATORS = List.of(';', '|', ':');
  private static final List<String> OTHER_ENCODINGS =
      List.of("EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "GB18030");

  private final Path file;
  private final TableNames names;
  private final List<TableName> named;

  /**
   * @param fileName without its extension
   */
  CsvTable(Path file, String fileName, TableNames names) {
    this.file = file;
    this.names = names;
    List<TableName> within = names.within(fileName);
    this.named = within.isEmpty() ? names.tables() : within;
  }

  HeaderCandidate recognise() throws RefusedException, IOException {
    Charset charset;
    try {
      charset = CsvEncoding.of(file);
    } catch (RefusedException e) {
      throw otherEncoding().orElse(e);
    }
    Optional<HeaderCandidate> found = find(charset, SEPARATORS);
    if (found.isPresent()) {
      return found.get();
    }
    if (find(charset, OTHER_SEPARATORS).isPresent()) {
      throw new RefusedException(ProblemCode.CSV_SEPARATOR, "カンマ・タブ以外の区切り", "カンマまたはタブ");
    }
    Optional<RefusedException> encoding = otherEncoding();
    if (encoding.isPresent()) {
      throw encoding.get();
    }
    if (named.size() == 1) {
      throw headerMissing(named.get(0));
    }
    throw new RefusedException(
        ProblemCode.TABLE_UNKNOWN,
        String.valueOf(file.getFileName()),
        names.tables().stream().map(TableName::japanese).collect(Collectors.joining("・")));
  }

  static RefusedException headerMissing(TableName table) {
    return new RefusedException(
        ProblemCode.HEADER_MISSING,
        "見出し行なし",
        table.required().stream().map(Column::label).collect(Collectors.joining("・")));
  }

  private Optional<RefusedException> otherEncoding() {
    for (String encoding : OTHER_ENCODINGS) {
      if (find(Charset.forName(encoding), SEPARATORS).isPresent()) {
        return Optional.of(CsvEncoding.unknown(encoding));
      }
    }
    return Optional.empty();
  }

  /** The header that names most columns; where no name tells the table, only a complete one. */
  private Optional<HeaderCandidate> find(Charset charset, List<Character> separators) {
    return separators.stream()
        .map(separator -> new CsvGrid(file, charset, separator))
        .flatMap(grid -> named.stream().flatMap(table -> header(grid, table).stream()))
        .filter(candidate -> named.size() == 1 || candidate.isComplete())
        .max(Comparator.comparingInt(HeaderCandidate::namesKnown));
  }

  private static Optional<HeaderCandidate> header(CsvGrid grid, TableName table) {
    try {
      return HeaderFinder.find(grid, table);
    } catch (UncheckedIOException e) {
      // Not of this charset or these separators: another may fit.
      return Optional.empty();
    }
  }
}
