package org.torimatome.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.folder.OrganisationFolder;
import org.torimatome.ingest.plan.PlanReader;
import org.torimatome.ingest.plan.PlanReader.PlanReading;
import org.torimatome.ingest.returns.PeriodBookReader;
import org.torimatome.ingest.returns.PeriodBookReader.PeriodReading;
import org.torimatome.ingest.returns.Plausibility;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.BookReader;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/** One reading of one organisation's folder: first the plan, then each period by its light. */
final class OrganisationReading {

  private final Path path;
  private final ReadingOptions options;
  private final Duration limit;
  private final List<BookFindings> findings = new ArrayList<>();
  private final SortedMap<ReportingPeriod, PeriodBook> books = new TreeMap<>();
  private Optional<PeriodReader> periods = Optional.empty();

  /**
   * @param limit how much computing time may go into one file
   */
  OrganisationReading(Path path, ReadingOptions options, Duration limit) {
    this.path = path;
    this.options = options;
    this.limit = limit;
  }

  OrganisationInput input() {
    String organisation = String.valueOf(path.getFileName());
    try {
      return read();
    } catch (IOException | UncheckedIOException e) {
      SourceLocation at = SourceLocation.ofFile(organisation);
      return illegible(new Problem(ProblemCode.FILE_UNREADABLE, at, organisation, "plan・R4"));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return illegible(BookReader.fault(organisation, e));
    }
  }

  /** Reads periods as the plan has them; by themselves where there is no plan to be read. */
  PeriodReader periods() {
    if (periods.isEmpty()) {
      periods = Optional.of(periodsOfPlan());
    }
    return periods.get();
  }

  private PeriodReader periodsOfPlan() {
    try {
      OrganisationFolder folder = OrganisationFolder.list(path, new PeriodReader());
      return folder
          .plan()
          .map(place -> plan(place, folder.id()).periods())
          .orElseGet(PeriodReader::new);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Whoever reads the organisation is told.
      return new PeriodReader();
    }
  }

  /** An organisation of which nothing can be judged. */
  private OrganisationInput illegible(Problem why) {
    findings.add(BookFindings.ofFolder(List.of(why)));
    return new OrganisationInput(
        String.valueOf(path.getFileName()), Optional.empty(), books, findings);
  }

  private OrganisationInput read() throws IOException {
    OrganisationFolder folder = OrganisationFolder.list(path, new PeriodReader());
    if (folder.plan().isEmpty()) {
      SourceLocation at = SourceLocation.ofFile("plan");
      Problem missing = new Problem(ProblemCode.PLAN_MISSING, at, "", "plan・plan.xlsx");
      findings.add(BookFindings.ofFolder(folder.problems()));
      findings.add(BookFindings.ofFolder(List.of(missing)));
      return new OrganisationInput(folder.id(), Optional.empty(), books, findings);
    }
    PlanReading plan = plan(folder.plan().get(), folder.id());
    periods(OrganisationFolder.list(path, plan.periods()), plan);
    return new OrganisationInput(folder.id(), plan.plan(), books, findings);
  }

  /** Reads the period books; the plan tells which year a folder 4年度 is of. */
  private void periods(OrganisationFolder folder, PlanReading plan) {
    findings.add(BookFindings.ofFolder(folder.problems()));
    for (Map.Entry<ReportingPeriod, BookPlace> place : folder.periods().entrySet()) {
      if (options.needs(place.getKey())) {
        read(place.getKey(), place.getValue(), plan);
      }
    }
    options
        .cycle()
        .filter(cycle -> plan.draft().cycle(cycle).isPresent())
        .filter(cycle -> !folder.periods().containsKey(cycle))
        .ifPresent(cycle -> add(reader(plan).withoutReturns(cycle), plan));
  }

  private PlanReading plan(BookPlace place, String organisation) {
    return new BookReader(new PeriodReader(), limit)
        .read(
            place,
            book -> {
              PlanReading plan = PlanReader.read(book, organisation, options.cycle());
              plan.problems()
                  .forEach((since, problems) -> findings.add(BookFindings.ofPlan(since, problems)));
              return plan;
            });
  }

  /** Reads a period book; where our own reading breaks down over it, the other books are read. */
  private void read(ReportingPeriod period, BookPlace place, PlanReading plan) {
    try {
      new BookReader(plan.periods(), limit).read(place, book -> add(book, period, plan));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Problem fault = BookReader.fault(place.name(), e);
      findings.add(BookFindings.of(period, List.of(fault), List.of()));
    }
  }

  private BookFindings add(Book book, ReportingPeriod period, PlanReading plan) {
    if (!plan.draft().kpis().rows().isEmpty()) {
      return add(reader(plan).read(book, period), plan);
    }
    // Every row would be called unknown, which says nothing.
    BookFindings found = BookFindings.of(period, book.problems(), List.of());
    findings.add(found);
    return found;
  }

  private PeriodBookReader reader(PlanReading plan) {
    return new PeriodBookReader(plan.draft(), options.missingRows());
  }

  private BookFindings add(PeriodReading reading, PlanReading plan) {
    PeriodBook book = reading.book();
    List<Problem> problems = new ArrayList<>(reading.problems());
    // What is not known yet cannot be held against anything.
    Set<SourceLocation> unread =
        problems.stream().filter(Problem::isError).map(Problem::at).collect(Collectors.toSet());
    new Plausibility(plan.draft(), options.issued(), books)
        .check(book).stream()
            .filter(notice -> !unread.contains(notice.at()))
            .forEach(problems::add);
    BookFindings found = BookFindings.of(book.period(), problems, reading.missing());
    books.put(book.period(), book);
    findings.add(found);
    return found;
  }
}
