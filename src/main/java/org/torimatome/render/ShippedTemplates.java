package org.torimatome.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The looks as they came with the program, such as {@code standard/parts/text.ftlh}.
 *
 * <p>Their pages are held to every plan by the tests, so that nobody who types a plan is told to
 * mend them (docs/spec.md §5).
 */
final class ShippedTemplates {
  private static final String FOLDER = "shipped/";

  private ShippedTemplates() {}

  /**
   * Whether these folders hold what came with the program and nothing else; false where any file of
   * theirs is another, or one more.
   *
   * @param looks each named as its look, wherever it lies
   */
  static boolean areIn(Collection<Path> looks) {
    return looks.stream().allMatch(ShippedTemplates::isShipped);
  }

  private static boolean isShipped(Path look) {
    try (Stream<Path> files = Files.walk(look)) {
      return files.filter(Files::isRegularFile).allMatch(file -> isShipped(look, file));
    } catch (IOException e) {
      throw new UncheckedIOException("The templates in " + look + " cannot be listed", e);
    }
  }

  private static boolean isShipped(Path look, Path file) {
    String name = look.getFileName() + "/" + look.relativize(file).toString().replace('\\', '/');
    try (InputStream shipped = ShippedTemplates.class.getResourceAsStream(FOLDER + name)) {
      return shipped != null && Arrays.equals(shipped.readAllBytes(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read", e);
    }
  }
}
