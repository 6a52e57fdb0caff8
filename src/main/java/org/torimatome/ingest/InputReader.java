package org.torimatome.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.ingest.PeriodBookReader.PeriodReading;
import org.torimatome.ingest.PlanReader.PlanReading;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.BookPlace;
import org.torimatome.ingest.table.BookReader;
import org.torimatome.ingest.table.OrganisationFolder;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/**
 * Reads an organisation's folder, such as {@code input/toyama}, into its plan, its period books and
 * their problems.
 *
 * <p>Input never makes it throw; an {@link UncheckedIOException} means that the disk failed. It
 * keeps nothing between calls and may be shared by threads.
 */
public final class InputReader {

  public OrganisationInput read(Path organisationFolder, ReadingOptions options) {
    try {
      return readFolder(organisationFolder, options);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the input under " + organisationFolder, e);
    }
  }

  private static OrganisationInput readFolder(Path path, ReadingOptions options)
      throws IOException {
    OrganisationFolder folder = OrganisationFolder.list(path, new PeriodReader());
    if (folder.plan().isEmpty()) {
      return withoutPlan(folder);
    }
    List<BookFindings> findings = new ArrayList<>();
    findings.add(new BookFindings(Optional.empty(), List.of(), folder.problems(), List.of()));
    PlanReading plan;
    try (Book book = new BookReader(new PeriodReader()).open(folder.plan().get())) {
      plan = PlanReader.read(book, folder.id());
      findings.add(new BookFindings(Optional.empty(), book.files(), plan.problems(), List.of()));
    }
    SortedMap<ReportingPeriod, PeriodBook> books = new TreeMap<>();
    PeriodBookReader reader = new PeriodBookReader(plan.draft(), options.missingRows());
    Plausibility plausibility = new Plausibility(plan.draft(), options.issued(), books);
    for (Map.Entry<ReportingPeriod, BookPlace> place : folder.periods().entrySet()) {
      if (!options.needs(place.getKey())) {
        continue;
      }
      try (Book book = new BookReader(plan.periods()).open(place.getValue())) {
        PeriodReading reading = reader.read(book, place.getKey());
        books.put(place.getKey(), reading.book());
        findings.add(findings(book, reading, plausibility));
      }
    }
    return new OrganisationInput(folder.id(), plan.plan(), books, findings);
  }

  private static BookFindings findings(
      Book book, PeriodReading reading, Plausibility plausibility) {
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(plausibility.check(reading.book()));
    return new BookFindings(
        Optional.of(reading.book().period()), book.files(), problems, reading.missing());
  }

  /** Without a plan nobody knows which KPIs there are, so no book is opened. */
  private static OrganisationInput withoutPlan(OrganisationFolder folder) {
    List<Problem> problems = new ArrayList<>(folder.problems());
    problems.add(
        new Problem(ProblemCode.PLAN_MISSING, SourceLocation.ofFile("plan"), "", "plan・plan.xlsx"));
    return new OrganisationInput(
        folder.id(),
        Optional.empty(),
        new TreeMap<>(),
        List.of(new BookFindings(Optional.empty(), List.of(), problems, List.of())));
  }
}
