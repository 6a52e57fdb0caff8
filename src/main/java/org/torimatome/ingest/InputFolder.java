package org.torimatome.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.ingest.folder.InputListing;
import org.torimatome.ingest.folder.OrganisationFolder;
import org.torimatome.period.PeriodReader;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;

/**
 * The organisations of an input folder, such as {@code input} with {@code toyama}.
 *
 * @param organisations their folders in order of id
 * @param problems folders whose names are no ids or that may not be read; files beside the folders
 *     are nobody's
 */
public record InputFolder(List<Path> organisations, List<Problem> problems) {

  /** Whether a folder of this name is an organisation's (docs/spec.md §3). */
  public static boolean isId(String name) {
    return RevisionKey.ORGANISATION.matcher(name).matches();
  }

  /** Whether an organisation's folder holds a plan book, sound or not. */
  public static boolean hasPlan(Path organisation) throws IOException {
    return OrganisationFolder.list(organisation, new PeriodReader()).plan().isPresent();
  }

  /** Lists the organisations without looking into their folders. */
  public static InputFolder list(Path input) throws IOException {
    List<Path> organisations = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    InputListing listing = InputListing.of(input, "", input);
    problems.addAll(listing.problems());
    for (InputEntry entry : listing.entries()) {
      if (!entry.isFolder()) {
        continue;
      }
      SourceLocation at = SourceLocation.ofFile(entry.name());
      if (!isId(entry.fileName())) {
        problems.add(new Problem(ProblemCode.ORGANISATION_ID, at, entry.name(), "toyama"));
      } else if (!Files.isReadable(entry.path())) {
        problems.add(new Problem(ProblemCode.FILE_UNREADABLE, at, entry.name(), ""));
      } else {
        organisations.add(entry.path());
      }
    }
    return new InputFolder(List.copyOf(organisations), List.copyOf(problems));
  }
}
