package org.torimatome.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.ingest.folder.InputListing;
import org.torimatome.ingest.folder.InputTree;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.xlsx.Workbook;
import org.torimatome.ingest.xlsx.WorkbookKind;
import org.torimatome.plan.FormIdentity;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.schema.TableName;
import org.torimatome.text.Message;
import org.torimatome.text.PrintedCharacters;
import org.torimatome.text.Sha256;

/** What has been gathered of a book so far, file by file. */
final class BookContents {

  private final BookPlace place;
  private final BookPeriods periods;
  private final Duration limit;
  private final Map<String, Problem> givenUp;
  private final TableNames names;
  private final List<Table> tables = new ArrayList<>();
  private final List<InputEntry> pictures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Runnable> closers = new ArrayList<>();
  private final SortedMap<String, FormIdentity> csvForms = new TreeMap<>();
  private boolean isEmpty = true;

  /**
   * @param limit for each file
   * @param givenUp files that turned out not to be readable, with what is told of them
   */
  BookContents(BookPlace place, BookPeriods periods, Duration limit, Map<String, Problem> givenUp) {
    this.place = place;
    this.periods = periods;
    this.limit = limit;
    this.givenUp = givenUp;
    this.names = TableNames.ofBook(place.period().isPresent());
  }

  Book book() {
    if (isEmpty && problems.stream().noneMatch(Problem::isError)) {
      problem(ProblemCode.BOOK_EMPTY, place.name(), "");
    }
    return new Book(place, tables, csvForms, pictures, problems, closers);
  }

  /** Lets go of what a book that comes to nothing has opened. */
  void close() {
    closers.forEach(Runnable::run);
  }

  /** Adds what the book's folder holds. */
  void addFolder() {
    try {
      InputListing listing =
          InputListing.of(place.path(), place.name() + "/", place.input()).withoutTwins();
      problems.addAll(listing.problems());
      listing.entries().forEach(this::add);
    } catch (IOException e) {
      problem(ProblemCode.FILE_UNREADABLE, place.name(), place.name());
    }
  }

  void add(InputEntry entry) {
    try {
      if (entry.isFolder()) {
        addNested(entry);
        return;
      }
      Optional<Problem> tooLarge = entry.tooLarge();
      if (tooLarge.isPresent()) {
        problems.add(tooLarge.get());
        return;
      }
      if (place.period().isEmpty() && entry.isPicture()) {
        pictures.add(entry);
        return;
      }
      if (entry.isAttachment()) {
        problems.add(entry.notRead());
        return;
      }
      addContents(entry, Sha256.of(entry.path()));
      isEmpty = false;
    } catch (IOException e) {
      // Another program holds it, or we may not read it: the next file may do.
      problem(ProblemCode.FILE_UNREADABLE, entry.name(), entry.fileName());
    }
  }

  /** Attachments in a folder of their own are as good as those beside the returns. */
  private void addNested(InputEntry folder) throws IOException {
    boolean attached = InputTree.below(folder, place.input()).isOfAttachments();
    problem(
        attached ? ProblemCode.ATTACHMENT : ProblemCode.FOLDER_NESTED,
        folder.name(),
        folder.fileName());
  }

  private void problem(ProblemCode code, String file, String found) {
    problems.add(new Problem(code, SourceLocation.ofFile(file), found, InputEntry.READABLE));
  }

  /** Adds what a file holds, or the reason for refusing it. */
  private void addContents(InputEntry entry, String sha256) {
    checkCharacters(entry.name(), SourceLocation.ofFile(entry.name()));
    Problem known = givenUp.get(entry.name());
    if (known != null) {
      problems.add(known);
      return;
    }
    FileTime time = new FileTime(limit);
    int before = tables.size();
    try {
      GivenUpException.read(entry.name(), time, () -> addReadable(entry, sha256, time));
    } catch (GivenUpException e) {
      tables.subList(before, tables.size()).clear();
      csvForms.remove(entry.name());
      problems.add(e.problem());
    }
  }

  private void addReadable(InputEntry entry, String sha256, FileTime time) {
    try {
      switch (entry.extension()) {
        case "xlsx", "xlsm" -> addWorkbook(entry, sha256, time);
        case "csv" -> addCsv(entry, sha256, time);
        case "xls" -> throw WorkbookKind.oldFormat();
        default ->
            throw new RefusedException(
                ProblemCode.FILE_KIND,
                Message.plain(entry.fileName()),
                Message.plain(InputEntry.READABLE));
      }
    } catch (RefusedException e) {
      problems.add(e.at(entry.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(entry.name(), e);
    }
  }

  private void addWorkbook(InputEntry entry, String sha256, FileTime time)
      throws RefusedException, IOException {
    Workbook workbook = Workbook.open(entry.path(), time);
    closers.add(workbook::close);
    SheetTables sheets = new SheetTables(workbook, entry.name(), names, periods);
    sheets.recognise();
    for (SheetTables.Found found : sheets.found()) {
      String sheet = found.sheet().name();
      checkCharacters(sheet, new SourceLocation(entry.name(), sheet, ""));
      tables.add(new Table(found.header(), entry.name(), sheet, sha256, time));
    }
    problems.addAll(sheets.problems());
    problems.addAll(new FormCheck(workbook, sheets.found()).problems(entry.name(), place));
  }

  private void addCsv(InputEntry entry, String sha256, FileTime time)
      throws RefusedException, IOException {
    HeaderCandidate found = new CsvTable(entry.path(), entry.stem(), names, time).recognise();
    tables.add(new Table(found, entry.name(), "", sha256, time));
    FormCheck.ofCsv(found)
        .filter(form -> found.table() != TableName.CONFIRMATIONS)
        .ifPresent(form -> csvForms.put(entry.name(), form));
    problems.addAll(found.problems(entry.name(), "", periods, FormCheck.onlyShown(found)));
    problems.addAll(CsvTable.surplusCells(found, entry.name()));
    problems.addAll(FormCheck.problemsOfCsv(found, entry.name(), place));
  }

  /** The names of files and sheets are printed as the sources of figures. */
  private void checkCharacters(String name, SourceLocation at) {
    for (String character : PrintedCharacters.missing(name)) {
      problems.add(
          new Problem(
              ProblemCode.CHARACTER_WITHOUT_GLYPH,
              at,
              character,
              ProblemWords.of("printable-name")));
    }
  }
}
