package org.torimatome.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.torimatome.ingest.folder.InputTree;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;

/**
 * The files of an organisation's folder that one cycle is judged from: all but the books of later
 * periods, so that these never touch an earlier report.
 *
 * @param files by name relative to the organisation's folder, with {@code /}, as the disk writes it
 * @param folders by such names
 * @param problems what may not be read or is too large to be; none of it is among the files
 */
public record CycleFiles(
    SortedMap<String, Path> files, SortedSet<String> folders, List<Problem> problems) {

  /** Lists them; a book is opened only where the plan must tell which year a folder 5年度 is of. */
  public static CycleFiles list(Path organisation, ReportingPeriod cycle) throws IOException {
    OrganisationReading plan =
        new OrganisationReading(organisation, ReadingOptions.PLAN_ALONE, InputReader.LIMIT);
    InputTree tree = InputTree.of(organisation, cycle, plan::periods);
    return new CycleFiles(tree.files(), tree.folders(), tree.problems());
  }
}
