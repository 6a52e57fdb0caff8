package org.torimatome.batch.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Where one report's revisions lie, such as {@code output/toyama/R4}. Who makes one is told from
 * others by the number of its lease.
 */
public record CycleFolder(Path path) {

  /** What lies there beside the revisions, as a regular expression. */
  static final String HELD =
      "([.]source|[.]work|[.]swept-[0-9]+|returns|reminders|forms(-[0-9]+)?"
          + "|draft(-rev[1-9][0-9]{0,8})?|problems[.]json([.][0-9a-f-]{36}[.]part)?)";

  /** What is wrong with an input, beside the revisions of its cycle or in the output itself. */
  static final String PROBLEMS = "problems.json";

  private static final String SWEPT = ".swept-";

  /** The issued revision, there whole or not at all. */
  public Path revision(int number) {
    return path.resolve("rev" + number);
  }

  /** The text of the manifest that lists a revision's files, in the folder that holds them. */
  public static String manifestIn(Path folder) {
    Path manifest = folder.resolve(FileDigests.MANIFEST);
    try {
      return Files.readString(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " cannot be read", e);
    }
  }

  /** What the revision was made of, kept for good. */
  public Path sources(int number) {
    return path.resolve(".source").resolve("rev" + number);
  }

  /** Where the holder of a lease makes the revision. */
  public Path work(int number, long lease) {
    return works().resolve("rev" + number + "-" + lease);
  }

  /** Where the holder of a lease gathers what the revision is to be made of. */
  public Path gathering(int number, long lease) {
    return works().resolve("source" + number + "-" + lease);
  }

  /** What is not finished: none of it is needed by anyone but who makes it. */
  private Path works() {
    return path.resolve(".work");
  }

  /**
   * Deletes what earlier holders left unfinished. It is moved away first: one that was taken for
   * dead may still go on, but finds nothing that it could rename into place.
   */
  public void sweep(long lease) {
    if (!Files.isDirectory(path)) {
      return;
    }
    if (Files.isDirectory(works())) {
      AtomicFiles.rename(works(), path.resolve(SWEPT + lease));
    }
    AtomicFiles.list(path).stream()
        .filter(each -> String.valueOf(each.getFileName()).startsWith(SWEPT))
        .forEach(AtomicFiles::delete);
  }

  /** Forgets what one holder has not finished. */
  public void forget(int number, long lease) {
    AtomicFiles.delete(work(number, lease));
    AtomicFiles.delete(gathering(number, lease));
    AtomicFiles.deleteWhileEmpty(works());
  }

  /** The number after the revisions that lie here. */
  public int nextRevision() {
    return 1
        + (int) IntStream.iterate(1, n -> n + 1).takeWhile(n -> Files.exists(revision(n))).count();
  }

  public Path problems() {
    return path.resolve(PROBLEMS);
  }

  public Path returns() {
    return path.resolve("returns");
  }

  /** Letters to those who are late. */
  public Path reminders() {
    return path.resolve("reminders");
  }

  /** What sections are asked to fill in. */
  public Path forms() {
    return path.resolve("forms");
  }

  /** Whether sections have been asked: forms have been made, wherever they went since. */
  public boolean formsAreOut() {
    return Files.isDirectory(forms());
  }

  /**
   * Where earlier forms go that may have been filled in, such as {@code forms-1}: not there yet.
   */
  public Path formsKept() {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> path.resolve("forms-" + n))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  /** A revision that waits for approval. */
  public Path drafted(int number) {
    return path.resolve("draft-rev" + number);
  }

  /** What {@code preview} made last. */
  public Path draft() {
    return path.resolve("draft");
  }
}
