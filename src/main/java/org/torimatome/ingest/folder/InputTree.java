package org.torimatome.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;

/**
 * All that lies below a folder of the input, links followed, nothing opened.
 *
 * @param files by name relative to the organisation's folder, with {@code /}, as the disk writes it
 * @param folders by such names
 * @param problems what may not be read or is too large to be; none of it is among the files
 */
public record InputTree(
    SortedMap<String, Path> files, SortedSet<String> folders, List<Problem> problems) {

  /**
   * What an organisation's folder holds for one cycle: all but the books of later periods.
   *
   * @param planned reads periods as the plan has them; asked only for a year without its era
   */
  public static InputTree of(
      Path organisation, ReportingPeriod cycle, Supplier<PeriodReader> planned) throws IOException {
    return new Walk(BookPlace.inputOf(organisation))
        .of(organisation, "", entry -> !isLater(entry.title(), cycle, planned));
  }

  private static boolean isLater(
      String title, ReportingPeriod cycle, Supplier<PeriodReader> planned) {
    PeriodReader reader = PeriodReader.lacksEra(title) ? planned.get() : new PeriodReader();
    return reader.read(title).map(period -> period.compareTo(cycle) > 0).orElse(false);
  }

  public static InputTree below(InputEntry folder, Path input) throws IOException {
    return new Walk(input).of(folder.path(), folder.name() + "/", entry -> true);
  }

  /** Whether there are files, and none that is meant to be read. */
  public boolean isOfAttachments() {
    return problems.isEmpty()
        && !files.isEmpty()
        && files.entrySet().stream()
            .allMatch(file -> new InputEntry(file.getValue(), file.getKey()).isAttachment());
  }

  private static final class Walk {

    private final Path input;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The folders above and the one that is walked: a link to one of them would never end. */
    private final Set<Path> above = new HashSet<>();

    Walk(Path input) {
      this.input = input;
    }

    InputTree of(Path folder, String prefix, Predicate<InputEntry> isUsed) throws IOException {
      add(folder, prefix, isUsed);
      return new InputTree(files, folders, List.copyOf(problems));
    }

    private void add(Path folder, String prefix, Predicate<InputEntry> isUsed) throws IOException {
      Path real = folder.toRealPath();
      above.add(real);
      InputListing listing = InputListing.of(folder, prefix, input).withoutTwins();
      problems.addAll(listing.problems());
      for (InputEntry entry : listing.entries()) {
        if (!isUsed.test(entry)) {
          continue;
        }
        if (entry.isFolder()) {
          addFolder(entry);
        } else {
          addFile(entry);
        }
      }
      above.remove(real);
    }

    private void addFolder(InputEntry folder) throws IOException {
      if (above.contains(folder.path().toRealPath())) {
        problems.add(
            new Problem(
                ProblemCode.FILE_IRREGULAR,
                SourceLocation.ofFile(folder.name()),
                ProblemWords.of("link-round"),
                ProblemWords.of("regular-file")));
        return;
      }
      folders.add(folder.name());
      add(folder.path(), folder.name() + "/", entry -> true);
    }

    private void addFile(InputEntry file) throws IOException {
      file.tooLarge().ifPresentOrElse(problems::add, () -> files.put(file.name(), file.path()));
    }
  }
}
