package org.torimatome.ingest.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.csv.CsvEncoding;
import org.torimatome.ingest.csv.CsvGrid;
import org.torimatome.ingest.grid.Cell;
import org.torimatome.ingest.grid.CellReference;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;

/** Recognises the table that a CSV is, or says why it is none. */
final class CsvTable {

  private static final List<Character> SEPARATORS = List.of(',', '\t');
  private static final List<Character> OTHER_SEPARATORS = List.of(';', '|', ':', '、');
  private static final List<String> OTHER_ENCODINGS =
      List.of("EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030");

  private final Path file;
  private final TableNames names;
  private final FileTime time;
  private final List<TableName> possible;

  /**
   * @param fileName without its extension
   */
  CsvTable(Path file, String fileName, TableNames names, FileTime time) {
    this.file = file;
    this.names = names;
    this.time = time;
    List<TableName> within = names.within(fileName);
    this.possible = within.isEmpty() ? names.tables() : within;
  }

  HeaderCandidate recognise() throws RefusedException, IOException {
    Charset charset;
    try {
      charset = CsvEncoding.of(file);
    } catch (RefusedException e) {
      throw otherEncoding().orElse(e);
    }
    HeaderCandidate found = find(charset, SEPARATORS).orElse(null);
    if (found == null) {
      throw unrecognised(charset);
    }
    Optional<Integer> last = found.grid().brokenAfter();
    if (last.isPresent()) {
      throw new RefusedException(
          ProblemCode.CSV_QUOTE,
          ProblemWords.of("line", last.get() + 1),
          ProblemWords.of("paired-quotes"));
    }
    return found;
  }

  private RefusedException unrecognised(Charset charset) {
    if (find(charset, OTHER_SEPARATORS).isPresent()) {
      return new RefusedException(
          ProblemCode.CSV_SEPARATOR,
          ProblemWords.of("other-separator"),
          ProblemWords.of("comma-or-tab"));
    }
    return otherEncoding()
        .orElseGet(
            () ->
                possible.size() == 1
                    ? new RefusedException(
                        ProblemCode.HEADER_MISSING,
                        ProblemWords.of("no-header"),
                        Message.plain(possible.get(0).requiredListed()))
                    : new RefusedException(
                        ProblemCode.TABLE_UNKNOWN,
                        Message.plain(String.valueOf(file.getFileName())),
                        Message.plain(names.listed())));
  }

  private Optional<RefusedException> otherEncoding() {
    return OTHER_ENCODINGS.stream()
        .filter(encoding -> find(Charset.forName(encoding), SEPARATORS).isPresent())
        .map(encoding -> CsvEncoding.unknown(Message.plain(encoding)))
        .findFirst();
  }

  /** The header that names most columns; where no name tells the table, only a complete one. */
  private Optional<HeaderCandidate> find(Charset charset, List<Character> separators) {
    return separators.stream()
        .map(separator -> new CsvGrid(file, charset, separator, time))
        .flatMap(
            grid -> possible.stream().flatMap(table -> HeaderFinder.find(grid, table).stream()))
        .filter(candidate -> possible.size() == 1 || candidate.isComplete())
        .max(Comparator.comparingInt(HeaderCandidate::namesKnown));
  }

  /** Cells to the right of the header: 11,354 without quotes has become two. */
  static List<Problem> surplusCells(HeaderCandidate found, String file) {
    Header header = found.header();
    List<Problem> problems = new ArrayList<>();
    found
        .grid()
        .walk(
            line -> {
              Optional<Cell> surplus = line.firstFrom(header.lastColumn() + 1);
              if (line.number() > header.lastRow() && surplus.isPresent()) {
                problems.add(
                    new Problem(
                        ProblemCode.CSV_SURPLUS_CELL,
                        new SourceLocation(file, "", surplus.get().reference()),
                        surplus.get().shown(),
                        ProblemWords.of(
                            "up-to-column", CellReference.letters(header.lastColumn()))));
              }
              return true;
            });
    return problems;
  }
}
