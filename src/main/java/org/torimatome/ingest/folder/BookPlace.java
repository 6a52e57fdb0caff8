package org.torimatome.ingest.folder;

import java.nio.file.Path;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.OutsideName;

/**
 * Where a book lies, such as {@code input/toyama} and {@code R4} or {@code 令和4年度.xlsx}.
 *
 * @param organisation the organisation's folder
 * @param name the book's folder or workbook in it, as written on disk
 * @param period of a period book; empty for the plan book
 */
public record BookPlace(Path organisation, String name, Optional<ReportingPeriod> period) {

  public Path path() {
    return OutsideName.within(organisation, name);
  }

  /** The input folder, out of which no link may lead. */
  public Path input() {
    return inputOf(organisation);
  }

  /** The folder in which an organisation's lies. */
  static Path inputOf(Path organisation) {
    Path absolute = organisation.toAbsolutePath();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }
}
