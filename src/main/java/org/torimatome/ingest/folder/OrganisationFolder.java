package org.torimatome.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Folding;

/**
 * The books of one organisation, such as those in {@code input/toyama}.
 *
 * @param id the folder's name
 * @param plan the plan book; empty where there is none
 * @param periods the period books, the earliest first
 * @param problems entries that are no book, and periods given twice
 */
public record OrganisationFolder(
    String id,
    Optional<BookPlace> plan,
    Map<ReportingPeriod, BookPlace> periods,
    List<Problem> problems) {

  private static final String BOOKS = "plan.xlsx、R4.xlsx";

  /** Lists a folder's books without opening them. */
  public static OrganisationFolder list(Path folder, PeriodReader reader) throws IOException {
    Optional<BookPlace> plan = Optional.empty();
    Map<ReportingPeriod, BookPlace> periods = new TreeMap<>();
    InputListing listing = InputListing.of(folder, "", BookPlace.inputOf(folder)).withoutTwins();
    List<Problem> problems = new ArrayList<>(listing.problems());
    for (InputEntry entry : listing.entries()) {
      boolean isFolder = entry.isFolder();
      SourceLocation at = SourceLocation.ofFile(entry.name());
      if (!isFolder && entry.isAttachment()) {
        problems.add(attached(at, entry));
        continue;
      }
      if (!isFolder && !entry.isWorkbook()) {
        problems.add(
            new Problem(
                entry.extension().equals("xls") ? ProblemCode.WORKBOOK_XLS : ProblemCode.FILE_KIND,
                at,
                entry.name(),
                BOOKS));
        continue;
      }
      String title = entry.title();
      Optional<ReportingPeriod> period = reader.read(title);
      BookPlace place = new BookPlace(folder, entry.name(), period);
      Optional<BookPlace> before;
      if (Folding.label(title).equalsIgnoreCase("plan")) {
        before = plan;
        plan = plan.or(() -> Optional.of(place));
      } else if (period.isPresent()) {
        before = Optional.ofNullable(periods.putIfAbsent(period.get(), place));
      } else if (isFolder && InputTree.below(entry, BookPlace.inputOf(folder)).isOfAttachments()) {
        problems.add(attached(at, entry));
        continue;
      } else {
        String books = reader.renamed(title).orElse("plan、R4、R4H1");
        problems.add(new Problem(ProblemCode.BOOK_NAME, at, entry.name(), books));
        continue;
      }
      before.ifPresent(
          first ->
              problems.add(
                  new Problem(
                      ProblemCode.BOOK_TWICE,
                      at,
                      entry.name(),
                      ProblemWords.of("only", first.name()))));
    }
    return new OrganisationFolder(
        String.valueOf(folder.getFileName()), plan, periods, List.copyOf(problems));
  }

  private static Problem attached(SourceLocation at, InputEntry entry) {
    return new Problem(ProblemCode.ATTACHMENT, at, entry.fileName(), BOOKS);
  }
}
