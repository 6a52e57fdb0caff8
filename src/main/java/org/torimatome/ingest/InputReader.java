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
import org.torimatome.ingest.PlanReader.PlanReading;
import org.torimatome.ingest.table.Book;
import org.torimatome.ingest.table.BookPlace;
import org.torimatome.ingest.table.BookReader;
import org.torimatome.ingest.table.OrganisationFolder;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;

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
    BookReader opener = new BookReader(new PeriodReader());
    List<BookFindings> findings = new ArrayList<>();
    findings.add(new BookFindings(Optional.empty(), List.of(), folder.problems(), List.of()));
    Optional<PlanReading> plan = Optional.empty();
    if (folder.plan().isPresent()) {
      try (Book book = opener.open(folder.plan().get())) {
        PlanReading reading = PlanReader.read(book, folder.id());
        findings.add(
            new BookFindings(Optional.empty(), book.files(), reading.problems(), List.of()));
        plan = Optional.of(reading);
      }
    }
    SortedMap<ReportingPeriod, PeriodBook> books = new TreeMap<>();
    for (Map.Entry<ReportingPeriod, BookPlace> place : folder.periods().entrySet()) {
      try (Book book = opener.open(place.getValue())) {
        findings.add(
            new BookFindings(
                Optional.of(place.getKey()), book.files(), book.problems(), List.of()));
      }
    }
    return new OrganisationInput(folder.id(), plan.flatMap(PlanReading::plan), books, findings);
  }
}
