package org.torimatome.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where one report's revisions lie, such as {@code output/toyama/R4}. */
record CycleFolder(Path path) {

  /** The issued revision, there whole or not at all. */
  Path revision(int number) {
    return path.resolve("rev" + number);
  }

  /** What the revision was made of, kept for good. */
  Path sources(int number) {
    return path.resolve(".source").resolve("rev" + number);
  }

  /** Where the revision is made. */
  Path work(int number) {
    return path.resolve(".work").resolve("rev" + number);
  }

  /** The number after the revisions that lie here. */
  int nextRevision() {
    return 1
        + (int) IntStream.iterate(1, n -> n + 1).takeWhile(n -> Files.exists(revision(n))).count();
  }

  Path problems() {
    return path.resolve("problems.json");
  }

  Path returns() {
    return path.resolve("returns");
  }

  /** What sections are asked to fill in. */
  Path forms() {
    return path.resolve("forms");
  }

  /** What {@code preview} made last. */
  Path draft() {
    return path.resolve("draft");
  }
}
