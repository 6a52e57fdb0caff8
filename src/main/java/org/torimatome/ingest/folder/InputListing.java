package org.torimatome.ingest.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Message;
import org.torimatome.text.OutsideName;
import org.torimatome.text.ShownText;

/**
 * What a folder of the input holds, by name: files and folders that may be read, and what is wrong
 * with the others. What programs leave behind is passed over.
 *
 * <p>Nothing is opened: a pipe would never end. Source: docs/spec.md §3.
 */
public record InputListing(List<InputEntry> entries, List<Problem> problems) {

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(
              (Path path) ->
                  Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC))
          .thenComparing(path -> String.valueOf(path.getFileName()));

  public InputListing {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * @param prefix the folder's name within the organisation's folder, with a {@code /} behind it
   * @param input the input folder, out of which no link may lead
   */
  public static InputListing of(Path folder, String prefix, Path input) throws IOException {
    List<Path> paths;
    try (Stream<Path> listed = Files.list(folder)) {
      paths = listed.sorted(BY_NAME).toList();
    }
    Path root = input.toRealPath();
    List<InputEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      InputEntry entry = new InputEntry(path, prefix + path.getFileName());
      if (!entry.isPassedOver()) {
        unfit(entry, root).ifPresentOrElse(problems::add, () -> entries.add(entry));
      }
    }
    return new InputListing(entries, problems);
  }

  /** The same, each entry whose name only some systems tell from an earlier one's a problem. */
  public InputListing withoutTwins() {
    List<InputEntry> apart = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(this.problems);
    Map<String, String> names = new HashMap<>();
    for (InputEntry entry : entries) {
      twin(entry, names).ifPresentOrElse(problems::add, () -> apart.add(entry));
    }
    return new InputListing(apart, problems);
  }

  private static Optional<Problem> unfit(InputEntry entry, Path root) {
    if (!OutsideName.isFit(entry.fileName())) {
      String shown = ShownText.line(entry.name());
      return Optional.of(
          new Problem(
              ProblemCode.FILE_NAME,
              SourceLocation.ofFile(shown),
              ShownText.line(entry.fileName()),
              ProblemWords.of("plain-name")));
    }
    return oddity(entry.path(), root)
        .map(
            found ->
                new Problem(
                    ProblemCode.FILE_IRREGULAR,
                    SourceLocation.ofFile(entry.name()),
                    found,
                    ProblemWords.of("regular-file")));
  }

  /** What an entry is where it is neither a file nor a folder of the input. */
  private static Optional<Message> oddity(Path path, Path root) {
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        return Optional.of(ProblemWords.of("link-out"));
      }
      BasicFileAttributes is = Files.readAttributes(real, BasicFileAttributes.class);
      return is.isRegularFile() || is.isDirectory()
          ? Optional.empty()
          : Optional.of(ProblemWords.of("pipe-or-device"));
    } catch (AccessDeniedException e) {
      // Told as unreadable by whoever opens it.
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(ProblemWords.of("link-nowhere"));
    }
  }

  /** On the systems of others one of the two would take the other's place. */
  private static Optional<Problem> twin(InputEntry entry, Map<String, String> names) {
    return Optional.ofNullable(
            names.putIfAbsent(OutsideName.folded(entry.fileName()), entry.fileName()))
        .map(
            first ->
                new Problem(
                    ProblemCode.FILE_NAME_TWICE,
                    SourceLocation.ofFile(entry.name()),
                    entry.fileName(),
                    ProblemWords.of("other-name-than", first)));
  }
}
