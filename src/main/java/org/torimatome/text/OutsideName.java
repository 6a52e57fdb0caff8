package org.torimatome.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Names that came from outside, such as a return's, a section's or an organisation's, and the paths
 * they become: here and nowhere else, so that none ever leads out of the folder it belongs to.
 *
 * <p>A test holds every other caller of {@link Path#resolve(String)} to names of our own. Source:
 * docs/spec.md §3.
 */
public final class OutsideName {
  /** In lower case. */
  private static final Set<String> LEFT_BEHIND =
      Set.of("thumbs.db", "desktop.ini", "__macosx", "icon\r");

  /** What file systems take as one name. */
  public static final int MOST_BYTES = 255;

  private static final boolean PARTED_BY_SLASH =
      FileSystems.getDefault().getSeparator().equals("/");

  /** What Windows refuses, and what a name must not end with there. */
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|(?<![. ])[. ]++$");

  private static final int LOST = '\uFFFD';

  private OutsideName() {}

  /**
   * Whether a file of this name can be taken in, filed and found again on any system: no control
   * character, line end, lost character or, where {@code /} separates, backslash.
   */
  public static boolean isFit(String name) {
    return name.codePoints().noneMatch(OutsideName::isUnfit);
  }

  private static boolean isUnfit(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> character == LOST || (character == '\\' && PARTED_BY_SLASH);
    };
  }

  /** The same for names that only some systems tell apart: of other case or Unicode form. */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** The name of a file below a folder, with {@code /} whatever the system separates by. */
  public static String below(Path folder, Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  /**
   * The path of a name, with {@code /}, below a folder.
   *
   * @throws IllegalArgumentException where it would lie elsewhere
   */
  public static Path within(Path folder, String name) {
    Path root = folder.normalize();
    Path path = root.resolve(name).normalize();
    if (path.equals(root) || !path.startsWith(root)) {
      throw new IllegalArgumentException(
          ShownText.line("Not the name of anything in " + folder + ": " + name));
    }
    return path;
  }

  /**
   * The regular file of a name below a folder, whichever Unicode form the disk has it in; empty
   * where there is none, and where a link leads out of the folder.
   */
  public static Optional<Path> find(Path folder, String name) {
    try {
      Path found = folder;
      for (String part : name.split("/", -1)) {
        Optional<Path> next = entry(found, part);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        found = next.get();
      }
      return Files.isRegularFile(found) && found.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(found)
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> entry(Path folder, String name) throws IOException {
    Path exact = within(folder, name);
    if (Files.exists(exact)) {
      return Optional.of(exact);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> nfc(path).equals(name)).findFirst();
    }
  }

  private static String nfc(Path path) {
    return Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC);
  }

  /** A text, such as a section's name, as a part of a file's name that every system takes. */
  public static String part(String text) {
    return NOT_IN_NAMES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
  }

  /** The name of both parts, the first cut at its end where they are too long together. */
  public static String fitted(String stem, String ending) {
    int most = MOST_BYTES - bytes(ending);
    String fitted = stem;
    while (bytes(fitted) > most && !fitted.isEmpty()) {
      fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
    }
    return fitted + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Whether a file is one that programs leave behind, such as {@code ~$報告書.xlsx} beside an open
   * workbook or {@code Thumbs.db}.
   *
   * @param name may be a path, such as {@code R4/.DS_Store}
   */
  public static boolean isLeftBehind(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.startsWith("~$")
        || file.startsWith(".")
        || LEFT_BEHIND.contains(file.toLowerCase(Locale.ROOT));
  }
}
