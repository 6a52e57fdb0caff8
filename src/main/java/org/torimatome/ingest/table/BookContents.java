package org.torimatome.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;

/** What has been gathered of a book so far, file by file. */
final class BookContents {

  private static final long LARGEST_FILE = 100L << 20;

  private final BookPlace place;
  private final BookPeriods periods;
  private final TableNames names;
  private final List<Table> tables = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Runnable> closers = new ArrayList<>();

  BookContents(BookPlace place, BookPeriods periods) {
    this.place = place;
    this.periods = periods;
    this.names = TableNames.ofBook(place.period().isPresent());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  Book book(List<Problem> found) {
    problems.addAll(0, found);
    return new Book(place, tables, files, problems, closers);
  }

  void add(InputEntry entry) throws IOException {
    String sha256 = sha256(entry);
    Map<String, String> properties = Map.of();
    try {
      if (Files.size(entry.path()) > LARGEST_FILE) {
        throw new RefusedException(
            ProblemCode.FILE_TOO_LARGE,
            "%,d MB".formatted(Files.size(entry.path()) >> 20),
            "%d MB以下".formatted(LARGEST_FILE >> 20));
      }
      switch (entry.extension()) {
        case "xlsx", "xlsm" -> properties = addWorkbook(entry, sha256);
        case "csv" -> addCsv(entry, sha256);
        case "xls" -> throw FileKind.oldFormat();
        default ->
            throw new RefusedException(
                ProblemCode.FILE_KIND, "." + entry.extension(), ".xlsx・.xlsm・.csv");
      }
    } catch (RefusedException e) {
      problems.add(e.at(entry.name()));
    }
    files.add(new InputFile(entry.name(), sha256, Files.size(entry.path()), properties));
  }

  private Map<String, String> addWorkbook(InputEntry entry, String sha256)
      throws RefusedException, IOException {
    Workbook workbook = Workbook.open(entry.path());
    closers.add(workbook::close);
    SheetTables sheets = new SheetTables(workbook, names);
    for (SheetTables.Found found : sheets.recognise()) {
      String sheet = found.sheet().name();
      Header header = found.header().header();
      tables.add(
          new Table(
              found.header().table(), entry.name(), sheet, sha256, found.header().grid(), header));
      problems.addAll(found.header().problems(entry.name(), sheet, periods));
    }
    problems.addAll(sheets.problems(entry.name()));
    return workbook.properties();
  }

  private void addCsv(InputEntry entry, String sha256) throws RefusedException, IOException {
    HeaderCandidate found = new CsvTable(entry.path(), entry.stem(), names).recognise();
    tables.add(new Table(found.table(), entry.name(), "", sha256, found.grid(), found.header()));
    problems.addAll(found.problems(entry.name(), "", periods));
  }

  private static String sha256(InputEntry entry) throws IOException {
    try (InputStream content = Files.newInputStream(entry.path());
        DigestInputStream digest =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
