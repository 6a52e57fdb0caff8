package org.torimatome.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a look and of the one that it falls back on, as they were when it was opened: what
 * is saved while a report is made is for the next one.
 *
 * @param files the look's own before those that it falls back on
 */
record LookFiles(List<LookFile> files) {

  private static final String SHIPPED = "shipped/";

  /**
   * One of them.
   *
   * @param look such as {@code deck}
   * @param name within the look, such as {@code parts/text.ftlh}
   */
  record LookFile(String look, String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
      return other instanceof LookFile file
          && look.equals(file.look)
          && name.equals(file.name)
          && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
      return Objects.hash(look, name, Arrays.hashCode(content));
    }

    private boolean isShipped() {
      try (InputStream shipped = LookFiles.class.getResourceAsStream(SHIPPED + look + "/" + name)) {
        return shipped != null && Arrays.equals(shipped.readAllBytes(), content);
      } catch (IOException e) {
        throw new UncheckedIOException("The program's own " + name + " cannot be read", e);
      }
    }
  }

  /**
   * Reads them.
   *
   * @param folders each named as its look; a file of an earlier one hides those of later ones
   */
  static LookFiles in(List<Path> folders) {
    return new LookFiles(folders.stream().flatMap(LookFiles::below).toList());
  }

  private static Stream<LookFile> below(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      return files.stream().map(file -> read(folder, file));
    } catch (IOException e) {
      throw new UncheckedIOException("The templates in " + folder + " cannot be listed", e);
    }
  }

  private static LookFile read(Path folder, Path file) {
    try {
      return new LookFile(
          folder.getFileName().toString(),
          folder.relativize(file).toString().replace('\\', '/'),
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read", e);
    }
  }

  /** The files that templates name, each once. */
  Map<String, byte[]> byName() {
    return files.stream()
        .collect(Collectors.toMap(LookFile::name, LookFile::content, (first, hidden) -> first));
  }

  /** The names at the look's top, an earlier folder's first. */
  List<String> top() {
    return files.stream().map(LookFile::name).filter(name -> name.indexOf('/') < 0).toList();
  }

  /**
   * Whether they are what came with the program and nothing else; false where any file is another,
   * or one more. The program's own pages are held to every plan by its tests, so that nobody who
   * types a plan is told to mend them (docs/spec.md §5).
   */
  boolean areShipped() {
    return files.stream().allMatch(LookFile::isShipped);
  }

  /** The look that a template is taken from. */
  Optional<String> lookOf(String name) {
    return files.stream().filter(file -> file.name().equals(name)).map(LookFile::look).findFirst();
  }
}
